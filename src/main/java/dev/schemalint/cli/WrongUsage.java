package dev.schemalint.cli;

import java.util.List;

/** That a run cannot begin, or cannot deliver, because of how it was asked for; each message is one line. */
final class WrongUsage extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> messages;

    WrongUsage(String message) {
        this(List.of(message));
    }

    WrongUsage(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    List<String> messages() {
        return messages;
    }
}
