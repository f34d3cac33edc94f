package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about the session that runs the script. */
public sealed interface SessionOperation extends Operation {

    /** {@code SET [LOCAL] name = values}; no values means DEFAULT. Names are folded; {@code SET TIME ZONE} is timezone. */
    record SetSetting(Extent extent, String name, List<String> values, boolean local) implements SessionOperation {
        public SetSetting {
            values = List.copyOf(values);
        }
    }

    /** {@code RESET name}; no name means ALL. */
    record ResetSetting(Extent extent, Optional<String> name) implements SessionOperation {}

    record ShowSetting(Extent extent, Optional<String> name) implements SessionOperation {}

    record Discard(Extent extent, String what) implements SessionOperation {}

    /** {@code SET [SESSION|LOCAL] ROLE}, and SESSION AUTHORIZATION; no role means NONE or DEFAULT. */
    record SetRole(Extent extent, Optional<Identifier> role, boolean local) implements SessionOperation {}

    /** {@code USE database}: names without one are looked up there from now on. */
    record UseDatabase(Extent extent, Identifier database) implements SessionOperation {}

    /** {@code SET @name = value}: a variable of the user's own, without its sign; or one of the routine it stands in. */
    record SetVariable(Extent extent, String name, Expression value) implements SessionOperation {}

    /** A command to the client, not to the server, such as psql's {@code \connect}. */
    record ClientCommand(Extent extent, String command) implements SessionOperation {}

    /** LISTEN, NOTIFY, cursors and others that leave schema and settings alone. */
    record OtherCommand(Extent extent, String verb) implements SessionOperation {
        @Override
        public String kind() {
            return verb;
        }
    }
}
