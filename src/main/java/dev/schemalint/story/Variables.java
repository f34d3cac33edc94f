package dev.schemalint.story;

import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a block calls values that it holds itself: they look like columns and are the same for every row. */
public record Variables(Set<String> names) {

    private static final Pattern DECLARED = Pattern.compile("(?is)\\bdeclare\\b(.*?)\\bbegin\\b");
    /** MySQL declares inside of its blocks, one kind of thing with each word. */
    private static final Pattern DECLARED_ALONE =
            Pattern.compile("(?i)\\bdeclare\\s+(\\w+(?:\\s*,\\s*\\w+)*)\\s+(?!cursor\\b|handler\\b|condition\\b)\\w");

    private static final Pattern NAME = Pattern.compile("(?m)(?:^|;)\\s*(?:--[^\\n]*\\n\\s*)*(\\w+)\\s");
    private static final Pattern LOOP =
            Pattern.compile("(?i)\\b(?:for|foreach)\\s+(\\w+(?:\\s*,\\s*\\w+)*)\\s+(?:in|slice)\\b");

    public Variables {
        names = Set.copyOf(names);
    }

    /** Those of the block that the statement is, or of the routine that it calls, if it does. */
    public static Variables around(Situation at) {
        Set<String> names = new HashSet<>();
        at.statement().operations().stream()
                .filter(RunBlock.class::isInstance)
                .map(RunBlock.class::cast)
                .forEach(block -> gather(block.body().text(), names));
        at.routine().ifPresent(routine -> {
            routine.calling().names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            routine.body().ifPresent(body -> gather(body.text(), names));
        });
        return new Variables(names);
    }

    private static void gather(String code, Set<String> names) {
        Matcher declared = DECLARED.matcher(code);
        while (declared.find()) {
            Matcher name = NAME.matcher(declared.group(1));
            while (name.find()) {
                names.add(name.group(1).toLowerCase(Locale.ROOT));
            }
        }
        List.of(DECLARED_ALONE, LOOP).forEach(form -> {
            Matcher listed = form.matcher(code);
            while (listed.find()) {
                for (String name : listed.group(1).split(",")) {
                    names.add(name.strip().toLowerCase(Locale.ROOT));
                }
            }
        });
    }

    /** Whether it names a variable, or a field of one. */
    boolean holds(ColumnReference reference) {
        String first = reference.column().parts().get(0).text();
        return names.contains(first.toLowerCase(Locale.ROOT));
    }
}
