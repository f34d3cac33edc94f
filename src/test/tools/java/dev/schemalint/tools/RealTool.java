package dev.schemalint.tools;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A migration tool as its users have it. */
interface RealTool {

    /** The tables that it keeps its own books in. */
    String books();

    /**
     * Runs all that is pending.
     *
     * @return why it stopped, if it did
     */
    Optional<String> migrate(ToolCase example, Path repository, Database database) throws Exception;

    /** Where to find a database, for whoever wants it as one address or in parts. */
    record Database(String jdbcUrl, int port, String name, String user, String password) {

        /** @param url of PostgreSQL's driver, with user and password in it */
        static Database of(String url) {
            URI uri = URI.create(url.substring("jdbc:".length()));
            Map<String, String> said = new HashMap<>();
            for (String pair : uri.getQuery().split("&")) {
                said.put(pair.split("=")[0], pair.split("=")[1]);
            }
            return new Database(url, uri.getPort(), uri.getPath().substring(1), said.get("user"), said.get("password"));
        }

        String address() {
            return "postgres://%s:%s@127.0.0.1:%d/%s?sslmode=disable".formatted(user, password, port, name);
        }
    }
}
