package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Views that read what is dropped or renamed, which Oracle lets happen: they stay behind invalid. */
public final class CodeLeftInvalid implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (at.target().dialect() != Dialect.ORACLE || at.effect().refused()) {
            return Optional.empty();
        }
        List<String> views = gone(operation, at)
                .flatMap(gone -> views(gone, at))
                .map(view -> view.name().name())
                .distinct()
                .sorted()
                .toList();
        return views.isEmpty() ? Optional.empty() : Optional.of(Verdict.on(at).word("views", String.join(", ", views)));
    }

    /** A relation, or a column of it, that will not be there under its name. */
    private record Gone(RelationName table, Optional<String> column) {}

    private static Stream<Gone> gone(Operation operation, Situation at) {
        if (operation instanceof DropTable drop) {
            return drop.tables().stream().map(table -> new Gone(at.resolve(table), Optional.empty()));
        }
        if (operation instanceof RenameTable rename) {
            return Stream.of(new Gone(at.resolve(rename.on().name()), Optional.empty()));
        }
        if (operation instanceof DropColumn drop) {
            String column = drop.column().text();
            return Stream.of(new Gone(at.resolve(drop.on().name()), Optional.of(column)));
        }
        if (operation instanceof RenameColumn rename) {
            String column = rename.column().text();
            return Stream.of(new Gone(at.resolve(rename.on().name()), Optional.of(column)));
        }
        return Stream.of();
    }

    /** The views that need it, unless the same file makes them anew or drops them as well. */
    private static Stream<Table> views(Gone gone, Situation at) {
        return at.schema().leaningOn(gone.table()).stream()
                .filter(Table::isView)
                .filter(view -> view.defined()
                        .filter(defined -> defined.reads().contains(gone.table()))
                        .filter(defined -> gone.column()
                                .map(column -> defined.needs(gone.table(), column))
                                .orElse(true))
                        .isPresent())
                .filter(view -> staysAsItWas(view, at));
    }

    private static boolean staysAsItWas(Table view, Situation at) {
        return at.end()
                .table(view.name())
                .filter(end -> end.origin().equals(view.origin()))
                .flatMap(Table::defined)
                .map(Defined::reads)
                .isPresent();
    }
}
