package org.biggerpicture.benchmarks.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what was measured, and keeps it as JSON lines. */
final class Results {
    private final List<String> lines = new ArrayList<>();

    void row(String measure, Map<String, ?> figures) {
        System.out.printf(
                Locale.ROOT,
                "%-58s %s%n",
                measure,
                figures.entrySet().stream()
                        .map(e -> e.getKey() + " " + shown(e.getValue()))
                        .collect(Collectors.joining("   ")));
        lines.add(figures.entrySet().stream()
                .map(e -> ",\"" + e.getKey() + "\":" + json(e.getValue()))
                .collect(Collectors.joining("", "{\"measure\":\"" + measure + "\"", "}")));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.println("Written to " + file);
    }

    private static String shown(Object value) {
        return value instanceof Double d ? String.format(Locale.ROOT, "%.1f", d) : String.valueOf(value);
    }

    private static String json(Object value) {
        return value instanceof Number ? String.valueOf(value) : "\"" + value + "\"";
    }
}
