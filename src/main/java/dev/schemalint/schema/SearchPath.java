package dev.schemalint.schema;

import dev.schemalint.session.Session;
import dev.schemalint.session.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where names without a schema are looked for. */
final class SearchPath {

    private static final List<String> USUAL = List.of("public");

    private SearchPath() {}

    static List<String> of(Session session) {
        Optional<Setting> setting = session.setting("search_path");
        return setting.isPresent() ? of(setting.get().value()) : USUAL;
    }

    private static List<String> of(String value) {
        List<String> path = new ArrayList<>();
        for (String part : value.split(",")) {
            String schema = part.strip().replace("\"", "");
            if (!schema.isEmpty() && !schema.equals("$user") && !schema.equals("pg_catalog")) {
                path.add(schema);
            }
        }
        return path.isEmpty() ? USUAL : path;
    }
}
