package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Word.BasisWord;
import org.biggerpicture.agreements.Word.Plain;
import org.biggerpicture.agreements.Word.PurposeWord;
import org.biggerpicture.agreements.Word.ReasonWord;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.record.Field;

/** Reads {@code config/vocabulary}. */
final class VocabularyFiles {
    private final Path folder;
    private final Findings findings;

    private VocabularyFiles(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    static Optional<Vocabulary> read(Path configFolder, Findings findings) {
        int before = findings.count();
        Vocabulary vocabulary = new VocabularyFiles(configFolder.resolve("vocabulary"), findings).read();
        return findings.count() == before ? Optional.of(vocabulary) : Optional.empty();
    }

    private Vocabulary read() {
        List<BasisWord> bases = list("lawful-bases", word(this::basis));
        List<Plain> decisions = list("decisions", word(VocabularyFiles::plain));
        return new Vocabulary(
                list("purposes", word(keys -> purpose(keys, codes(bases)))),
                bases,
                list("gateways", word(VocabularyFiles::plain)),
                list("consent-states", word(VocabularyFiles::plain)),
                list("roles", word(VocabularyFiles::plain)),
                decisions,
                list("reasons", word(keys -> reason(keys, codes(decisions)))),
                list("thresholds", word(VocabularyFiles::plain)),
                list("inductions", word(VocabularyFiles::plain)),
                list("emergencies", word(VocabularyFiles::plain)),
                fieldSets());
    }

    /** Reads the keys of one word; an unread key never leaves a half-read word, because the list is then not read. */
    private interface WordReading<W> {
        W read(Keys keys);
    }

    private <W> Reading<W> word(WordReading<W> read) {
        return Readings.mapping((mapping, found) -> {
            Keys keys = mapping.keys(found);
            W word = read.read(keys);
            return keys.whole() ? Optional.of(word) : Optional.empty();
        });
    }

    private static String text(Keys keys, String key) {
        return keys.required(key, Readings.TEXT).orElse("");
    }

    private static Plain plain(Keys keys) {
        return new Plain(text(keys, "code"), text(keys, "label"), text(keys, "hint"));
    }

    private BasisWord basis(Keys keys) {
        return new BasisWord(
                text(keys, "code"),
                text(keys, "label"),
                text(keys, "hint"),
                text(keys, "article"),
                keys.otherwise("needs-consent", Readings.TRUTH, false));
    }

    private static PurposeWord purpose(Keys keys, Set<String> bases) {
        return new PurposeWord(
                text(keys, "code"),
                text(keys, "label"),
                text(keys, "hint"),
                keys.required("basis", Readings.oneOf(bases)).orElse(""),
                new HashSet<>(keys.required("bases", Readings.listOf(Readings.oneOf(bases)))
                        .orElse(List.of())),
                text(keys, "depth"),
                keys.otherwise("immediate", Readings.TRUTH, false),
                text(keys, "purpose-of-use"));
    }

    private static ReasonWord reason(Keys keys, Set<String> decisions) {
        return new ReasonWord(
                text(keys, "code"),
                text(keys, "label"),
                text(keys, "hint"),
                new HashSet<>(keys.required("decisions", Readings.listOf(Readings.oneOf(decisions)))
                        .orElse(List.of())));
    }

    private <W extends Word> List<W> list(String name, Reading<W> item) {
        List<W> words = items(name, item);
        Set<String> seen = new HashSet<>();
        words.stream()
                .filter(w -> !seen.add(w.code()))
                .forEach(w -> findings.add(
                        org.biggerpicture.configuration.Place.whole(file(name)),
                        "'" + w.code() + "' stands here twice",
                        "keep one"));
        return words;
    }

    private <W> List<W> items(String name, Reading<W> item) {
        return YamlFile.read(file(name), Map.of(), findings)
                .flatMap(root -> {
                    Keys keys = root.keys(findings);
                    Optional<List<W>> words = keys.required(name, Readings.listOf(item));
                    return keys.whole() ? words : Optional.empty();
                })
                .orElse(List.of());
    }

    private Path file(String name) {
        return folder.resolve(name + ".yaml");
    }

    private Map<String, Set<Field<?, ?>>> fieldSets() {
        record Named(String name, Set<Field<?, ?>> fields) {}
        Map<String, Set<Field<?, ?>>> sets = new LinkedHashMap<>();
        List<Named> named = items(
                "field-sets",
                word(keys -> new Named(
                        text(keys, "name"),
                        new LinkedHashSet<>(keys.required("fields", Readings.listOf(FieldNames.READING))
                                .orElse(List.of())))));
        named.forEach(n -> sets.put(n.name(), n.fields()));
        return sets;
    }

    private static Set<String> codes(List<? extends Word> words) {
        return new LinkedHashSet<>(
                new ArrayList<>(words).stream().map(Word::code).toList());
    }
}
