package dev.schemalint.change;

import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Standing.Neighbour;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layout;
import dev.schemalint.layout.Place;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a history.
 *
 * @param place where it stands; nothing where no layout gave the files an order
 * @param judged whether it is linted, or only read for what it leaves behind
 * @param before its text on the base, where the tool remembers the parts of a file one by one
 */
public record Member(
        Linted file,
        Layout layout,
        Folders around,
        Optional<Place> place,
        boolean judged,
        Optional<SourceText> before) {

    public Member(Linted file, Layout layout, Folders around, Optional<Place> place, boolean judged) {
        this(file, layout, around, place, judged, Optional.empty());
    }

    /** The name in reports. */
    public String shown() {
        return reading() instanceof Reading.Text text ? text.source().path() : ((Reading.Unreadable) reading()).shown();
    }

    public Reading reading() {
        return file.reading();
    }

    public Path path() {
        return file.path();
    }

    public Fate fate() {
        return file.fate();
    }

    Member onlyRead() {
        return new Member(file, layout, around, place, false, before);
    }

    Neighbour neighbour() {
        return new Neighbour(shown(), place, fate());
    }

    /** A script that has nothing around it. */
    public static Member alone(Reading reading, Layout layout) {
        return new Member(Linted.named(Path.of("/script.sql"), reading), layout, Folders.NONE, Optional.empty(), true);
    }
}
