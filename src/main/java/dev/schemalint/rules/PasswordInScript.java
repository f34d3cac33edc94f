package dev.schemalint.rules;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A password that everybody knows who can read the script. */
public final class PasswordInScript implements OperationRule<Operation> {

    /** What a tool fills in before the server sees it, and what is no password at all. */
    private static final Pattern FILLED_IN =
            Pattern.compile("(?is).*(\\$\\{|\\{\\{|<%|%\\(|@@|\\$\\().*|:.*|\\$\\w+|null|");

    /** {@code password=x}, or {@code postgresql://user:x@host}. */
    private static final Pattern CONNECTION =
            Pattern.compile("(?i)\\bpassword\\s*=\\s*(\\S*)|://[^/\\s:@]*:([^@/\\s]*)@");

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (operation instanceof CreateObject create) {
            return judge(create.name(), create.options(), at);
        }
        if (operation instanceof AlterObject alter) {
            return judge(alter.name(), alter.options(), at);
        }
        return operation instanceof Select select
                ? select.query().values().stream()
                        .flatMap(value -> connection(value).stream())
                        .flatMap(text -> within(text).stream())
                        .filter(value -> !FILLED_IN.matcher(value).matches())
                        .findFirst()
                        .map(value -> Verdict.on(at).word("name", "another database"))
                : Optional.empty();
    }

    /** What a call of dblink is told to connect to. */
    private static Optional<String> connection(Expression value) {
        return value instanceof Call call && call.function().text().startsWith("dblink")
                ? call.arguments().stream()
                        .flatMap(argument ->
                                argument instanceof StringValue text ? Stream.of(text.text()) : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> within(String connection) {
        return CONNECTION
                .matcher(connection)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .findFirst();
    }

    private static Optional<Verdict> judge(Optional<Name> name, List<Option> options, Situation at) {
        return Option.value(options, "password")
                .or(() -> Option.value(options, "connection").flatMap(PasswordInScript::within))
                .filter(value -> !FILLED_IN.matcher(value).matches())
                .map(value -> Verdict.on(at).word("name", name.map(Name::text).orElse("a role")));
    }
}
