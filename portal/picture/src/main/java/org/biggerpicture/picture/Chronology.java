package org.biggerpicture.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.SubjectRelation;

/**
 * What happened, across agencies and areas, the latest first: the picture that reviews say nobody had.
 *
 * @param entries every event, plan, involvement, move and missed appointment whose date may be shown
 */
public record Chronology(List<ChronologyEntry> entries) {
    private static final int TELLING_GAP_WEEKS = 8;

    public Chronology {
        entries = List.copyOf(entries);
    }

    /**
     * What a reader wants to see of it. An empty set or value leaves nothing out.
     *
     * @param agencies whose entries
     * @param kinds of which kinds, by code
     * @param relations about whom
     * @param from not before
     * @param to not after
     */
    public record Filter(
            Set<AgencyId> agencies,
            Set<String> kinds,
            Set<SubjectRelation> relations,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        /** Leaves nothing out. */
        public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

        public Filter {
            agencies = Set.copyOf(agencies);
            kinds = Set.copyOf(kinds);
            relations = Set.copyOf(relations);
        }

        private Predicate<ChronologyEntry> admits() {
            return e -> (agencies.isEmpty()
                            || agencies.contains(e.source().ref().agency()))
                    && (kinds.isEmpty() || kinds.contains(e.kind().code()))
                    && (relations.isEmpty() || relations.contains(e.source().relation()))
                    && from.map(f -> !e.date().latest().isBefore(f)).orElse(true)
                    && to.map(t -> !e.date().earliest().isAfter(t)).orElse(true);
        }
    }

    static Chronology from(List<Disclosure> disclosures) {
        return new Chronology(disclosures.stream()
                .flatMap(d -> ChronologyEntry.of(d).stream())
                .sorted(newestFirst())
                .toList());
    }

    /** The part of it a reader asked for. */
    public Chronology only(Filter filter) {
        return new Chronology(entries.stream().filter(filter.admits()).toList());
    }

    /** Spans of eight weeks or more between entries: "no contact recorded by any agency that answered". */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            LocalDate later = entries.get(i - 1).date().earliest();
            LocalDate earlier = entries.get(i).date().latest();
            if (ChronoUnit.WEEKS.between(earlier, later) >= TELLING_GAP_WEEKS) {
                gaps.add(new Gap(earlier, later));
            }
        }
        return List.copyOf(gaps);
    }

    /** Ties are broken by what may be shown and by the source's own ids, so that nothing withheld moves a line. */
    private static Comparator<ChronologyEntry> newestFirst() {
        return Comparator.comparing((ChronologyEntry e) -> e.date().latest())
                .thenComparing(e -> e.date().earliest())
                .thenComparing(e -> e.time().orElse(""))
                .reversed()
                .thenComparing(e -> e.source().ref().agency())
                .thenComparing(e -> e.source().ref().localId())
                .thenComparing(ChronologyEntry::moment);
    }
}
