package dev.schemalint.schema;

import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Where names without a schema are looked for. */
final class SearchPath {

    private static final List<String> USUAL = List.of("public");

    private SearchPath() {}

    static List<String> of(Session session) {
        return session.setting("search_path")
                .map(setting -> of(setting.value()))
                .orElse(USUAL);
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
