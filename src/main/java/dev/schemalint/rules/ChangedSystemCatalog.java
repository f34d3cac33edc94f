package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A row of the server's own catalogs written by hand. */
public final class ChangedSystemCatalog implements OperationRule<DataOperation> {

    private static final String CATALOGS = "pg_catalog";

    @Override
    public Optional<Verdict> judge(DataOperation operation, Situation at) {
        Optional<String> verb = Optional.empty();
        if (operation instanceof Update) {
            verb = Optional.of("UPDATE");
        } else if (operation instanceof Delete) {
            verb = Optional.of("DELETE FROM");
        } else if (operation instanceof Insert) {
            verb = Optional.of("INSERT INTO");
        }
        boolean catalog =
                operation.relation().filter(name -> isCatalog(name, at)).isPresent();
        return verb.filter(writes -> catalog && at.target().dialect() == Dialect.POSTGRESQL)
                .map(writes -> Verdict.on(at).word("verb", writes));
    }

    /** Tables whose names begin with pg_ are the server's, unless a script made one. */
    static boolean isCatalog(Name name, Situation at) {
        return name.schema().map(CATALOGS::equals).orElse(name.text().startsWith("pg_"))
                && at.table(name).filter(known -> known.origin().isPresent()).isEmpty();
    }
}
