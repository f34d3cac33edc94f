package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;

/** Liquibase: change sets with a transaction each, written in SQL with comments, or in XML, YAML or JSON. */
final class LiquibaseLayout implements Layout {

    static final String TOOL = "liquibase";

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public boolean speaksIn(String text) {
        return FormattedSql.speaksIn(text) || ChangelogFiles.begins(text);
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return false;
    }

    /** All changes of a folder run in the order of the files' names, unless a changelog says otherwise. */
    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        return name.endsWith(".sql") || ChangelogFiles.mayBe(name)
                ? Optional.of(Place.versioned(Ordinal.ofText(name), name))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return ChangelogFiles.mayBe(file.name())
                        || ChangelogFiles.begins(file.source().content())
                ? new ChangelogReader(file, dialect).read()
                : FormattedSql.read(file, dialect);
    }
}
