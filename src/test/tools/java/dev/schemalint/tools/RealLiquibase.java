package dev.schemalint.tools;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.exception.CommandExecutionException;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase, whose changelog is the first file of a case. */
final class RealLiquibase implements RealTool {

    /** Kept, so that its level is. */
    private static final Logger LOG = Logger.getLogger("liquibase");

    @Override
    public String books() {
        return "databasechangelog";
    }

    @Override
    public Optional<String> migrate(ToolCase example, Path repository, Database database) throws Exception {
        CommandScope update = new CommandScope("update");
        update.addArgumentValue(
                "changelogFile", example.files().keySet().iterator().next());
        update.addArgumentValue("url", database.jdbcUrl());
        update.addArgumentValue("username", database.user());
        update.addArgumentValue("password", database.password());
        update.setOutput(new ByteArrayOutputStream());
        try {
            LOG.setLevel(Level.OFF);
            Map<String, Object> surroundings = Map.of(
                    Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(repository),
                    Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(surroundings, update::execute);
            return Optional.empty();
        } catch (CommandExecutionException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
