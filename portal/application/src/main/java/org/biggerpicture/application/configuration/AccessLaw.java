package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/**
 * What may be stated, as {@code config/subject-access.yaml} says; legal text stands there and not in code.
 *
 * @param bases on what basis a report is asked for: code to words, in the order offered
 * @param holds why a line may be held back: code to words, in the order offered
 */
public record AccessLaw(Map<String, String> bases, Map<String, String> holds) {
    /** Held until a person decides, where the log says that whereabouts are protected. */
    public static final String WHEREABOUTS = "whereabouts";

    public AccessLaw {
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
        holds = Collections.unmodifiableMap(new LinkedHashMap<>(holds));
    }

    /** Reads it; empty only together with a finding. */
    public static Optional<AccessLaw> read(Path folder, Map<String, String> names, Findings findings) {
        return YamlFile.read(folder.resolve("subject-access.yaml"), names, findings)
                .flatMap(root -> law(root.keys(findings)));
    }

    private static Optional<AccessLaw> law(Keys keys) {
        Optional<List<Map.Entry<String, String>>> bases =
                keys.required("bases", Readings.listOf(Readings.mapping(AccessLaw::word)));
        Optional<List<Map.Entry<String, String>>> holds =
                keys.required("holds", Readings.listOf(Readings.mapping(AccessLaw::word)));
        if (keys.whole()
                && holds.orElseThrow().stream().noneMatch(h -> h.getKey().equals(WHEREABOUTS))) {
            keys.wrong(
                    "holds",
                    "none of them has the code '" + WHEREABOUTS + "'",
                    "keep it: lines of a protected person are held by it until somebody decides");
        }
        return keys.whole()
                ? Optional.of(new AccessLaw(words(bases.orElseThrow()), words(holds.orElseThrow())))
                : Optional.empty();
    }

    private static Map<String, String> words(List<Map.Entry<String, String>> words) {
        Map<String, String> map = new LinkedHashMap<>();
        words.forEach(w -> map.put(w.getKey(), w.getValue()));
        return map;
    }

    private static Optional<Map.Entry<String, String>> word(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> code = keys.required("code", Readings.TEXT);
        Optional<String> label = keys.required("label", Readings.TEXT);
        return keys.whole() ? Optional.of(Map.entry(code.orElseThrow(), label.orElseThrow())) : Optional.empty();
    }
}
