package dev.schemalint.sql.statement;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.ChangeTableOwner;
import dev.schemalint.operation.TableOperation.ClusterOn;
import dev.schemalint.operation.TableOperation.Inherit;
import dev.schemalint.operation.TableOperation.NoInherit;
import dev.schemalint.operation.TableOperation.SetForeignOptions;
import dev.schemalint.operation.TableOperation.SetNotOfType;
import dev.schemalint.operation.TableOperation.SetOfType;
import dev.schemalint.operation.TableOperation.SetReplicaIdentity;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one action of an ALTER TABLE: the part between two commas. */
public final class TableActionReader {

    private final Elements elements;
    private final AlterColumnReader columns;
    private final TableSettingReader settings;
    private final ToggleReader toggles;

    public TableActionReader(Elements elements) {
        this.elements = elements;
        this.columns = new AlterColumnReader(elements);
        this.settings = new TableSettingReader(elements);
        this.toggles = new ToggleReader(elements);
    }

    public Operation read(Cursor cursor, Altered on) throws Unexpected {
        int mark = cursor.mark();
        Token word = cursor.next();
        return switch (word.word()) {
            case "ADD" -> add(cursor, mark, on);
            case "ALTER" -> alter(cursor, mark, on);
            case "DROP" -> drop(cursor, mark, on);
            case "VALIDATE" -> {
                cursor.expect("CONSTRAINT");
                Identifier name = elements.names().identifier(cursor);
                yield new ValidateConstraint(cursor.extentSince(mark).with("name", name.span()), on, name);
            }
            case "SET", "RESET" -> settings.read(cursor, mark, on, word.is("SET"));
            case "ENABLE", "DISABLE" -> toggles.read(cursor, mark, on, word.is("ENABLE"));
            case "FORCE", "NO" ->
                word.is("NO") && cursor.accept("INHERIT")
                        ? noInherit(cursor, mark, on)
                        : toggles.force(cursor, mark, on, word.is("FORCE"));
            case "INHERIT" -> {
                Name parent = elements.names().name(cursor);
                yield new Inherit(cursor.extentSince(mark), on, parent);
            }
            case "OWNER" -> {
                cursor.expect("TO");
                Identifier owner = elements.roles().read(cursor);
                yield new ChangeTableOwner(cursor.extentSince(mark), on, owner);
            }
            case "CLUSTER" -> {
                cursor.expect("ON");
                Name index = elements.names().name(cursor);
                yield new ClusterOn(cursor.extentSince(mark), on, index);
            }
            case "OF" -> {
                Name type = elements.names().name(cursor);
                yield new SetOfType(cursor.extentSince(mark), on, type);
            }
            case "NOT" -> {
                cursor.expect("OF");
                yield new SetNotOfType(cursor.extentSince(mark), on);
            }
            case "REPLICA" -> replicaIdentity(cursor, mark, on);
            case "OPTIONS" -> {
                cursor.backTo(mark);
                List<Option> options = elements.options().foreign(cursor);
                yield new SetForeignOptions(cursor.extentSince(mark), on, options);
            }
            default ->
                throw new Unexpected(
                        word, "an action of ALTER " + on.kind().words().toUpperCase(Locale.ROOT));
        };
    }

    private Operation add(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (ConstraintReader.atTableConstraint(cursor)) {
            Constraint constraint = elements.constraints().ofTable(cursor);
            Extent extent = cursor.extentSince(mark)
                    .with("constraint", constraint.extent().span());
            return new AddConstraint(
                    constraint.name().isPresent()
                            ? extent.with("name", constraint.name().get().span())
                            : extent,
                    on,
                    constraint);
        }
        cursor.accept("COLUMN");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        ColumnDefinition definition = elements.columns().read(cursor);
        Extent extent = new Extent(cursor.since(mark), definition.extent().clauses());
        return new AddColumn(extent, on, definition, ifNotExists);
    }

    private Operation alter(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("CONSTRAINT")) {
            return alterConstraint(cursor, mark, on);
        }
        cursor.accept("COLUMN");
        return columns.read(cursor, mark, on);
    }

    private Operation alterConstraint(Cursor cursor, int mark, Altered on) throws Unexpected {
        Identifier name = elements.names().identifier(cursor);
        Optional<Boolean> deferrable = Optional.empty();
        Optional<Boolean> initiallyDeferred = Optional.empty();
        Optional<Boolean> enforced = Optional.empty();
        Optional<Boolean> inherit = Optional.empty();
        cursor.accept("SET");
        while (!cursor.atEnd() && !cursor.at(TokenKind.COMMA)) {
            boolean positive = !cursor.accept("NOT") && !cursor.accept("NO");
            Token word = cursor.next();
            switch (word.word()) {
                case "DEFERRABLE" -> deferrable = Optional.of(positive);
                case "ENFORCED" -> enforced = Optional.of(positive);
                case "INHERIT" -> inherit = Optional.of(positive);
                case "INITIALLY" -> {
                    refuse(!positive, word);
                    initiallyDeferred = Optional.of(cursor.accept("DEFERRED"));
                    if (!initiallyDeferred.get()) {
                        cursor.expect("IMMEDIATE");
                    }
                }

                default -> throw new Unexpected(word, "DEFERRABLE, INITIALLY, ENFORCED or INHERIT");
            }
        }
        return new AlterConstraint(
                cursor.extentSince(mark).with("name", name.span()),
                on,
                name,
                deferrable,
                initiallyDeferred,
                enforced,
                inherit);
    }

    private static void refuse(boolean wrong, Token word) throws Unexpected {
        if (wrong) {
            throw new Unexpected(word, "DEFERRABLE, ENFORCED or INHERIT");
        }
    }

    private Operation drop(Cursor cursor, int mark, Altered on) throws Unexpected {
        boolean constraint = cursor.accept("CONSTRAINT");
        if (!constraint) {
            cursor.accept("COLUMN");
        }
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Identifier name = elements.names().identifier(cursor);
        boolean cascade = Behavior.cascade(cursor);
        return constraint
                ? new DropConstraint(cursor.extentSince(mark).with("name", name.span()), on, name, ifExists, cascade)
                : new DropColumn(cursor.extentSince(mark).with("column", name.span()), on, name, ifExists, cascade);
    }

    private Operation noInherit(Cursor cursor, int mark, Altered on) throws Unexpected {
        Name parent = elements.names().name(cursor);
        return new NoInherit(cursor.extentSince(mark), on, parent);
    }

    private Operation replicaIdentity(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("IDENTITY");
        if (cursor.accept("USING", "INDEX")) {
            Identifier index = elements.names().identifier(cursor);
            return new SetReplicaIdentity(cursor.extentSince(mark), on, "INDEX", Optional.of(index));
        }
        if (!cursor.atAny("DEFAULT", "FULL", "NOTHING")) {
            throw cursor.unexpected("DEFAULT, FULL, NOTHING or USING INDEX");
        }
        String identity = cursor.next().word();
        return new SetReplicaIdentity(cursor.extentSince(mark), on, identity, Optional.empty());
    }
}
