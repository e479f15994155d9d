package org.biggerpicture.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Processor;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/**
 * The mapping files of one agency's folder, compiled once at start: {@code trace.request.xslt},
 * {@code fetch.request.xslt}, an answer stylesheet for each ({@code trace.answer.xslt}, {@code fetch.answer.xslt}) or
 * {@code answer.xslt} for both, and {@code codes.yaml}.
 *
 * @param folder the folder
 * @param processor compiles
 */
record Folder(Path folder, Processor processor) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]+\\.xslt");

    /**
     * The mapping for one kind of question; empty, with findings, if a file is missing or mistaken.
     *
     * @param kind {@code trace} or {@code fetch}
     */
    Optional<Mapping> mapping(String kind, Findings findings) {
        Optional<Stylesheet> request = stylesheet(kind + ".request.xslt", findings);
        String own = kind + ".answer.xslt";
        Optional<Stylesheet> answer = stylesheet(Files.exists(folder.resolve(own)) ? own : "answer.xslt", findings);
        Map<String, Object> codes = codes(findings);
        return request.flatMap(r -> answer.map(a -> new Mapping(r, a, codes, processor)));
    }

    private Optional<Stylesheet> stylesheet(String name, Findings findings) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            findings.add(Place.whole(folder.resolve(name)), "there is no such file", "add it");
            return Optional.empty();
        }
        Stylesheet.Compiled compiled = Stylesheet.compile(text.get(), this::text, processor);
        compiled.mistakes()
                .forEach(m ->
                        findings.add(new Place(folder.resolve(name), m.line(), 1), m.words(), "mend the stylesheet"));
        return Optional.ofNullable(compiled.stylesheet());
    }

    /** Only a stylesheet that lies in the folder itself. */
    private Optional<String> text(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> codes(Findings findings) {
        Map<String, Object> lists = new LinkedHashMap<>();
        Path file = folder.resolve("codes.yaml");
        if (Files.exists(file)) {
            YamlFile.read(file, Map.of(), findings)
                    .ifPresent(root -> root.entries().forEach(e -> lists.put(e.key(), list(e, findings))));
        }
        return lists;
    }

    private static Map<String, Object> list(Node.Entry list, Findings findings) {
        Map<String, Object> codes = new LinkedHashMap<>();
        Readings.mapping((m, f) -> Optional.of(m))
                .read(list.value(), findings)
                .ifPresent(m -> m.entries()
                        .forEach(e -> Readings.mapping(Folder::coded)
                                .read(e.value(), findings)
                                .ifPresent(c -> codes.put(e.key(), c))));
        return codes;
    }

    private static Optional<Map<String, String>> coded(Node.Mapping mapping, Findings findings) {
        Keys keys = mapping.keys(findings);
        Optional<String> code = keys.required("code", Readings.TEXT);
        Optional<String> display = keys.required("display", Readings.TEXT);
        return keys.whole()
                ? Optional.of(Map.of("code", code.orElseThrow(), "display", display.orElseThrow()))
                : Optional.empty();
    }
}
