package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.AskPlan.Asked;
import org.biggerpicture.agreements.AskPlan.NotAsked;
import org.biggerpicture.agreements.AskPlan.NotPermitted;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/** Draws the plan of whom to ask, from what could be shown of the record most easily shown. */
final class Planner {
    private final Terms terms;
    private final TableJudge judge;
    private final Asking asking;
    private final AskingCode code;
    private final PersonSought sought;
    private final Round round;

    Planner(Terms terms, TableJudge judge, Asking asking, PersonSought sought, Round round) {
        this.terms = terms;
        this.judge = judge;
        this.asking = asking;
        code = judge.tables().code(asking);
        this.sought = sought;
        this.round = round;
    }

    AskPlan.Line line(Agency agency) {
        if (!agency.connected()) {
            return new NotAsked(
                    agency.id(),
                    "Not connected to this hub: ring " + agency.contact().telephone());
        }
        return forbidden(agency)
                .<AskPlan.Line>map(r -> new NotAsked(agency.id(), r))
                .orElseGet(() -> allowed(agency));
    }

    private Optional<String> forbidden(Agency agency) {
        Coverage coverage = new Coverage(terms, asking, Held.supposed(agency.id(), Category.IDENTITY, subject()));
        return terms.prohibitions().stream()
                .filter(b -> b.clause().asking())
                .filter(coverage::forbids)
                .findFirst()
                .map(b -> b.clause().words());
    }

    private AskPlan.Line allowed(Agency agency) {
        Verdict identity = judge.judge(asking, Held.supposed(agency.id(), Category.IDENTITY, subject()));
        Set<Category> could = categories(agency);
        if (!identity.decision().permitted() || could.isEmpty()) {
            return unasked(agency, identity.decision());
        }
        could.retainAll(agency.holds());
        if (could.isEmpty()) {
            return new NotAsked(agency.id(), "Not a plausible holder: it keeps nothing that may be asked for here");
        }
        return asked(agency, could);
    }

    /** Which categories some record could be shown of, about anyone. */
    private Set<Category> categories(Agency agency) {
        Set<Category> could = EnumSet.noneOf(Category.class);
        for (Category category : Category.values()) {
            for (SubjectRelation about : SubjectRelation.values()) {
                if (judge.permits(code, Held.supposed(agency.id(), category, about))) {
                    could.add(category);
                }
            }
        }
        return could;
    }

    private AskPlan.Line unasked(Agency agency, SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.NotCovered n ->
                n.nearest()
                        .<AskPlan.Line>map(miss -> near(agency, miss))
                        .orElseGet(() -> new NotPermitted(
                                agency.id(), "No agreement covers asking this agency", Optional.empty()));
            case SharingDecision.Prohibited p -> new NotAsked(agency.id(), p.by().words());
            case SharingDecision.MoreDetrimental m -> new NotAsked(agency.id(), "More detrimental to the child");
            case SharingDecision.Permitted p ->
                new NotPermitted(agency.id(), "No agreement lets anything be shown", Optional.empty());
        };
    }

    private static AskPlan.Line near(Agency agency, NearestMiss miss) {
        String lacks = String.join(" ", miss.sentences());
        if (miss.lacks().equals(Set.of(Lack.AGE))) {
            return new NotAsked(
                    agency.id(), "Not a plausible holder under " + miss.clause().title() + ". " + lacks);
        }
        String reason = "The nearest agreement is " + miss.clause().title() + ", clause "
                + miss.clause().clause() + ". " + lacks;
        return new NotPermitted(agency.id(), reason, Optional.of(miss));
    }

    private Asked asked(Agency agency, Set<Category> could) {
        List<Bound<Permission>> covering = covering(agency, could);
        Set<IdentifierKind> identifiers = EnumSet.noneOf(IdentifierKind.class);
        Set<Notify> tells = EnumSet.noneOf(Notify.class);
        covering.forEach(b -> tells.addAll(b.clause().tells()));
        if (round == Round.FETCH) {
            identifiers.add(IdentifierKind.LOCAL_ID);
        } else {
            covering.forEach(b -> identifiers.addAll(b.clause().askWith()));
            identifiers.retainAll(sought.known());
            could = EnumSet.of(Category.IDENTITY);
        }
        return new Asked(
                agency.id(),
                identifiers,
                could,
                covering.stream().map(Bound::ref).toList(),
                tells);
    }

    /** The permissions the asking rests on: those for the identity in a trace, all of them in a fetch. */
    private List<Bound<Permission>> covering(Agency agency, Set<Category> could) {
        Set<Bound<Permission>> covering = new LinkedHashSet<>();
        for (Category category : round == Round.TRACE ? Set.of(Category.IDENTITY) : could) {
            for (SubjectRelation about : round == Round.TRACE ? subjects() : List.of(SubjectRelation.values())) {
                Coverage coverage = new Coverage(terms, asking, Held.supposed(agency.id(), category, about));
                terms.permissions().stream()
                        .filter(coverage::concerns)
                        .filter(b -> coverage.lacks(b).isEmpty())
                        .forEach(covering::add);
            }
        }
        List<Bound<Permission>> ordered = new ArrayList<>(covering);
        ordered.sort(Comparator.comparingInt(terms.permissions()::indexOf));
        return ordered;
    }

    private SubjectRelation subject() {
        return subjects().getFirst();
    }

    /** Of a child not yet born, records are held under the mother. */
    private List<SubjectRelation> subjects() {
        return sought.expected().isPresent()
                ? List.of(SubjectRelation.UNBORN_CHILD, SubjectRelation.PARENT_OR_CARER)
                : List.of(SubjectRelation.CHILD);
    }
}
