package dev.schemalint.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a file's bytes into text: byte order marks first, then UTF-8, then Latin-1; a file with NUL bytes is no text. */
public final class Decoding {

    private static final int LOOKED_AT_FOR_UTF_16 = 4096;

    private Decoding() {}

    /** The text, or nothing when the bytes are not text in any of the encodings migrations are written in. */
    public static Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (isPlain(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        if (hasNul(bytes)) {
            return withoutByteOrderMark(bytes);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> Optional.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** UTF-16 that lost its mark shows as Latin letters with a NUL beside nearly every one. */
    private static Optional<String> withoutByteOrderMark(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT_FOR_UTF_16) & ~1;
        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i < looked; i += 2) {
            evenNuls += bytes[i] == 0 ? 1 : 0;
            oddNuls += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (evenNuls == 0 && oddNuls > looked / 4) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (oddNuls == 0 && evenNuls > looked / 4) {
            return strict(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    /** Whether all of it is ASCII, as most files are, and which every encoding writes alike. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
