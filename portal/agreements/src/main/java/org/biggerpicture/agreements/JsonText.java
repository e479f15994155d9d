package org.biggerpicture.agreements;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and truth values as JSON, indented, the same each time. */
public final class JsonText {
    private static final int LONGEST_LINE = 110;

    private JsonText() {}

    /** The value as text, with a last line break. */
    public static String of(Object value) {
        return write(value, "") + "\n";
    }

    private static String write(Object value, String indent) {
        return switch (value) {
            case Map<?, ?> map -> block("{", "}", map(map), indent);
            case Collection<?> list -> block("[", "]", list, indent);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Pair pair -> quoted(pair.key()) + ": " + write(pair.value(), indent);
            default -> quoted(value.toString());
        };
    }

    private record Pair(String key, Object value) {}

    /** Maps that keep an order are written in it, the others by key. */
    private static Collection<Pair> map(Map<?, ?> map) {
        Map<?, ?> ordered = map instanceof java.util.LinkedHashMap ? map : new TreeMap<>(map);
        return ordered.entrySet().stream()
                .map(e -> new Pair(e.getKey().toString(), e.getValue()))
                .toList();
    }

    private static String block(String open, String close, Collection<?> parts, String indent) {
        String line = parts.stream().map(p -> write(p, indent)).collect(Collectors.joining(", ", open, close));
        if (line.length() + indent.length() < LONGEST_LINE && !line.contains("\n")) {
            return line;
        }
        String deeper = indent + "  ";
        return parts.stream()
                .map(p -> deeper + write(p, deeper))
                .collect(Collectors.joining(",\n", open + "\n", "\n" + indent + close));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
