package dev.schemalint.layout;

import dev.schemalint.document.Document;
import dev.schemalint.document.Flaw;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.Xml;
import dev.schemalint.document.XmlReader;
import dev.schemalint.document.YamlReader;
import dev.schemalint.layout.Node.Text;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A changelog of Liquibase that is not written in SQL: its pieces in order, and the comments between them.
 *
 * @param file the name that it says it goes by, wherever it is; empty where it says none
 * @param flaw why it cannot be read
 */
record Changelog(String file, List<Node> pieces, List<Span> comments, Optional<Flaw> flaw) {

    static final Changelog NONE = new Changelog("", List.of(), List.of(), Optional.empty());

    static final String ROOT = "databaseChangeLog";
    private static final Pattern YAML_COMMENT = Pattern.compile("(?m)(?:^|[ \\t])(#[^\\r\\n]*)");

    Changelog {
        pieces = List.copyOf(pieces);
        comments = List.copyOf(comments);
    }

    static Changelog of(SourceText source) {
        return source.content().stripLeading().startsWith("<") ? ofXml(XmlReader.read(source)) : ofYaml(source);
    }

    List<Node> properties() {
        return pieces.stream().filter(piece -> piece.name().equals("property")).toList();
    }

    private static Changelog ofXml(Xml xml) {
        Optional<Node> root = xml.root().map(Node::of);
        List<Node> pieces = root.map(Node::children).orElse(List.of());
        String file =
                root.map(changelog -> changelog.said(ChangeSetLine.OWN_FILE)).orElse("");
        return new Changelog(file, pieces, xml.comments(), xml.flaws().stream().findFirst());
    }

    private static Changelog ofYaml(SourceText source) {
        Document document = YamlReader.read(source);
        List<Span> texts = new ArrayList<>();
        document.root().ifPresent(root -> texts(root, texts));
        List<Node> pieces = document.root()
                .filter(Mapping.class::isInstance)
                .flatMap(root -> ((Mapping) root)
                        .entries().stream()
                                .filter(entry -> entry.key().text().equals(ROOT))
                                .findFirst())
                .map(entry ->
                        Node.of(entry.key(), entry.value(), source.content()).children())
                .orElse(List.of());
        String file = pieces.stream()
                .filter(piece -> piece.name().equals(ChangeSetLine.OWN_FILE))
                .flatMap(piece -> piece.text().stream())
                .map(Text::text)
                .findFirst()
                .orElse("");
        return new Changelog(
                file,
                pieces,
                comments(source.content(), texts),
                document.flaws().stream().findFirst());
    }

    /** What begins with a hash outside of all texts; these stand in the order of the file, but for those referred to. */
    private static List<Span> comments(String content, List<Span> texts) {
        List<Span> sorted = texts.stream()
                .sorted((one, two) -> Integer.compare(one.start(), two.start()))
                .toList();
        List<Span> comments = new ArrayList<>();
        int next = 0;
        int inText = 0;
        for (MatchResult match : YAML_COMMENT.matcher(content).results().toList()) {
            while (next < sorted.size() && sorted.get(next).start() <= match.start(1)) {
                inText = Math.max(inText, sorted.get(next).end());
                next++;
            }
            if (match.start(1) >= inText) {
                comments.add(new Span(match.start(1), match.end(1)));
            }
        }
        return comments;
    }

    private static void texts(Tree tree, List<Span> found) {
        if (tree instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> {
                found.add(entry.key().span());
                texts(entry.value(), found);
            });
        } else if (tree instanceof Sequence sequence) {
            sequence.items().forEach(item -> texts(item, found));
        } else if (tree instanceof Scalar scalar) {
            found.add(scalar.span());
        }
    }
}
