package dev.schemalint.live;

import java.util.List;
import java.util.stream.Stream;

/** The user a server runs as: PostgreSQL refuses root, so root needs another one. The prefix runs a command as him. */
record Unprivileged(String name, List<String> prefix) {

    static Unprivileged find() {
        if (!Command.of("id", "-u").output().equals("0")) {
            return new Unprivileged("", List.of());
        }
        return Stream.of("nobody", "postgres")
                .filter(name -> Command.of("id", name).succeeds())
                .flatMap(name -> Stream.of(
                        new Unprivileged(name, List.of("runuser", "-u", name, "--")),
                        new Unprivileged(
                                name, List.of("setpriv", "--reuid", name, "--regid", group(name), "--clear-groups"))))
                .filter(user -> user.run("true").succeeds())
                .findFirst()
                .orElseGet(() -> Missing.skip("root cannot run PostgreSQL, and cannot become nobody or postgres here"));
    }

    private Command run(String... words) {
        return new Command(Stream.concat(prefix.stream(), Stream.of(words)).toList());
    }

    private static String group(String name) {
        return Command.of("id", "-g", name).output();
    }
}
