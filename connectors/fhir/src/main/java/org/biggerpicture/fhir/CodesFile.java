package org.biggerpicture.fhir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.fhir.mapping.LocalCodes;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Sensitivity;

/**
 * An agency's {@code codes.yaml}: list, then local code ({@code system|code}) or local words, then the shared code and
 * its display. The list {@code mark} reads security labels to {@link Sensitivity}, or to {@code none}.
 */
final class CodesFile {
    private static final String MARK = "mark";
    private static final Reading<String> MARKS = Readings.oneOf(
            Stream.concat(Stream.of("none"), Stream.of(Sensitivity.values()).map(Readings::word))
                    .collect(Collectors.toUnmodifiableSet()));

    private CodesFile() {}

    /** Reads the file; every mistake becomes a finding. An agency whose codes are all the standard's needs none. */
    static LocalCodes read(Path file, Findings findings) {
        Map<String, Map<String, Coded>> lists = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return new LocalCodes(lists);
        }
        YamlFile.read(file, Map.of(), findings)
                .ifPresent(root -> root.entries().forEach(e -> lists.put(e.key(), list(e, findings))));
        return new LocalCodes(lists);
    }

    private static Map<String, Coded> list(Node.Entry list, Findings findings) {
        Map<String, Coded> codes = new LinkedHashMap<>();
        if (list.value() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                Readings.mapping((m, f) -> coded(list.key(), m, f))
                        .read(entry.value(), findings)
                        .ifPresent(c -> codes.put(entry.key(), c));
            }
        } else {
            findings.add(list.value().place(), "found " + list.value().what(), "write local codes with shared ones");
        }
        return codes;
    }

    private static Optional<Coded> coded(String list, Node.Mapping mapping, Findings findings) {
        Keys keys = mapping.keys(findings);
        Optional<String> code = keys.required("code", MARK.equals(list) ? MARKS : Readings.TEXT);
        Optional<String> display = keys.required("display", Readings.TEXT);
        return keys.whole() ? Optional.of(Coded.of(list, code.orElseThrow(), display.orElseThrow())) : Optional.empty();
    }
}
