package dev.schemalint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Entry;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.YamlReader;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of action.yml, and what the runner puts in place of the expressions in them. */
public final class ActionSteps {

    private ActionSteps() {}

    /** A step that runs a script. */
    record Step(String id, String script, Map<String, String> environment) {}

    /** The scripts of all steps that have one. */
    public static List<String> scripts() throws IOException {
        return steps().stream().map(Step::script).toList();
    }

    static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Tree step : all()) {
            Mapping mapping = (Mapping) step;
            if (mapping.get("run").isPresent()) {
                steps.add(new Step(
                        mapping.get("id").map(ActionSteps::text).orElse("verdict"),
                        text(at(step, "run")),
                        texts(at(step, "env"))));
            }
        }
        return steps;
    }

    /** What other actions are used, each as it is named. */
    static List<String> uses() throws IOException {
        return all().stream()
                .flatMap(step -> ((Mapping) step).get("uses").stream())
                .map(ActionSteps::text)
                .toList();
    }

    /** What the inputs are where a workflow does not say. */
    static Map<String, String> usualInputs() throws IOException {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Entry input : ((Mapping) at(action(), "inputs")).entries()) {
            inputs.put(input.key().text(), text(at(input.value(), "default")));
        }
        return inputs;
    }

    /** The value of a text with at most one expression, which names things with "||" between and takes the first that is set. */
    static String value(String text, Map<String, String> inputs, String event, Map<String, String> others)
            throws IOException {
        if (!text.startsWith("${{")) {
            return text;
        }
        JsonNode json = new ObjectMapper().readTree(event);
        for (String name : text.substring(3, text.length() - 2).strip().split("\\s*\\|\\|\\s*")) {
            String value = name.startsWith("inputs.")
                    ? inputs.getOrDefault(name.substring("inputs.".length()), "")
                    : name.startsWith("github.event.")
                            ? json.at("/"
                                            + name.substring("github.event.".length())
                                                    .replace('.', '/'))
                                    .asText("")
                            : Optional.ofNullable(others.get(name)).orElseThrow();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static List<Tree> all() throws IOException {
        return ((Sequence) at(at(action(), "runs"), "steps")).items();
    }

    private static Tree action() throws IOException {
        SourceText source = SourceText.of("action.yml", Files.readString(Path.of("action.yml")));
        return YamlReader.read(source).root().orElseThrow();
    }

    private static Map<String, String> texts(Tree tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Mapping) tree).entries().forEach(entry -> texts.put(entry.key().text(), text(entry.value())));
        return texts;
    }

    private static Tree at(Tree tree, String key) {
        return ((Mapping) tree).get(key).orElseThrow();
    }

    private static String text(Tree tree) {
        return ((Scalar) tree).text();
    }
}
