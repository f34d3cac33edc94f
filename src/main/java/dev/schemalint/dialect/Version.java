package dev.schemalint.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server version as dotted numbers; missing numbers count as zero when compared. */
public record Version(List<Integer> numbers) implements Comparable<Version> {

    private static final int LONGEST_NUMBER = 6;

    public Version {
        numbers = List.copyOf(numbers);
    }

    public static Version of(Integer... numbers) {
        return new Version(List.of(numbers));
    }

    public static Optional<Version> parse(String text) {
        List<Integer> numbers = new ArrayList<>(3);
        int number = 0;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i == text.length() ? '.' : text.charAt(i);
            if (at == '.' && digits > 0) {
                numbers.add(number);
                number = 0;
                digits = 0;
            } else if (at >= '0' && at <= '9' && digits < LONGEST_NUMBER) {
                number = number * 10 + at - '0';
                digits++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Version(numbers));
    }

    public boolean atLeast(Version other) {
        return compareTo(other) >= 0;
    }

    /** Whether this version's numbers begin with all of the other's: 9.6.24 is a 9.6. */
    public boolean isA(Version other) {
        return numbers.size() >= other.numbers.size()
                && numbers.subList(0, other.numbers.size()).equals(other.numbers);
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int compared = Integer.compare(number(i), other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? "" : ".").append(number);
        }
        return text.toString();
    }
}
