package dev.schemalint.report;

import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import dev.schemalint.finding.Location;
import dev.schemalint.text.LineIndex;
import dev.schemalint.text.Position;
import dev.schemalint.text.Span;
import java.nio.charset.StandardCharsets;

/** Files and places in them, as SARIF names them. */
final class SarifPlaces {

    /** What relative paths start from: the directory the program was run in. */
    static final String ROOT = "%SRCROOT%";

    private static final int LONGEST_SNIPPET = 4000;
    private static final String PLAIN_IN_URIS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private SarifPlaces() {}

    static ArtifactLocation file(String path) {
        if (path.startsWith("/")) {
            return new ArtifactLocation().withUri("file://" + encoded(path));
        }
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        if (drive) {
            return new ArtifactLocation().withUri("file:///" + path.charAt(0) + ":" + encoded(path.substring(2)));
        }
        return new ArtifactLocation().withUri(encoded(path)).withUriBaseId(ROOT);
    }

    static PhysicalLocation place(Location location) {
        return new PhysicalLocation()
                .withArtifactLocation(file(location.file()))
                .withRegion(region(location));
    }

    /** Lines and columns, and the text where it is not too long to repeat. */
    static Region region(Location location) {
        Region region = bare(location);
        String text = location.source().text(location.span());
        return text.length() > LONGEST_SNIPPET ? region : region.withSnippet(new ArtifactContent().withText(text));
    }

    static Region bare(Location location) {
        Position start = location.start();
        Position end = location.end();
        return new Region()
                .withStartLine(start.line())
                .withStartColumn(start.column())
                .withEndLine(end.line())
                .withEndColumn(end.column());
    }

    /** The whole lines that a place touches, without the last line's end. */
    static Location wholeLines(Location location) {
        String content = location.source().content();
        int start = location.source().lines().start(location.start().line());
        int end = location.source().lines().end(location.end().line());
        while (end > location.span().end() && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Location(location.source(), new Span(start, end));
    }

    /** Whole lines, and the line on either side of them. */
    static Location withNeighbours(Location lines) {
        LineIndex index = lines.source().lines();
        int first = Math.max(1, lines.start().line() - 1);
        int last = Math.min(index.lines(), lines.end().line() + 1);
        return wholeLines(new Location(lines.source(), new Span(index.start(first), index.start(last))));
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            if (PLAIN_IN_URIS.indexOf(character) >= 0) {
                uri.append(character);
            } else {
                uri.append(String.format("%%%02X", unit & 0xFF));
            }
        }
        return uri.toString();
    }
}
