package dev.schemalint.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stays the same of a text when lines are moved, spaces changed, or words written in capitals or not. */
public final class Fingerprint {

    /** Half of what there is: enough that no two texts of a project share it. */
    private static final int LENGTH = 32;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Fingerprint() {}

    public static String of(String statement) {
        try {
            byte[] plain = SPACE.matcher(statement.strip())
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
