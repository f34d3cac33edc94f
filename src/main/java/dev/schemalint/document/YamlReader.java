package dev.schemalint.document;

import dev.schemalint.text.SourceText;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML, and JSON, which is YAML too. */
public final class YamlReader {

    private YamlReader() {}

    public static Document read(SourceText source) {
        LoadSettings settings = LoadSettings.builder().setLabel(source.path()).build();
        try {
            TreeBuilder builder = new TreeBuilder(source);
            return Document.of(builder.build(
                    new Parse(settings).parseString(source.content()).iterator()));
        } catch (BadYaml bad) {
            return Document.flawed(bad.line(), bad.words());
        } catch (MarkedYamlEngineException bad) {
            Optional<Mark> mark = bad.getProblemMark().or(bad::getContextMark);
            return Document.flawed(mark.map(Mark::getLine).orElse(0) + 1, words(bad.getProblem()));
        } catch (YamlEngineException bad) {
            return Document.flawed(1, words(String.valueOf(bad.getMessage())));
        }
    }

    /** The library speaks of tokens and block ends; people want to know what to change. */
    private static String words(String problem) {
        if (problem.contains("\\t(TAB)")) {
            return "a tab stands where only spaces may: YAML is indented with spaces";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "a ':' stands where it cannot: is the line indented rightly, or is a quote missing?";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a key without ':'";
        }
        if (problem.contains("expected <block end>")) {
            return "this line is not indented like the lines it belongs to";
        }
        return "this is not YAML: " + problem.replace('\n', ' ');
    }
}
