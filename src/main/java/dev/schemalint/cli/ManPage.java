package dev.schemalint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The helps of commands in the language of manual pages, so that nothing is described twice. */
final class ManPage {

    private static final String USAGE = "usage: ";
    private static final String OPTIONS = "  -";
    private static final String EXIT_CODE = "Exit code: ";

    /** What stands before the gap, and what it means; a line without a gap is to be typed as it is. */
    private static final Pattern ENTRY = Pattern.compile("  (\\S+(?: \\S+)*?)(?:  +(\\S.*))?");

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** @param others the helps of the other commands by their names */
    static String of(String program, String version, String help, Map<String, String> others) {
        ManPage page = new ManPage();
        List<String> blocks = blocks(help);
        String said = flat(blocks.get(1)).replaceFirst("\\. .*", "");
        page.line(".TH " + program.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + program + " " + version + "\"");
        page.line(".SH NAME");
        page.line(program + " \\- " + escaped(said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1)));
        page.line(".SH SYNOPSIS");
        page.usage(blocks.get(0));
        page.line(".SH DESCRIPTION");
        for (String block : blocks.subList(1, blocks.size())) {
            page.heading(block);
            page.block(block);
        }
        page.line(".SH COMMANDS");
        others.forEach((name, text) -> {
            List<String> parts = blocks(text);
            page.line(".SS " + program + " " + name);
            page.usage(parts.get(0));
            parts.subList(1, parts.size()).forEach(page::block);
        });
        return page.page.toString();
    }

    private static List<String> blocks(String help) {
        return List.of(help.strip().split("\n\n"));
    }

    private void usage(String block) {
        line(".nf");
        for (String usage : block.substring(USAGE.length()).split("\n")) {
            line(escaped(usage.strip()));
        }
        line(".fi");
    }

    private void heading(String block) {
        if (block.startsWith(OPTIONS)) {
            line(".SH OPTIONS");
        } else if (block.startsWith(EXIT_CODE)) {
            line(".SH EXIT STATUS");
        }
    }

    private void block(String block) {
        if (block.startsWith("  ")) {
            entries(block);
        } else {
            line(".PP");
            line(escaped(flat(block)));
        }
    }

    private void entries(String block) {
        for (String entry : joined(block)) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new IllegalArgumentException(entry);
            }
            line(parts.group(2) == null ? ".PP" : ".TP");
            line("\\fB" + escaped(parts.group(1)) + "\\fR");
            if (parts.group(2) != null) {
                line(escaped(parts.group(2)));
            }
        }
    }

    /** Entries with the lines that go on from the one before put behind it. */
    private static List<String> joined(String block) {
        List<String> entries = new ArrayList<>();
        for (String line : block.split("\n")) {
            if (line.startsWith("   ")) {
                entries.add(entries.remove(entries.size() - 1) + " " + line.strip());
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static String flat(String block) {
        return block.replace('\n', ' ');
    }

    /** A hyphen that is typed, and nothing that roff takes for a command. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
