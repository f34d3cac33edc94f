package dev.schemalint.layout;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Where a migration stands among the others: by its numbers, of which missing ones are 0, then by its text. */
public record Ordinal(List<BigInteger> numbers, String text) implements Comparable<Ordinal> {

    public Ordinal {
        numbers = List.copyOf(numbers);
    }

    static Ordinal of(String digits) {
        return new Ordinal(List.of(new BigInteger(digits)), "");
    }

    static Ordinal of(int number) {
        return new Ordinal(List.of(BigInteger.valueOf(number)), "");
    }

    /** For tools that compare names letter by letter. */
    static Ordinal ofText(String text) {
        return new Ordinal(List.of(), text);
    }

    /** Numbers with dots, dashes or underscores between them. */
    static Ordinal dotted(String version) {
        return new Ordinal(
                Arrays.stream(version.split("[._-]"))
                        .filter(part -> !part.isEmpty())
                        .map(BigInteger::new)
                        .toList(),
                "");
    }

    @Override
    public int compareTo(Ordinal other) {
        int longest = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < longest; i++) {
            int compared = number(i).compareTo(other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        return text.compareTo(other.text);
    }

    private BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }
}
