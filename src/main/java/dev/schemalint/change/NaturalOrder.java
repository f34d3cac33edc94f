package dev.schemalint.change;

import java.nio.file.Path;
import java.util.Comparator;

/** Orders paths as people count: {@code V2__b.sql} before {@code V10__a.sql}, and a folder's files together. */
final class NaturalOrder implements Comparator<Path> {

    @Override
    public int compare(Path one, Path two) {
        int shared = Math.min(one.getNameCount(), two.getNameCount());
        for (int i = 0; i < shared; i++) {
            int compared = compare(one.getName(i).toString(), two.getName(i).toString());
            if (compared != 0) {
                return compared;
            }
        }
        int byDepth = Integer.compare(one.getNameCount(), two.getNameCount());
        return byDepth != 0 ? byDepth : one.compareTo(two);
    }

    private static int compare(String one, String two) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < two.length()) {
            int endOne = endOfDigits(one, i);
            int endTwo = endOfDigits(two, j);
            if (endOne > i && endTwo > j) {
                String numberOne = withoutZeros(one.substring(i, endOne));
                String numberTwo = withoutZeros(two.substring(j, endTwo));
                int compared = numberOne.length() != numberTwo.length()
                        ? Integer.compare(numberOne.length(), numberTwo.length())
                        : numberOne.compareTo(numberTwo);
                if (compared != 0) {
                    return compared;
                }
                i = endOne;
                j = endTwo;
            } else if (one.charAt(i) != two.charAt(j)) {
                return Character.compare(one.charAt(i), two.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(one.length() - i, two.length() - j);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
