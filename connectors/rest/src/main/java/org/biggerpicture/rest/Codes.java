package org.biggerpicture.rest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * An agency's own codes and what the shared language calls them: {@code codes.yaml}. A star stands for whatever a list
 * does not name. The agency's own word is always kept.
 */
final class Codes {
    private static final String OTHERWISE = "*";

    private record Shared(String code, String display) {}

    private final Map<String, Map<String, Shared>> lists;

    private Codes(Map<String, Map<String, Shared>> lists) {
        this.lists = lists;
    }

    static Codes read(Path file, Findings findings) {
        Map<String, Map<String, Shared>> lists = new HashMap<>();
        if (Files.exists(file)) {
            YamlFile.read(file, Map.of(), findings)
                    .ifPresent(root ->
                            root.entries().forEach(e -> list(e, findings).ifPresent(l -> lists.put(e.key(), l))));
        }
        return new Codes(lists);
    }

    private static Optional<Map<String, Shared>> list(Node.Entry list, Findings findings) {
        return Readings.<Node.Mapping>mapping((m, f) -> Optional.of(m))
                .read(list.value(), findings)
                .map(m -> {
                    Map<String, Shared> codes = new HashMap<>();
                    m.entries()
                            .forEach(e -> Readings.mapping(Codes::shared)
                                    .read(e.value(), findings)
                                    .ifPresent(c -> codes.put(e.key(), c)));
                    return codes;
                });
    }

    private static Optional<Shared> shared(Node.Mapping mapping, Findings findings) {
        Keys keys = mapping.keys(findings);
        Optional<String> code = keys.required("code", Readings.TEXT);
        Optional<String> display = keys.required("display", Readings.TEXT);
        return keys.whole() ? Optional.of(new Shared(code.orElseThrow(), display.orElseThrow())) : Optional.empty();
    }

    /** The coded value for a local code; nothing for none; a code the list does not know keeps its own word. */
    @Nullable
    Map<String, Object> coded(String list, @Nullable Object local) {
        if (local == null || local.toString().isBlank()) {
            return null;
        }
        String own = local.toString();
        Map<String, Shared> codes = lists.getOrDefault(list, Map.of());
        Shared shared = Optional.ofNullable(codes.get(own))
                .or(() -> Optional.ofNullable(codes.get(OTHERWISE)))
                .orElseGet(() -> new Shared("other", own));
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("system", list);
        coded.put("code", shared.code());
        coded.put("display", shared.display());
        coded.put("original", own);
        return coded;
    }

    /** All lists as a mapping sees them. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new HashMap<>();
        lists.forEach((name, codes) -> {
            Map<String, Object> list = new HashMap<>();
            codes.forEach((own, shared) -> list.put(own, Map.of("code", shared.code(), "display", shared.display())));
            plain.put(name, list);
        });
        return plain;
    }
}
