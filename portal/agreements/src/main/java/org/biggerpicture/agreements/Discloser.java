package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.WithheldNotice.Why;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.SubjectRelation;

/** Turns one answer into what may be shown of it. */
final class Discloser {
    private final String version;
    private final Contact ring;
    private final Protection protection;
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final Map<WithheldNotice, Integer> masked = new LinkedHashMap<>();
    private final Map<DisclosureLog.Released, Integer> released = new LinkedHashMap<>();
    private final Map<DisclosureLog.Withheld, Integer> withheld = new LinkedHashMap<>();

    Discloser(String version, Contact ring, Protection protection) {
        this.version = version;
        this.ring = ring;
        this.protection = protection;
    }

    /** Whether the answering agency itself holds an open plan for the child. */
    static boolean openPlan(Answer answer) {
        return answer.records().stream()
                .filter(StatutoryPlan.class::isInstance)
                .map(StatutoryPlan.class::cast)
                .filter(p -> p.about().relation() == SubjectRelation.CHILD
                        || p.about().relation() == SubjectRelation.UNBORN_CHILD)
                .anyMatch(p -> p.status().code().equals("open"));
    }

    void weigh(AgencyRecord record, Verdict verdict) {
        Optional<Manner> manner = verdict.withheld();
        if (manner.isPresent()) {
            hold(record, verdict, manner.get());
        } else {
            release(record, verdict);
        }
    }

    private void release(AgencyRecord record, Verdict verdict) {
        SharingDecision.Permitted permitted = (SharingDecision.Permitted) verdict.decision();
        disclosures.add(new Disclosure(
                record, permitted.layer(), permitted.by(), verdict.named(), verdict.concealed(), protection));
        released.merge(
                new DisclosureLog.Released(
                        record.category(),
                        record.about().relation(),
                        permitted.layer(),
                        permitted.by().cite(),
                        0),
                1,
                Integer::sum);
    }

    private void hold(AgencyRecord record, Verdict verdict, Manner manner) {
        if (manner == Manner.MASK) {
            masked.merge(notice(record, verdict), 1, Integer::sum);
        }
        withheld.merge(
                new DisclosureLog.Withheld(
                        record.category(),
                        record.about().relation(),
                        manner,
                        why(verdict.decision()),
                        Explainer.decider(verdict.decision()).map(ClauseRef::cite),
                        0),
                1,
                Integer::sum);
    }

    private WithheldNotice notice(AgencyRecord record, Verdict verdict) {
        Why why = switch (verdict.decision()) {
            case SharingDecision.Prohibited p -> Why.PROHIBITED;
            case SharingDecision.MoreDetrimental m -> Why.MORE_DETRIMENTAL;
            case SharingDecision.Permitted p -> Why.EXISTENCE_ONLY;
            case SharingDecision.NotCovered n -> Why.EXISTENCE_ONLY;
        };
        return new WithheldNotice(
                record.category(), 0, why, Explainer.decider(verdict.decision()).orElseThrow(), ring);
    }

    private static String why(SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.Permitted p -> "existence only";
            case SharingDecision.Prohibited p -> "prohibited";
            case SharingDecision.MoreDetrimental m -> "more detrimental to the child";
            case SharingDecision.NotCovered n -> "no clause";
        };
    }

    /** What is shown. An answer of which all is concealed is, to the byte, the answer of an agency that holds nothing. */
    DisclosedAnswer answer(Answer answer, Outcome.NothingHeld asIfNothing) {
        List<WithheldNotice> notices = new ArrayList<>();
        masked.forEach(
                (n, count) -> notices.add(new WithheldNotice(n.category(), count, n.why(), n.clause(), n.ring())));
        boolean nothing = disclosures.isEmpty() && notices.isEmpty();
        Outcome outcome = switch (answer.outcome()) {
            case Outcome.Answered a ->
                nothing ? asIfNothing : notices.isEmpty() ? a : new Outcome.PartWithheld(Optional.empty());
            case Outcome.NothingHeld n -> asIfNothing;
            case Outcome.PartWithheld p -> p;
            case Outcome.Incomplete i -> i;
            case Outcome.Refused r -> r;
            case Outcome.NotPermitted n -> n;
            case Outcome.NotAsked n -> n;
            case Outcome.Late l -> l;
            case Outcome.Down d -> d;
            case Outcome.Unreadable u -> u;
            case Outcome.Unclear u -> u;
        };
        return new DisclosedAnswer(answer, outcome, disclosures, notices, log());
    }

    private DisclosureLog log() {
        List<DisclosureLog.Released> shown = new ArrayList<>();
        released.forEach(
                (r, n) -> shown.add(new DisclosureLog.Released(r.category(), r.relation(), r.layer(), r.clause(), n)));
        List<DisclosureLog.Withheld> held = new ArrayList<>();
        withheld.forEach((w, n) ->
                held.add(new DisclosureLog.Withheld(w.category(), w.relation(), w.manner(), w.why(), w.clause(), n)));
        return new DisclosureLog(version, shown, held);
    }
}
