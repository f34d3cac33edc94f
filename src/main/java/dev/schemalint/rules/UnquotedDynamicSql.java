package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A routine that runs a text into which it has put what its caller gave. */
public final class UnquotedDynamicSql implements OperationRule<CreateRoutine> {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name", "citext", "json", "jsonb");

    @Override
    public Optional<Verdict> judge(CreateRoutine create, Situation at) {
        Set<String> given = texts(create);
        return run(create.inside())
                .flatMap(dynamic -> dynamic.pasted().stream())
                .filter(given::contains)
                .findFirst()
                .map(name -> {
                    Verdict verdict = Verdict.on(at)
                            .atClause("name")
                            .word("name", create.name().text())
                            .word("argument", name);
                    return create.securityDefiner() ? verdict : verdict.lowered(Severity.NOTE);
                });
    }

    private static Set<String> texts(CreateRoutine create) {
        Set<String> names = new HashSet<>();
        List<TypeName> types = create.argumentTypes();
        for (int i = 0; i < Math.min(types.size(), create.calling().names().size()); i++) {
            if (TEXTS.contains(types.get(i).name())) {
                names.add(create.calling().names().get(i));
            }
        }
        names.remove("");
        return names;
    }

    private static Stream<DynamicSql> run(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.operations().stream())
                .flatMap(operation ->
                        operation instanceof DynamicSql dynamic ? Stream.of(dynamic) : run(operation.inside()));
    }
}
