package dev.schemalint.engine;

import dev.schemalint.effect.Effect;
import dev.schemalint.finding.Category;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables of which the settings say that they stay small, so that no work on them takes long. */
final class SmallTables {

    /** What is only grave because it takes longer the more rows there are. */
    private static final Set<Category> GROWING =
            EnumSet.of(Category.LOCK, Category.REWRITE, Category.SCAN, Category.BACKFILL);

    private final List<Pattern> patterns;

    /** @param names of tables, with or without their schema, in which * stands for anything */
    SmallTables(List<String> names) {
        this.patterns = names.stream()
                .map(name -> Pattern.compile("(?i)\\Q" + name.replace("*", "\\E.*\\Q") + "\\E"))
                .toList();
    }

    /** Whether a danger of that kind is none, as all tables that are worked on are small. */
    boolean calm(Category category, Situation at) {
        if (patterns.isEmpty() || !GROWING.contains(category)) {
            return false;
        }
        Set<RelationName> concerned = concerned(at);
        return !concerned.isEmpty() && concerned.stream().allMatch(this::isSmall);
    }

    /** Whether a danger of that kind is not there at all, as there are no rows. */
    static boolean absent(Category category, Situation at) {
        return GROWING.contains(category) && at.worksOnNoRows();
    }

    private static Set<RelationName> concerned(Situation at) {
        Effect effect = at.effect();
        Set<RelationName> concerned = new HashSet<>(effect.rewrites());
        concerned.addAll(effect.scans());
        concerned.addAll(effect.indexed());
        at.operation().relation().map(at::resolve).ifPresent(concerned::add);
        if (at.operation() instanceof Insert insert) {
            insert.reads().stream().map(at::resolve).forEach(concerned::add);
        }
        if (concerned.isEmpty()) {
            concerned.addAll(effect.locks().keySet());
        }
        return concerned;
    }

    private boolean isSmall(RelationName relation) {
        String qualified = relation.schema() + "." + relation.name();
        return patterns.stream()
                .anyMatch(pattern -> pattern.matcher(relation.name()).matches()
                        || pattern.matcher(qualified).matches());
    }
}
