package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Liquibase: change sets with a transaction each, written in SQL with comments, or in XML, YAML or JSON. */
final class LiquibaseLayout implements Layout {

    static final String TOOL = "liquibase";

    private final ChangelogTree tree = new ChangelogTree();

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
        return tree.of(file, around).isPresent();
    }

    /** A file with the text of a change set belongs where that change set is. */
    @Override
    public Path root(Path file, Folders around) {
        Optional<ChangelogOrder> order = tree.of(file, around);
        Optional<Path> owner = order.map(known -> known.parts().get(file));
        return owner.isPresent()
                ? root(owner.get(), around)
                : order.map(ChangelogOrder::folder).orElseGet(() -> Layout.super.root(file, around));
    }

    @Override
    public boolean remembersParts() {
        return true;
    }

    @Override
    public Optional<String> sortedBy(Path file, Folders around) {
        return tree.of(file, around).flatMap(ChangelogOrder::unsure);
    }

    @Override
    public Optional<Path> partOf(Path file, Folders around) {
        return tree.of(file, around).map(order -> order.parts().get(file));
    }

    /** As the changelogs include them; where none does, all changes of a folder run in the order of the files' names. */
    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString();
        Optional<ChangelogOrder> order = tree.of(file, around);
        if (order.isPresent()) {
            int index = order.get().files().indexOf(file);
            String inside = order.get().folder().relativize(file).toString().replace('\\', '/');
            return Optional.of(
                    index < 0
                            ? new Place(Place.Role.PART, Ordinal.ofText(inside), inside)
                            : Place.versioned(Ordinal.of(index), inside));
        }
        return name.endsWith(".sql") || ChangelogFiles.mayBe(name)
                ? Optional.of(Place.versioned(Ordinal.ofText(name), name))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        boolean changelog = ChangelogFiles.mayBe(file.name())
                || ChangelogFiles.begins(file.source().content());
        Parameters parameters = Parameters.of(properties(file, changelog), new Conditions(dialect));
        return changelog
                ? new ChangelogReader(file, parameters, dialect).read()
                : FormattedSql.read(parameters.filled(file.source()), dialect);
    }

    private List<Node> properties(MigrationFile file, boolean changelog) {
        return tree.of(file.path(), file.around())
                .flatMap(order -> order.seenBy(file.path()))
                .orElseGet(() -> Properties.NONE.and(
                        changelog
                                ? Changelog.of(file.source()).properties()
                                : FormattedSql.properties(file.source().content())))
                .inOrder(file.path(), file.around());
    }
}
