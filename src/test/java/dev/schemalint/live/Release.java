package dev.schemalint.live;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One version of a server: whether it can be had here, the folder of its programs, and how its first data is made. */
record Release(BooleanSupplier there, Supplier<Path> home, String create) {

    /** In an archive inside a jar. */
    static Release archive(String jar, String archive, String create) {
        return new Release(() -> isThere(jar), () -> ServerFiles.unpacked(jar, archive), create);
    }

    /** In a folder of a jar. */
    static Release folder(String jar, String inside, String create) {
        return new Release(() -> isThere(jar), () -> ServerFiles.unpackedFolder(jar, inside), create);
    }

    /** Put together from a jar by a script, which gets the jar as its first word and runs in the new folder. */
    static Release script(String jar, String script, String create) {
        return new Release(
                () -> isThere(jar),
                () -> {
                    String found = ServerFiles.newest(jar).toString();
                    return ServerFiles.made(
                            jar.replaceFirst("\\*?\\.jar$", ""),
                            folder -> in(folder, script, found).mustSucceed());
                },
                create);
    }

    /** Brought by a package manager of the machine; the test is skipped where it does not bring it. */
    static Release brought(String manager, String name, String script, String create) {
        return new Release(
                () -> Command.of(manager, "--version").succeeds(),
                () -> ServerFiles.made(name, folder -> {
                    if (!in(folder, script, name).succeeds()) {
                        Missing.skip("%s does not bring %s".formatted(manager, name));
                    }
                }),
                create);
    }

    private static boolean isThere(String jar) {
        return !ServerFiles.found(jar).isEmpty();
    }

    private static Command in(Path folder, String script, String word) {
        return Command.of("sh", "-ec", "cd \"$1\"; shift\n" + script, "make", folder.toString(), word);
    }
}
