package dev.schemalint.live;

/** Libraries that a server wants of its machine, and that are fetched where the machine lacks them. */
final class SystemLibraries {

    private static final String FETCH = """
            cd "$1" && { apt-get -qq download libaio1 || apt-get -qq download libaio1t64; } &&
              for package in *.deb; do dpkg -x "$package" unpacked; done &&
              find unpacked -name 'libaio.so.1*' -exec cp -P {} . \\; &&
              { [ -e libaio.so.1 ] || ln -s libaio.so.1t64 libaio.so.1; }
            """;

    private SystemLibraries() {}

    /** The folder of libaio, for {@code LD_LIBRARY_PATH}; empty where the machine has it. */
    static String aio() {
        if (Command.of("sh", "-c", "ldconfig -p | grep -q 'libaio.so.1 '").succeeds()) {
            return "";
        }
        return ServerFiles.made("libaio", folder -> {
                    if (!Command.of("sh", "-c", FETCH, "fetch", folder.toString())
                            .succeeds()) {
                        Missing.skip("no libaio.so.1, and apt-get does not bring it");
                    }
                })
                .toString();
    }
}
