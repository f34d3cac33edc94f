package dev.schemalint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, whose reader may go away before the end ({@code | head}): what nobody reads is not an error. */
final class Output extends FilterOutputStream {

    private boolean readerGone;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        unlessGone(() -> out.write(bytes, offset, length));
    }

    @Override
    public void write(int single) throws IOException {
        unlessGone(() -> out.write(single));
    }

    @Override
    public void flush() throws IOException {
        unlessGone(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void unlessGone(Writing writing) throws IOException {
        if (readerGone) {
            return;
        }
        try {
            writing.run();
        } catch (IOException problem) {
            if (!String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
                throw problem;
            }
            readerGone = true;
        }
    }
}
