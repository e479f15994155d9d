package org.biggerpicture.agreements.stewardship;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.NearestMiss;
import org.biggerpicture.agreements.Round;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;

/**
 * What would come of a supposed question, of every agency and category.
 *
 * @param supposed the question
 * @param agreements the version of the agreements
 * @param categories the columns
 * @param rows one for each agency, in the order of the configuration
 * @param counts how many cells are of each kind; every kind has a count
 */
public record Simulation(
        Supposition supposed, String agreements, List<Category> categories, List<Row> rows, Map<Kind, Integer> counts) {
    public Simulation {
        categories = List.copyOf(categories);
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /** What becomes of such a record. */
    public enum Kind {
        /** Detail or what was written is shown. */
        SHOWN,
        /** Kind, status and dates are shown. */
        HEADLINE,
        /** Only that something is held is told, and whom to ring. */
        MASKED,
        /** As if nothing were held. */
        CONCEALED,
        /** Nobody is asked for it. */
        NOT_ASKED
    }

    /**
     * One agency.
     *
     * @param agency which
     * @param asked whether it would be asked at all
     * @param whyNot why it would not be asked, in words
     * @param cells one for each category, in the order of the columns
     */
    public record Row(Agency agency, boolean asked, Optional<String> whyNot, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One agency's records of one category.
     *
     * @param category which
     * @param kind what becomes of them
     * @param layer how deep, when something is shown
     * @param clause the clause that decides, if one does
     * @param nearest the clause that nearly covers it, if none does
     * @param shown the fields shown
     * @param leftOut the fields left out
     * @param sentences all of it in words
     */
    public record Cell(
            Category category,
            Kind kind,
            Optional<Layer> layer,
            Optional<ClauseRef> clause,
            Optional<NearestMiss> nearest,
            List<String> shown,
            List<String> leftOut,
            List<String> sentences) {}

    /** Asks the agreements. */
    public static Simulation of(Agreements agreements, Supposition supposed) {
        Enquiry enquiry = supposed.enquiry();
        Asking asking = agreements.asking(enquiry, supposed.circumstances());
        AskPlan trace = agreements.plan(enquiry, supposed.circumstances(), Round.TRACE, agreements.agencies());
        AskPlan fetch = agreements.plan(enquiry, supposed.circumstances(), Round.FETCH, agreements.agencies());
        List<Category> categories = List.of(Category.values());
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List.of(Kind.values()).forEach(k -> counts.put(k, 0));
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < agreements.agencies().size(); i++) {
            Agency agency = agreements.agencies().get(i);
            Set<Category> askedFor =
                    askedFor(trace.lines().get(i), fetch.lines().get(i));
            List<Cell> cells = categories.stream()
                    .map(c -> cell(c, askedFor.contains(c), agreements.explain(asking, supposed.held(agency.id(), c))))
                    .toList();
            cells.forEach(c -> counts.merge(c.kind(), 1, Integer::sum));
            rows.add(new Row(agency, !askedFor.isEmpty(), whyNot(trace.lines().get(i)), cells));
        }
        return new Simulation(supposed, agreements.version(), categories, rows, counts);
    }

    private static Set<Category> askedFor(AskPlan.Line trace, AskPlan.Line fetch) {
        if (!(trace instanceof AskPlan.Asked)) {
            return Set.of();
        }
        return switch (fetch) {
            case AskPlan.Asked a -> {
                Set<Category> both = new java.util.HashSet<>(a.categories());
                both.add(Category.IDENTITY);
                yield both;
            }
            case AskPlan.NotPermitted n -> Set.of();
            case AskPlan.NotAsked n -> Set.of();
        };
    }

    private static Optional<String> whyNot(AskPlan.Line line) {
        return switch (line) {
            case AskPlan.Asked a -> Optional.empty();
            case AskPlan.NotPermitted n -> Optional.of(n.reason());
            case AskPlan.NotAsked n -> Optional.of(n.reason());
        };
    }

    private static Cell cell(Category category, boolean asked, Explanation why) {
        Optional<ClauseRef> clause = switch (why.decision()) {
            case SharingDecision.Permitted p -> Optional.of(p.by());
            case SharingDecision.Prohibited p -> Optional.of(p.by());
            case SharingDecision.MoreDetrimental m -> m.permittedBut();
            case SharingDecision.NotCovered n -> Optional.empty();
        };
        Kind kind = asked ? kind(why) : Kind.NOT_ASKED;
        Optional<Layer> layer = kind == Kind.SHOWN || kind == Kind.HEADLINE
                ? Optional.of(why.decision())
                        .filter(SharingDecision.Permitted.class::isInstance)
                        .map(d -> ((SharingDecision.Permitted) d).layer())
                : Optional.empty();
        return new Cell(category, kind, layer, clause, why.nearest(), why.shown(), why.leftOut(), why.sentences());
    }

    private static Kind kind(Explanation why) {
        if (why.withheld().isPresent()) {
            return why.withheld().get() == Manner.MASK ? Kind.MASKED : Kind.CONCEALED;
        }
        return why.decision() instanceof SharingDecision.Permitted p
                        && p.layer().reaches(Layer.DETAIL)
                ? Kind.SHOWN
                : Kind.HEADLINE;
    }
}
