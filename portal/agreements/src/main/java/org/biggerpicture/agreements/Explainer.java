package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Field;

/** Puts a verdict into words. */
final class Explainer {
    private Explainer() {}

    static Explanation explain(Held held, Verdict verdict) {
        List<String> shown = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Field<?, ?> field : AgencyRecord.fields(held.category())) {
            if (verdict.named().containsKey(field)) {
                shown.add(field.toString());
            } else {
                leftOut.add(field.toString());
            }
        }
        Optional<ClauseRef> decider = decider(verdict.decision());
        List<ClauseRef> others = verdict.covering().stream()
                .filter(c -> !decider.equals(Optional.of(c)))
                .toList();
        List<String> sentences = new ArrayList<>(opening(verdict.decision()));
        decider.ifPresent(c -> sentences.addAll(grounds(c)));
        if (verdict.decision().permitted() && !leftOut.isEmpty()) {
            sentences.add("Left out: " + String.join(", ", leftOut) + ".");
        }
        others.forEach(o -> sentences.add("Also covered by " + place(o) + "."));
        Optional<NearestMiss> nearest = nearest(verdict.decision());
        nearest.ifPresent(n ->
                sentences.add("The nearest rule is " + place(n.clause()) + ". " + String.join(" ", n.sentences())));
        return new Explanation(
                verdict.decision(),
                verdict.withheld(),
                others,
                shown,
                leftOut,
                nearest,
                decider.or(() -> nearest.map(NearestMiss::clause)).map(ClauseRef::owner),
                sentences);
    }

    /** The clause that decides, if one does. */
    static Optional<ClauseRef> decider(SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.Permitted p -> Optional.of(p.by());
            case SharingDecision.Prohibited p -> Optional.of(p.by());
            case SharingDecision.MoreDetrimental m -> m.permittedBut();
            case SharingDecision.NotCovered n -> Optional.empty();
        };
    }

    private static Optional<NearestMiss> nearest(SharingDecision decision) {
        return decision instanceof SharingDecision.NotCovered n ? n.nearest() : Optional.empty();
    }

    private static List<String> opening(SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.Permitted p ->
                List.of("Shown as far as the layer " + PlainWords.plain(p.layer()) + ".");
            case SharingDecision.Prohibited p ->
                List.of(
                        p.manner() == Manner.CONCEAL
                                ? "Withheld as if nothing were held."
                                : "Withheld; that something is held may be known.");
            case SharingDecision.MoreDetrimental m ->
                List.of("Withheld: the agency judges that telling would do the child more harm than not"
                        + " (Children Act 2004 s.16LA).");
            case SharingDecision.NotCovered n -> List.of("Withheld: no clause lets it be shown.");
        };
    }

    private static List<String> grounds(ClauseRef clause) {
        return List.of(
                "Decided by " + place(clause) + ": " + clause.words(),
                "Lawful basis: " + clause.lawfulBasis() + ". Gateway: " + clause.gateway() + ".",
                "May be changed by " + clause.owner() + ".");
    }

    private static String place(ClauseRef clause) {
        return clause.title() + " (version " + clause.version() + "), clause " + clause.clause();
    }
}
