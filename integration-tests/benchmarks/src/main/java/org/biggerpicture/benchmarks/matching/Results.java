package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what was measured and keeps it as JSON lines. */
final class Results {
    private final List<String> lines = new ArrayList<>();

    void heading(String text) {
        System.out.println();
        System.out.println(text);
    }

    /** Prints one row and keeps it. */
    void row(String measure, String engine, String task, Map<String, ?> figures) {
        String shown = figures.entrySet().stream()
                .map(e -> e.getKey() + " " + shown(e.getValue()))
                .collect(Collectors.joining("  "));
        System.out.println("%-26s %-13s %s".formatted(engine, task, shown));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measure", measure);
        all.put("engine", engine);
        all.put("task", task);
        all.putAll(figures);
        lines.add(all.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + json(e.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
    }

    void target(String what, boolean reached, String figure) {
        row("target", reached ? "reached" : "NOT REACHED", "", Map.of(what, figure));
    }

    private static String shown(Object value) {
        return value instanceof Double d ? String.format(Locale.ROOT, "%.4f", d) : String.valueOf(value);
    }

    private static String json(Object value) {
        return value instanceof Number ? String.valueOf(value) : "\"" + value + "\"";
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        System.out.println();
        System.out.println("Written to " + file);
    }
}
