package dev.schemalint.live;

import java.nio.file.Path;

/**
 * How a shell brings one kind of server up and down. Both scripts run in a folder of their own that will be removed, and
 * find there {@code $server} (its programs), {@code $port}, a file {@code password}, and {@code "$@"} before what the
 * server's owner runs.
 */
record Recipe(String name, Path home, String up, String down) {}
