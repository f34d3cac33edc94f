package dev.schemalint.sql.statement;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RowSecurity;
import dev.schemalint.operation.TableOperation.SetRowSecurity;
import dev.schemalint.operation.TriggerOperation.Firing;
import dev.schemalint.operation.TriggerOperation.ToggleRule;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.Optional;

/** Reads what ALTER TABLE enables, disables and forces: triggers, rules, row level security. */
final class ToggleReader {

    private final Elements elements;

    ToggleReader(Elements elements) {
        this.elements = elements;
    }

    /** From behind ENABLE or DISABLE. */
    Operation read(Cursor cursor, int mark, Altered on, boolean enable) throws Unexpected {
        if (cursor.accept("ROW", "LEVEL", "SECURITY")) {
            RowSecurity state = enable ? RowSecurity.ENABLE : RowSecurity.DISABLE;
            return new SetRowSecurity(cursor.extentSince(mark), on, state);
        }
        Firing firing = enable ? firing(cursor) : Firing.ORIGIN;
        if (cursor.accept("RULE")) {
            Identifier rule = elements.names().identifier(cursor);
            return new ToggleRule(cursor.extentSince(mark), on, enable, rule, firing);
        }
        cursor.expect("TRIGGER");
        boolean internal = cursor.at("ALL");
        boolean all = cursor.accept("ALL") || cursor.accept("USER");
        Optional<Identifier> trigger =
                all ? Optional.empty() : Optional.of(elements.names().identifier(cursor));
        return new ToggleTrigger(cursor.extentSince(mark), on, enable, trigger, internal, firing);
    }

    /** From behind FORCE or NO. */
    Operation force(Cursor cursor, int mark, Altered on, boolean force) throws Unexpected {
        if (!force) {
            cursor.expect("FORCE");
        }
        cursor.expect("ROW", "LEVEL", "SECURITY");
        RowSecurity state = force ? RowSecurity.FORCE : RowSecurity.NO_FORCE;
        return new SetRowSecurity(cursor.extentSince(mark), on, state);
    }

    private static Firing firing(Cursor cursor) {
        if (cursor.accept("ALWAYS")) {
            return Firing.ALWAYS;
        }
        return cursor.accept("REPLICA") ? Firing.REPLICA : Firing.ORIGIN;
    }
}
