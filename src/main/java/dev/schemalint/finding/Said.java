package dev.schemalint.finding;

import java.util.List;

/**
 * What a finding says.
 *
 * @param variant which message of its rule's page it is
 * @param fillings what stands in that message's placeholders, one after the other
 */
public record Said(String text, String variant, List<String> fillings) {

    public Said {
        fillings = List.copyOf(fillings);
    }
}
