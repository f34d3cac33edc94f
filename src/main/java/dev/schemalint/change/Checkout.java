package dev.schemalint.change;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which repository is linted, and at which commit.
 *
 * @param repository its address, without the name or password of whoever fetched it
 * @param whole whether the folder is the whole of it, and not one below
 */
public record Checkout(String repository, String commit, boolean whole) {

    private static final Pattern ADDRESS = Pattern.compile("(https?|ssh|git)://(?:[^@/]*@)?([\\w.:-]+/[\\w./~-]+)");

    /** As ssh has it: a machine, and a path behind a colon. */
    private static final Pattern SHORT = Pattern.compile("(?:[^@/:]+@)?([\\w.-]+):(?!/)([\\w./~-]+)");

    /** Nothing where git does not know, or the address is of use on this machine alone. */
    public static Optional<Checkout> at(Path folder) {
        try {
            Optional<Git> git = Git.around(folder);
            Optional<String> commit = git.isPresent() ? git.get().commit("HEAD") : Optional.empty();
            if (commit.isEmpty()) {
                return Optional.empty();
            }
            boolean whole = git.get().top().equals(folder.toAbsolutePath().normalize());
            return address(git.get()
                            .needed("config", "--get", "remote.origin.url")
                            .line())
                    .map(address -> new Checkout(address, commit.get(), whole));
        } catch (GitTrouble unknown) {
            return Optional.empty();
        }
    }

    static Optional<String> address(String remote) {
        Matcher address = ADDRESS.matcher(remote);
        if (address.matches()) {
            return Optional.of(address.group(1) + "://" + address.group(2));
        }
        Matcher brief = SHORT.matcher(remote);
        return brief.matches() ? Optional.of("ssh://" + brief.group(1) + "/" + brief.group(2)) : Optional.empty();
    }
}
