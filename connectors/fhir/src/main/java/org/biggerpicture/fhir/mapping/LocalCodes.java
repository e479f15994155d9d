package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.record.Coded;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * What an agency's own codes and words mean in the shared lists: first as the agency's {@code codes.yaml} says, then as
 * the published standards do. A word that neither knows is kept as the agency wrote it, under the code {@code other}.
 */
public final class LocalCodes {
    /** The code of what no list knows. */
    public static final String OTHER = "other";

    /** Stands in an agency's list for whatever the list does not name. */
    private static final String OTHERWISE = "*";

    private final Map<String, Map<String, Coded>> lists;

    /**
     * @param lists shared code by list, then by local code ({@code system|code}) or local words
     */
    public LocalCodes(Map<String, Map<String, Coded>> lists) {
        this.lists = lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> folded(e.getValue())));
    }

    /** The shared code for one of these concepts, the first that is known; else the list's {@code *}. */
    Coded read(String list, List<CodeableConcept> concepts) {
        Optional<String> words =
                concepts.stream().flatMap(c -> Texts.of(c).stream()).findFirst();
        return known(list, concepts)
                .or(() -> own(list, OTHERWISE).map(c -> worded(c, words)))
                .orElseGet(() -> Coded.of(list, OTHER, words.orElse("Not said")));
    }

    Coded read(String list, CodeableConcept concept) {
        return read(list, List.of(concept));
    }

    Coded read(String list, Coding coding) {
        return read(list, new CodeableConcept().addCoding(coding));
    }

    Optional<Coded> known(String list, List<CodeableConcept> concepts) {
        return concepts.stream().flatMap(c -> known(list, c).stream()).findFirst();
    }

    private Optional<Coded> known(String list, CodeableConcept concept) {
        return candidates(concept)
                .flatMap(t -> own(list, t).stream())
                .findFirst()
                .or(() -> candidates(concept)
                        .flatMap(t -> StandardCodes.look(list, t).stream())
                        .findFirst())
                .map(c -> worded(c, Texts.of(concept)));
    }

    private static Stream<String> candidates(CodeableConcept concept) {
        Stream<String> codes = concept.getCoding().stream().map(Texts::token);
        Stream<String> words = Stream.concat(
                Texts.of(concept.getText()).stream(),
                concept.getCoding().stream().flatMap(c -> Texts.of(c.getDisplay()).stream()));
        return Stream.concat(codes, words);
    }

    /** What the agency's own file says of one local code or word. */
    Optional<Coded> own(String list, String local) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(local.toLowerCase(Locale.ROOT)));
    }

    private static Coded worded(Coded shared, Optional<String> words) {
        Optional<String> original = words.filter(t -> !t.equalsIgnoreCase(shared.display()));
        return new Coded(shared.system(), shared.code(), shared.display(), original);
    }

    private static Map<String, Coded> folded(Map<String, Coded> list) {
        return list.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
