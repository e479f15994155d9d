package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.agreements.SharingDecision.MoreDetrimental;
import org.biggerpicture.agreements.SharingDecision.NotCovered;
import org.biggerpicture.agreements.SharingDecision.Permitted;
import org.biggerpicture.agreements.SharingDecision.Prohibited;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Sensitivity;

/** Reads every clause for every question: slow and obviously right. The tables are held against it. */
final class Interpreter {
    private final Terms terms;

    Interpreter(Terms terms) {
        this.terms = terms;
    }

    Verdict judge(Asking asking, Held held) {
        Coverage coverage = new Coverage(terms, asking, held);
        List<Bound<Permission>> covering = terms.permissions().stream()
                .filter(coverage::concerns)
                .filter(b -> coverage.lacks(b).isEmpty())
                .toList();
        List<Bound<Prohibition>> forbidding =
                terms.prohibitions().stream().filter(coverage::forbids).toList();
        return rule(asking, held, coverage, covering, forbidding);
    }

    private Verdict rule(
            Asking asking,
            Held held,
            Coverage coverage,
            List<Bound<Permission>> covering,
            List<Bound<Prohibition>> forbidding) {
        Optional<ClauseRef> first = covering.stream().findFirst().map(Bound::ref);
        List<Bound<Prohibition>> whole =
                forbidding.stream().filter(b -> b.clause().fields().isEmpty()).toList();
        boolean absolute = whole.stream().anyMatch(b -> b.clause().absolute());
        List<Bound<Permission>> standing = whole.isEmpty() ? covering : absolute ? List.of() : byBreakGlass(covering);
        if (held.labels().contains(Sensitivity.MORE_DETRIMENTAL)) {
            boolean conceal = whole.stream().anyMatch(b -> b.clause().manner() == Manner.CONCEAL);
            return Verdict.withheld(new MoreDetrimental(conceal ? Optional.empty() : first), refs(covering));
        }
        if (!whole.isEmpty() && standing.isEmpty()) {
            return Verdict.withheld(prohibited(whole, first), refs(covering));
        }
        return standing.isEmpty()
                ? Verdict.withheld(new NotCovered(nearest(coverage, asking, held)), List.of())
                : permitted(held, standing, forbidding);
    }

    private static Prohibited prohibited(List<Bound<Prohibition>> whole, Optional<ClauseRef> first) {
        Manner manner =
                whole.stream().anyMatch(b -> b.clause().manner() == Manner.CONCEAL) ? Manner.CONCEAL : Manner.MASK;
        return new Prohibited(whole.getFirst().ref(), manner, first);
    }

    private static Verdict permitted(Held held, List<Bound<Permission>> covering, List<Bound<Prohibition>> forbidding) {
        Map<Field<?, ?>, ClauseRef> named = new LinkedHashMap<>();
        Set<Field<?, ?>> concealed = new HashSet<>();
        for (Field<?, ?> field : org.biggerpicture.record.AgencyRecord.fields(held.category())) {
            List<Bound<Prohibition>> against = forbidding.stream()
                    .filter(b -> b.clause().fields().map(f -> f.contains(field)).orElse(false))
                    .toList();
            Optional<ClauseRef> by = naming(field, covering, against);
            by.ifPresent(ref -> named.put(field, ref));
            if (by.isEmpty() && against.stream().anyMatch(b -> b.clause().manner() == Manner.CONCEAL)) {
                concealed.add(field);
            }
        }
        Bound<Permission> first = covering.getFirst();
        return new Verdict(new Permitted(first.ref(), first.clause().layer()), refs(covering), named, concealed);
    }

    private static Optional<ClauseRef> naming(
            Field<?, ?> field, List<Bound<Permission>> covering, List<Bound<Prohibition>> against) {
        if (against.stream().anyMatch(b -> b.clause().absolute())) {
            return Optional.empty();
        }
        return (against.isEmpty() ? covering : byBreakGlass(covering))
                .stream()
                        .filter(b -> b.clause().fields().contains(field))
                        .findFirst()
                        .map(Bound::ref);
    }

    private static List<Bound<Permission>> byBreakGlass(List<Bound<Permission>> covering) {
        return covering.stream().filter(b -> b.clause().breakGlass()).toList();
    }

    /** Of the clauses about such a record, the one whose first lack comes latest; of several the last in the written order. */
    private Optional<NearestMiss> nearest(Coverage coverage, Asking asking, Held held) {
        record Miss(Bound<Permission> bound, Set<Lack> lacks) {
            Lack first() {
                return lacks.iterator().next();
            }
        }
        List<Miss> misses = new ArrayList<>();
        terms.permissions().stream()
                .filter(coverage::concerns)
                .forEach(b -> misses.add(new Miss(b, coverage.lacks(b))));
        return misses.reversed().stream()
                .max(Comparator.comparing(Miss::first))
                .map(m -> LackWords.miss(terms, m.bound(), m.lacks(), asking, held));
    }

    private static List<ClauseRef> refs(List<Bound<Permission>> covering) {
        return covering.stream().map(Bound::ref).toList();
    }
}
