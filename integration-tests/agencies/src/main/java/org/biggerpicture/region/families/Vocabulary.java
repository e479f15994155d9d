package org.biggerpicture.region.families;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sections an agency's records may have, and which keys each section may have. Written as lines
 * {@code section: key key part/} where {@code part/} is itself a section.
 */
public final class Vocabulary {
    private final Map<String, List<String>> keysBySection = new LinkedHashMap<>();
    private final List<String> top = new ArrayList<>();

    private Vocabulary() {}

    /** Reads lines {@code section: key key}; a section that no other names as a part stands at the top. */
    public static Vocabulary of(String lines) {
        Vocabulary vocabulary = new Vocabulary();
        List<String> parts = new ArrayList<>();
        lines.lines().map(String::trim).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] halves = line.split(":\\s*", 2);
            List<String> keys = List.of(halves[1].split("\\s+"));
            keys.stream().filter(key -> key.endsWith("/")).map(Vocabulary::bare).forEach(parts::add);
            vocabulary.keysBySection.put(halves[0], keys);
        });
        vocabulary.keysBySection.keySet().stream()
                .filter(section -> !parts.contains(section))
                .forEach(vocabulary.top::add);
        return vocabulary;
    }

    Collection<String> sections() {
        return top;
    }

    void check(Fact record) {
        top.forEach(section -> record.facts(section).forEach(fact -> check(section, fact)));
    }

    private void check(String section, Fact fact) {
        List<String> keys = keysBySection.getOrDefault(section, List.of());
        if (keys.contains("*")) {
            return;
        }
        fact.only(keys.stream().map(Vocabulary::bare).toList());
        keys.stream()
                .filter(key -> key.endsWith("/"))
                .map(Vocabulary::bare)
                .forEach(part -> fact.facts(part).forEach(inner -> check(part, inner)));
    }

    private static String bare(String key) {
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }
}
