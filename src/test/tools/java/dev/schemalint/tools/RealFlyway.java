package dev.schemalint.tools;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway with its defaults, and with what flyway.conf says. */
final class RealFlyway implements RealTool {

    @Override
    public String books() {
        return "flyway_schema_history";
    }

    @Override
    public Optional<String> migrate(ToolCase example, Path repository, Database database) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("flyway.locations", "filesystem:" + repository.resolve("db/migration"));
        Properties said = new Properties();
        said.load(new StringReader(example.files().getOrDefault("flyway.conf", "")));
        said.forEach(
                (key, value) -> settings.put(key.toString(), value.toString().replace("db/", repository + "/db/")));
        boolean ownLock = !"false".equals(settings.remove("flyway.postgresql.transactional.lock"));
        FluentConfiguration configuration = Flyway.configure()
                .configuration(settings)
                .dataSource(database.jdbcUrl(), database.user(), database.password());
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(ownLock);
        try {
            configuration.load().migrate();
            return Optional.empty();
        } catch (FlywayException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
