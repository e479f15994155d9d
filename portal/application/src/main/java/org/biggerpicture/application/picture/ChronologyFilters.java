package org.biggerpicture.application.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Filters;
import org.biggerpicture.picture.Chronology;
import org.biggerpicture.picture.Placard;
import org.biggerpicture.record.SubjectRelation;

/**
 * What of the chronology a reader wants to see, as the address says it. An agency is named by its place on the page,
 * which for a protected person names nobody.
 *
 * @param agency the agency's place; empty for all
 * @param kind the code of a kind; empty for all
 * @param about whom it is about; empty for all
 */
record ChronologyFilters(String agency, String kind, String about) {
    /** Leaves nothing out. */
    static final ChronologyFilters NONE = new ChronologyFilters("", "", "");

    /** Whether anything is left out. */
    boolean narrow() {
        return !equals(NONE);
    }

    /** The same for the picture; what no agency and no relation answers to leaves nothing out. */
    Chronology.Filter over(List<Placard> placards) {
        return new Chronology.Filter(
                place(placards).map(Set::of).orElse(Set.of()),
                kind.isEmpty() ? Set.of() : Set.of(kind),
                relation().map(Set::of).orElse(Set.of()),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<AgencyId> place(List<Placard> placards) {
        return IntStream.range(0, placards.size())
                .filter(i -> Integer.toString(i).equals(agency))
                .mapToObj(i -> placards.get(i).agency())
                .findFirst();
    }

    private Optional<SubjectRelation> relation() {
        return Stream.of(SubjectRelation.values())
                .filter(r -> r.name().equals(about))
                .findFirst();
    }

    /** The form that offers what the whole chronology holds. */
    Filters form(String address, Chronology whole, List<Placard> placards) {
        Map<String, String> kinds = new TreeMap<>();
        whole.entries().forEach(e -> kinds.put(e.kind().code(), e.kind().display()));
        Stream<Choices.Choice> agencies = IntStream.range(0, placards.size())
                .filter(i -> whole.entries().stream()
                        .anyMatch(e ->
                                e.source().ref().agency().equals(placards.get(i).agency())))
                .mapToObj(i -> choice(Integer.toString(i), placards.get(i).heading()));
        Stream<Choices.Choice> relations = whole.entries().stream()
                .map(e -> e.source().relation())
                .distinct()
                .sorted()
                .map(r -> choice(r.name(), WhyWords.plain(r)));
        return new Filters(
                address + "#chronology",
                List.of(
                        select("agency", "Told by", agencies, agency),
                        select(
                                "kind",
                                "What",
                                kinds.entrySet().stream().map(e -> choice(e.getKey(), e.getValue())),
                                kind),
                        select("about", "About", relations, about)),
                List.of(),
                address);
    }

    private static Choices select(String id, String legend, Stream<Choices.Choice> choices, String chosen) {
        return new Choices(
                        id,
                        legend,
                        "",
                        Stream.concat(Stream.of(choice("", "All")), choices).toList(),
                        "")
                .answered(chosen, "");
    }

    private static Choices.Choice choice(String value, String text) {
        return new Choices.Choice(value, text, "", false);
    }
}
