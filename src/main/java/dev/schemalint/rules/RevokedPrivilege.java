package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.TableOperation.ChangeTableOwner;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;

/** A privilege that a role loses while code that is running may need it. */
public final class RevokedPrivilege implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof Revoke revoke && concerns(revoke, at)) {
                List<String> roles = roles(revoke).stream()
                        .filter(role -> chapter.moments().stream().noneMatch(other -> grants(other, revoke, role)))
                        .toList();
                if (!roles.isEmpty()) {
                    verdicts.add(Verdict.on(at)
                            .word("roles", String.join(", ", roles))
                            .word("name", names(revoke)));
                }
            }
            if (at.operation() instanceof ChangeTableOwner change
                    && at.inUse(change.on().name())) {
                verdicts.add(Verdict.on(at)
                        .saying("owner")
                        .word("name", change.on().name().text())
                        .lowered(Severity.NOTE));
            }
            if (at.operation() instanceof DropObject drop
                    && (drop.what() == ObjectKind.ROLE || drop.what() == ObjectKind.USER)
                    && drop.names().stream().noneMatch(name -> chapter.makes(name.text()))) {
                verdicts.add(Verdict.on(at)
                        .saying("role")
                        .word("name", drop.names().stream().map(Name::text).collect(Gathering.joined(", "))));
            }
        }
        return verdicts;
    }

    /** What all roles lose is taken from them to be given to few. */
    private static List<String> roles(Revoke revoke) {
        return revoke.grantees().stream()
                .filter(role -> role.quoted() || !role.text().equals("public"))
                .map(Identifier::text)
                .toList();
    }

    private static boolean concerns(Revoke revoke, Situation at) {
        boolean relations = revoke.what() == ObjectKind.TABLE && !revoke.everyInSchema();
        return !relations || revoke.names().stream().anyMatch(at::inUse);
    }

    /** Who gets some of it in the same file is left with what he is to have. */
    private static boolean grants(Situation other, Revoke revoke, String role) {
        return other.operation() instanceof Grant grant
                && grant.what() == revoke.what()
                && grant.grantees().stream().anyMatch(grantee -> grantee.text().equals(role))
                && grant.names().stream()
                        .anyMatch(name -> revoke.names().stream()
                                .anyMatch(lost -> lost.text().equals(name.text())));
    }

    private static String names(Revoke revoke) {
        String names = revoke.names().isEmpty()
                ? "future " + revoke.what().words() + "s"
                : revoke.names().stream().map(Name::toString).collect(Gathering.joined(", "));
        return revoke.everyInSchema() ? "everything in " + names : names;
    }
}
