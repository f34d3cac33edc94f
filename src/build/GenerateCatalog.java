import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Joins the pages in rules/ to their classes and writes the catalog that the program starts with. A page without a
 * class, or a class without a page, ends the build.
 */
public final class GenerateCatalog {

    private static final Pattern SUBJECT =
            Pattern.compile("implements\\s+(?:OperationRule<\\s*(?:\\w+\\.)*(\\w+)\\s*>|(FileRule|AllowanceRule))");
    private static final Pattern GROUP = Pattern.compile("sealed interface (\\w+)");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");

    private record Rule(String id, String type, String subject, Map<String, Object> head, String title) {}

    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]).resolve("dev/schemalint/rules/AllRules.java");
        List<Rule> rules = new ArrayList<>();
        TreeSet<String> unpaged = new TreeSet<>(names(classes, ".java"));
        unpaged.remove("package-info");
        for (String id : new TreeSet<>(names(pages, ".md"))) {
            Rule rule = rule(id, pages.resolve(id + ".md"), classes);
            unpaged.remove(rule.type());
            rules.add(rule);
        }
        for (String type : unpaged) {
            if (SUBJECT.matcher(Files.readString(classes.resolve(type + ".java")))
                    .find()) {
                throw problem(classes.resolve(type + ".java"), "has no page rules/" + dashed(type) + ".md");
            }
        }
        String source = source(rules, groups(classes.resolveSibling("operation")));
        if (!Files.exists(output) || !Files.readString(output).equals(source)) {
            Files.createDirectories(output.getParent());
            Files.writeString(output, source);
        }
    }

    private static Rule rule(String id, Path page, Path classes) throws IOException {
        String text = Files.readString(page).replace("\r\n", "\n");
        int end = text.indexOf("\n---\n", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw problem(page, "must begin with a head between two lines of ---");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> head =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text.substring(4, end));
        for (String needed : List.of("severity", "category", "since")) {
            if (!head.containsKey(needed)) {
                throw problem(page, "needs '" + needed + "' in its head");
            }
        }
        if (head.containsKey("message") == head.containsKey("messages")) {
            throw problem(page, "needs either 'message' or 'messages' in its head");
        }
        Matcher title = Pattern.compile("(?m)^# (.+)$").matcher(text);
        if (!title.find()) {
            throw problem(page, "needs a title");
        }
        String type = Stream.of(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        Path source = classes.resolve(type + ".java");
        if (!Files.exists(source)) {
            throw problem(page, "has no class " + source);
        }
        Matcher subject = SUBJECT.matcher(Files.readString(source));
        if (!subject.find()) {
            throw problem(source, "must implement OperationRule<...>, FileRule or AllowanceRule");
        }
        return new Rule(
                id,
                type,
                subject.group(2) != null ? subject.group(2) : subject.group(1),
                head,
                title.group(1).strip());
    }

    /** The types of operation in each sealed group, so that a rule may ask about a whole group. */
    private static Map<String, List<String>> groups(Path operations) throws IOException {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String file : names(operations, ".java")) {
            String text = Files.readString(operations.resolve(file + ".java"));
            Matcher group = GROUP.matcher(text);
            if (group.find() && !file.equals("Operation")) {
                List<String> members = new ArrayList<>();
                Matcher member = RECORD.matcher(text);
                while (member.find()) {
                    members.add(member.group(1));
                }
                groups.put(group.group(1), members);
            }
        }
        return groups;
    }

    private static String source(List<Rule> rules, Map<String, List<String>> groups) {
        Map<String, List<Integer>> asking = new TreeMap<>();
        List<Integer> always = new ArrayList<>();
        List<Integer> files = new ArrayList<>();
        List<Integer> allowances = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            String subject = rules.get(i).subject();
            if (subject.equals("FileRule")) {
                files.add(i);
            } else if (subject.equals("AllowanceRule")) {
                allowances.add(i);
            } else if (subject.equals("Operation")) {
                always.add(i);
            } else {
                for (String type : groups.getOrDefault(subject, List.of(subject))) {
                    asking.computeIfAbsent(type, t -> new ArrayList<>()).add(i);
                }
            }
        }
        StringBuilder java = new StringBuilder();
        java.append("package dev.schemalint.rules;\n\n")
                .append("import dev.schemalint.finding.Category;\n")
                .append("import dev.schemalint.finding.Severity;\n")
                .append("import dev.schemalint.rule.Catalog;\n")
                .append("import dev.schemalint.rule.Page;\n")
                .append("import dev.schemalint.rule.Rule;\n")
                .append("import java.util.List;\nimport java.util.Map;\nimport java.util.Optional;\n\n")
                .append("/** Generated from rules/ by GenerateCatalog. */\n")
                .append("public final class AllRules implements Catalog {\n\n")
                .append("    private static final List<Page> PAGES = List.of(\n")
                .append(rules.stream().map(GenerateCatalog::page).collect(Collectors.joining(",\n")))
                .append(");\n\n")
                .append("    @Override\n    public List<Page> pages() {\n        return PAGES;\n    }\n\n")
                .append(
                        "    @Override\n    public int[] asking(String subject) {\n        return switch (subject) {\n");
        asking.forEach((type, some) -> {
            List<Integer> all = new ArrayList<>(some);
            all.addAll(always);
            java.append("            case \"")
                    .append(type)
                    .append("\" -> ")
                    .append(array(all))
                    .append(";\n");
        });
        java.append("            default -> ")
                .append(array(always))
                .append(";\n        };\n    }\n\n")
                .append("    @Override\n    public int[] askingAboutFiles() {\n        return ")
                .append(array(files))
                .append(";\n    }\n\n")
                .append("    @Override\n    public int[] askingAboutAllowances() {\n        return ")
                .append(array(allowances))
                .append(";\n    }\n\n")
                .append("    @Override\n    public Rule rule(int page) {\n        return switch (page) {\n");
        for (int i = 0; i < rules.size(); i++) {
            java.append("            case ")
                    .append(i)
                    .append(" -> new ")
                    .append(rules.get(i).type())
                    .append("();\n");
        }
        java.append("            default -> throw new IllegalArgumentException(\"no page \" + page);\n")
                .append("        };\n    }\n}\n");
        return java.toString();
    }

    @SuppressWarnings("unchecked")
    private static String page(Rule rule) {
        Map<String, Object> head = rule.head();
        Map<String, Object> messages = new LinkedHashMap<>();
        if (head.containsKey("message")) {
            messages.put("usual", head.get("message"));
        } else {
            messages.putAll((Map<String, Object>) head.get("messages"));
        }
        Map<String, Object> helps = new LinkedHashMap<>((Map<String, Object>) head.getOrDefault("helps", Map.of()));
        ofEngines("message", head, messages);
        ofEngines("help", head, helps);
        return "            new Page("
                + String.join(
                        ", ",
                        quoted(rule.id()),
                        quoted(rule.title()),
                        "Severity." + constant(head.get("severity")),
                        "Category." + constant(head.get("category")),
                        "Map.ofEntries(" + entries(messages) + ")",
                        head.containsKey("help") ? "Optional.of(" + quoted(head.get("help")) + ")" : "Optional.empty()",
                        "Map.ofEntries(" + entries(helps) + ")",
                        "Map.ofEntries(" + fixes(rule) + ")",
                        quoted(head.get("since")),
                        "Page.Precision." + constant(head.getOrDefault("precision", "high")),
                        "List.of("
                                + ((List<Object>) head.getOrDefault("profiles", List.of()))
                                        .stream().map(GenerateCatalog::quoted).collect(Collectors.joining(", "))
                                + ")")
                + ")";
    }

    /** What stands in the head as {@code message@engine}: the usual variant in the words of an engine. */
    private static void ofEngines(String key, Map<String, Object> head, Map<String, Object> byVariant) {
        head.forEach((name, words) -> {
            if (name.startsWith(key + "@")) {
                byVariant.put("usual" + name.substring(key.length()), words);
            }
        });
    }

    private static String entries(Map<String, Object> byVariant) {
        return byVariant.entrySet().stream()
                .map(entry -> "Map.entry(" + quoted(entry.getKey()) + ", " + quoted(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** A page's fixes: {@code fix}, and {@code fix@engine} where an engine has one of its own. */
    @SuppressWarnings("unchecked")
    private static String fixes(Rule rule) {
        return rule.head().entrySet().stream()
                .filter(entry -> entry.getKey().equals("fix") || entry.getKey().startsWith("fix@"))
                .map(entry -> "Map.entry(" + quoted(entry.getKey().replaceFirst("^fix@?", "")) + ", "
                        + fix(rule, entry.getKey().substring("fix".length()), (Map<String, Object>) entry.getValue())
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** What has no title of its own is called as the safe way is told, in the words of its engine where it has some. */
    private static String fix(Rule rule, String atEngine, Map<String, Object> fix) {
        Object text = fix.containsKey("insert") ? fix.get("insert") : fix.getOrDefault("replace", "");
        Map<String, String> places = Map.of("before", "BEFORE", "after", "AFTER", "clause", "INSTEAD_OF");
        for (Map.Entry<String, String> place : places.entrySet()) {
            if (fix.containsKey(place.getKey())) {
                Object help = rule.head().getOrDefault("help", rule.title());
                Object title = fix.getOrDefault("title", rule.head().getOrDefault("help" + atEngine, help));
                return "new Page.FixTemplate(" + quoted(title) + ", Page.Place." + place.getValue() + ", "
                        + quoted(fix.get(place.getKey())) + ", " + quoted(text) + ")";
            }
        }
        throw new IllegalStateException("rules/" + rule.id() + ".md: a fix needs 'before', 'after' or 'clause'");
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String array(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "new int[] {", "}"));
    }

    private static String dashed(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase();
    }

    private static String constant(Object value) {
        return value.toString().toUpperCase().replace('-', '_');
    }

    private static String quoted(Object value) {
        return "\""
                + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static IllegalStateException problem(Path file, String what) {
        return new IllegalStateException(file + " " + what);
    }
}
