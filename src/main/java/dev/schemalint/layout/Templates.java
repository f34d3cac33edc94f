package dev.schemalint.layout;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts that are templates of Go: what stands between {@code {{if}}} and {@code {{end}}} may not be sent. */
final class Templates {

    /** 1: the end of what another one begins. */
    private static final Pattern MARK = Pattern.compile("\\{\\{-?\\s*(?:(end)|if|range|with|block|define)\\b");

    private Templates() {}

    /** The script with that in doubt. */
    static Script doubted(Script script) {
        Matcher mark = MARK.matcher(script.source().content());
        if (!mark.find()) {
            return script;
        }
        List<Statement> statements = new ArrayList<>();
        boolean more = true;
        int depth = 0;
        for (Statement statement : script.statements()) {
            boolean begins = false;
            while (more && mark.start() < statement.span().end()) {
                boolean ends = mark.group(1) != null;
                depth = Math.max(0, depth + (ends ? -1 : 1));
                begins |= !ends;
                more = mark.find();
            }
            Runs outer = depth > 0 || begins ? Runs.SOMETIMES : Runs.ALWAYS;
            statements.add(new Statement(
                    statement.span(),
                    statement.operations(),
                    statement.conditions(),
                    statement.runs().inside(outer)));
        }
        return new Script(script.source(), statements, script.comments());
    }
}
