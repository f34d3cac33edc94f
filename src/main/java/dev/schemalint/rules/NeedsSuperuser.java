package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSetting;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What reaches beyond the database, so that only a superuser may do it. */
public final class NeedsSuperuser implements OperationRule<Operation> {

    /** Languages whose code does on the server's machine whatever its account may. */
    private static final Pattern UNTRUSTED_LANGUAGE = Pattern.compile("(?i)c|internal|pl(perl|tcl|python[23]?|sh|r)u?");

    private static final Pattern TRUSTED_LANGUAGE = Pattern.compile("(?i)pl(perl|tcl)");
    private static final Pattern PROGRAM = Pattern.compile("(?i)\\b(from|to)\\s+program\\b");
    private static final Pattern FILE = Pattern.compile("(?i)\\b(from|to)\\s+E?'");

    /** The server's own extensions whose control file does not say that they may be trusted, alike from 13 to 18. */
    private static final Set<String> UNTRUSTED_EXTENSIONS = Set.of(
            "adminpack",
            "amcheck",
            "autoinc",
            "bloom",
            "dblink",
            "dict_xsyn",
            "earthdistance",
            "file_fdw",
            "insert_username",
            "intagg",
            "moddatetime",
            "pageinspect",
            "pg_buffercache",
            "pg_freespacemap",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_visibility",
            "pgrowlocks",
            "pgstattuple",
            "postgres_fdw",
            "refint",
            "sslinfo",
            "xml2");

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return at.target().dialect() == Dialect.POSTGRESQL ? said(operation, at) : Optional.empty();
    }

    private static Optional<Verdict> said(Operation operation, Situation at) {
        if (operation instanceof CreateObject create && create.what() == ObjectKind.EXTENSION) {
            return extension(create, at);
        }
        if (operation instanceof CreateObject create && isOfServer(create.what())) {
            return Optional.of(
                    Verdict.on(at).saying("server").word("what", create.what().words()));
        }
        boolean settings = operation instanceof SetObjectSetting set && set.what() == ObjectKind.SYSTEM
                || operation instanceof AlterObject alter && alter.what() == ObjectKind.SYSTEM;
        if (settings) {
            return Optional.of(Verdict.on(at).saying("settings"));
        }
        if (operation instanceof Copy copy && !copy.inline()) {
            String text = at.source().text(copy.span());
            return PROGRAM.matcher(text).find()
                    ? Optional.of(Verdict.on(at).saying("program"))
                    : FILE.matcher(text).find() ? Optional.of(Verdict.on(at).saying("file")) : Optional.empty();
        }
        return operation instanceof CreateRoutine routine
                ? routine.language()
                        .filter(NeedsSuperuser::isUntrusted)
                        .map(language -> Verdict.on(at).saying("language").word("language", language))
                : Optional.empty();
    }

    /** One that is there already is left alone without asking who asks. */
    private static Optional<Verdict> extension(CreateObject create, Situation at) {
        String name = create.name()
                .map(known -> known.text().toLowerCase(Locale.ROOT))
                .orElse("");
        if (isUntrusted(name)) {
            return Optional.of(Verdict.on(at).saying("language").word("language", name));
        }
        return UNTRUSTED_EXTENSIONS.contains(name) && !create.ifNotExists()
                ? Optional.of(Verdict.on(at)
                        .saying("extension")
                        .word("extension", name)
                        .lowered(Severity.NOTE))
                : Optional.empty();
    }

    private static boolean isUntrusted(String language) {
        return UNTRUSTED_LANGUAGE.matcher(language).matches()
                && !TRUSTED_LANGUAGE.matcher(language).matches();
    }

    private static boolean isOfServer(ObjectKind what) {
        return switch (what) {
            case EVENT_TRIGGER, TABLESPACE, FOREIGN_DATA_WRAPPER, ACCESS_METHOD, OPERATOR_CLASS, OPERATOR_FAMILY ->
                true;
            default -> false;
        };
    }
}
