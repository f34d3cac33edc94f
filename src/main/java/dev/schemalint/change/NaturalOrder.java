package dev.schemalint.change;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;

/** Orders paths as people count: {@code V2__b.sql} before {@code V10__a.sql}, and a folder's files together. */
final class NaturalOrder implements Comparator<Path> {

    @Override
    public int compare(Path one, Path two) {
        int compared = compare(one.toString(), two.toString());
        return compared != 0 ? compared : one.compareTo(two);
    }

    private static int compare(String one, String two) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < two.length()) {
            if (isDigit(one, i) && isDigit(two, j)) {
                int startOne = afterZeros(one, i);
                int startTwo = afterZeros(two, j);
                i = endOfDigits(one, startOne);
                j = endOfDigits(two, startTwo);
                int byLength = Integer.compare(i - startOne, j - startTwo);
                if (byLength != 0) {
                    return byLength;
                }
                for (int k = 0; k < i - startOne; k++) {
                    int byDigit = Character.compare(one.charAt(startOne + k), two.charAt(startTwo + k));
                    if (byDigit != 0) {
                        return byDigit;
                    }
                }
            } else if (one.charAt(i) != two.charAt(j)) {
                return rank(one.charAt(i)) - rank(two.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(one.length() - i, two.length() - j);
    }

    /** The name of a folder ends before a longer one goes on. */
    private static int rank(char character) {
        return character == File.separatorChar ? -1 : character;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static int afterZeros(String text, int from) {
        int at = from;
        while (isDigit(text, at + 1) && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
