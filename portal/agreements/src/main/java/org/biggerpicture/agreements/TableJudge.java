package org.biggerpicture.agreements;

import java.time.LocalDate;
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
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Field;

/** Judges by the tables of one day, and words what they find. */
final class TableJudge {
    private final Terms terms;
    private final LocalDate day;
    private final DecisionTables tables;

    TableJudge(Terms terms, LocalDate day) {
        this.terms = terms;
        this.day = day;
        tables = new DecisionTables(terms, day);
    }

    LocalDate day() {
        return day;
    }

    DecisionTables tables() {
        return tables;
    }

    boolean permits(AskingCode asking, Held held) {
        return tables.decide(asking, tables.code(held)) instanceof Ruling.Permitted;
    }

    Verdict judge(Asking asking, Held held) {
        return judge(asking, tables.code(asking), held);
    }

    Verdict judge(Asking asking, AskingCode code, Held held) {
        HeldCode heldCode = tables.code(held);
        List<Bound<Permission>> covering = covering(code, heldCode);
        Optional<ClauseRef> first = covering.stream().findFirst().map(Bound::ref);
        return switch (tables.decide(code, heldCode)) {
            case Ruling.Permitted p -> permitted(p, held, covering, forbidding(code, heldCode));
            case Ruling.Prohibited p -> Verdict.withheld(new Prohibited(p.by(), p.manner(), first), refs(covering));
            case Ruling.MoreDetrimental m ->
                Verdict.withheld(
                        new MoreDetrimental(concealed(code, heldCode) ? Optional.empty() : first), refs(covering));
            case Ruling.NotCovered n ->
                Verdict.withheld(new NotCovered(n.nearest().map(c -> miss(c, asking, held, heldCode))), List.of());
        };
    }

    private List<Bound<Permission>> covering(AskingCode asking, HeldCode held) {
        PermissionCell cell = tables.permissions(held);
        return tables.covering(asking, held).stream().map(cell::clause).toList();
    }

    private List<Bound<Prohibition>> forbidding(AskingCode asking, HeldCode held) {
        ProhibitionCell cell = tables.prohibitions(held);
        return tables.forbidding(asking, held).stream().map(cell::clause).toList();
    }

    private boolean concealed(AskingCode asking, HeldCode held) {
        return forbidding(asking, held).stream()
                .anyMatch(b -> b.clause().fields().isEmpty() && b.clause().manner() == Manner.CONCEAL);
    }

    private NearestMiss miss(ClauseRef nearest, Asking asking, Held held, HeldCode code) {
        Bound<Permission> bound = tables.permissions(code).find(nearest);
        return LackWords.miss(terms, bound, new Coverage(terms, asking, held).lacks(bound), asking, held);
    }

    /** A whole record that is prohibited and yet permitted is so by breaking the glass: by those clauses alone. */
    private static Verdict permitted(
            Ruling.Permitted ruling, Held held, List<Bound<Permission>> covering, List<Bound<Prohibition>> forbidding) {
        boolean wholly = forbidding.stream().anyMatch(b -> b.clause().fields().isEmpty());
        Map<Field<?, ?>, ClauseRef> named = new LinkedHashMap<>();
        Set<Field<?, ?>> concealed = new HashSet<>();
        for (Field<?, ?> field : AgencyRecord.fields(held.category())) {
            Against against = Against.of(field, forbidding);
            covering.stream()
                    .filter(b -> b.clause().fields().contains(field))
                    .filter(b -> !against.absolute() && (b.clause().breakGlass() || !wholly && !against.any()))
                    .findFirst()
                    .ifPresentOrElse(b -> named.put(field, b.ref()), () -> {
                        if (against.conceals()) {
                            concealed.add(field);
                        }
                    });
        }
        List<Bound<Permission>> standing =
                wholly ? covering.stream().filter(b -> b.clause().breakGlass()).toList() : covering;
        return new Verdict(new Permitted(ruling.by(), ruling.layer()), refs(standing), named, concealed);
    }

    /**
     * What prohibitions say against one field.
     *
     * @param any whether one names it
     * @param absolute whether an absolute one does
     * @param conceals whether a concealing one does
     */
    private record Against(boolean any, boolean absolute, boolean conceals) {
        static Against of(Field<?, ?> field, List<Bound<Prohibition>> forbidding) {
            boolean any = false;
            boolean absolute = false;
            boolean conceals = false;
            for (Bound<Prohibition> bound : forbidding) {
                if (bound.clause().fields().map(f -> f.contains(field)).orElse(false)) {
                    any = true;
                    absolute |= bound.clause().absolute();
                    conceals |= bound.clause().manner() == Manner.CONCEAL;
                }
            }
            return new Against(any, absolute, conceals);
        }
    }

    private static List<ClauseRef> refs(List<Bound<Permission>> covering) {
        return covering.stream().map(Bound::ref).toList();
    }
}
