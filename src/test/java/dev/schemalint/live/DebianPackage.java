package dev.schemalint.live;

/**
 * A server out of one of Debian's releases, with all the libraries it was made for, on a machine that may run another
 * release: it is loaded by a loader of its own, and nothing is installed.
 */
final class DebianPackage {

    private static final String FETCH = """
            suite=${1%%_*} package=${1#*_}
            mkdir -p apt/etc/apt.conf.d apt/etc/preferences.d apt/state apt/lists/partial apt/archives/partial root bin
            : >apt/status
            for part in "debian $suite" "debian-security $suite-security"
            do
              [ "$part" = "debian-security sid-security" ] || [ "$suite" = bullseye -a "$part" != "debian $suite" ] ||
                echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/$part main"
            done >apt/etc/sources.list
            apt() {
              apt-get -qq -o Dir::Etc="$PWD/apt/etc" -o Dir::State="$PWD/apt/state" -o Dir::State::lists="$PWD/apt/lists" \\
                -o Dir::State::status="$PWD/apt/status" -o Dir::Cache="$PWD/apt" -o APT::Sandbox::User="$(id -un)" \\
                -o Acquire::Languages=none "$@"
            }
            apt update
            apt -y --no-install-recommends --download-only install "$package"
            for deb in apt/archives/*.deb; do dpkg -x "$deb" root; done
            rm -rf apt root/usr/share/doc root/usr/share/perl root/usr/share/locale
            [ -d root/usr/share/mariadb ] && ln -s root/usr/share/mariadb share || ln -s root/usr/share/mysql share
            cat >bin/mysqld <<'END'
            #!/bin/sh
            root=${0%/bin/*}/root
            unset LD_LIBRARY_PATH
            libraries=$(printf '%s:' "$root"/lib/*-linux-gnu "$root"/usr/lib/*-linux-gnu)
            for loader in "$root"/lib/*-linux-gnu/ld-linux* "$root"/usr/lib/*-linux-gnu/ld-linux*; do [ -e "$loader" ] && break; done
            for server in "$root"/usr/sbin/mariadbd "$root"/usr/sbin/mysqld; do [ -e "$server" ] && break; done
            exec "$loader" --library-path "$libraries" "$server" "$@"
            END
            chmod +x bin/mysqld
            """;

    private DebianPackage() {}

    static Release of(String suite, String name, String create) {
        return Release.brought("apt-get", suite + "_" + name, FETCH, create);
    }
}
