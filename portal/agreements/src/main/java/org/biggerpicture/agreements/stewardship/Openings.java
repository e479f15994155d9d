package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Conditions;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.agreements.Standing;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * The questions that one permission opens. It tries every state of consent, area, age, plan and label that the clause
 * allows until one is not taken away by a prohibition: more labels than one only invite more prohibitions, and what ended
 * longer ago only fails more clauses, so these need not be tried.
 */
final class Openings {
    private static final int ELDEST = 25;

    private final Agreements agreements;
    private final InformationSharingAgreement agreement;
    private final Permission clause;
    private final LocalDate day;
    private final List<Conditions> exceptions;

    Openings(Agreements agreements, InformationSharingAgreement agreement, Permission clause, LocalDate day) {
        this.agreements = agreements;
        this.agreement = agreement;
        this.clause = clause;
        this.day = day;
        exceptions = agreements.all().stream()
                .flatMap(a -> a.clauses().stream())
                .filter(Clause.Prohibition.class::isInstance)
                .map(Clause::conditions)
                .toList();
    }

    List<WhoCouldSee.Line> lines(AgencyId from, Category category, SubjectRelation about, Optional<String> field) {
        List<WhoCouldSee.Line> lines = new ArrayList<>();
        Standing standing = agreement.standing(day);
        if (standing != Standing.IN_FORCE && standing != Standing.REVIEW_OVERDUE) {
            return lines;
        }
        for (OrganisationId organisation : clause.scope().to().named()) {
            for (Role role : clause.scope().roles().named()) {
                for (Purpose purpose : clause.scope().purposes().named()) {
                    first(organisation, role, purpose, about, from, category, field)
                            .ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    /** Whether it opens anything at all of what it gives. */
    boolean any() {
        boolean existence = clause.fields().isEmpty();
        return clause.scope().from().named().stream()
                .anyMatch(from -> clause.scope().categories().stream()
                        .anyMatch(category -> clause.scope().about().named().stream()
                                .anyMatch(about -> lines(from, category, about, Optional.empty()).stream()
                                        .anyMatch(l -> existence || !l.fields().isEmpty()))));
    }

    private Optional<WhoCouldSee.Line> first(
            OrganisationId organisation,
            Role role,
            Purpose purpose,
            SubjectRelation about,
            AgencyId from,
            Category category,
            Optional<String> field) {
        Optional<WhoCouldSee.Line> known = Optional.empty();
        for (Supposition supposed : suppositions(organisation, role, purpose, about)) {
            Asking asking = agreements.asking(supposed.enquiry(), supposed.circumstances());
            Explanation why = agreements.explain(asking, supposed.held(from, category));
            if (why.withheld().equals(Optional.of(Manner.CONCEAL)) || !by(why)) {
                continue;
            }
            List<String> fields = fields(why, category);
            WhoCouldSee.Line line = new WhoCouldSee.Line(
                    organisation,
                    role,
                    purpose,
                    agreements.cite(agreement, clause),
                    fields,
                    ClauseProse.onlyIf(agreements.vocabulary(), clause),
                    supposed);
            if (field.map(fields::contains).orElse(!fields.isEmpty())) {
                return Optional.of(line);
            }
            known = known.isEmpty() && field.isEmpty() ? Optional.of(line) : known;
        }
        return known;
    }

    /** Whether this clause is among those that cover it. */
    private boolean by(Explanation why) {
        String cite = agreements.cite(agreement, clause).cite();
        Optional<ClauseRef> first = switch (why.decision()) {
            case SharingDecision.Permitted p -> Optional.of(p.by());
            case SharingDecision.Prohibited p -> p.permittedBut();
            case SharingDecision.MoreDetrimental m -> m.permittedBut();
            case SharingDecision.NotCovered n -> Optional.empty();
        };
        return first.map(c -> c.cite().equals(cite)).orElse(false)
                || why.others().stream().anyMatch(o -> o.cite().equals(cite));
    }

    private List<String> fields(Explanation why, Category category) {
        Set<String> named = new LinkedHashSet<>();
        clause.fields().stream().filter(f -> f.category() == category).forEach(f -> named.add(f.toString()));
        return why.shown().stream().filter(named::contains).toList();
    }

    private List<Supposition> suppositions(
            OrganisationId organisation, Role role, Purpose purpose, SubjectRelation about) {
        List<Supposition> all = new ArrayList<>();
        for (ConsentState consent : consents()) {
            for (AreaId area : areas()) {
                for (Optional<Integer> age : ages()) {
                    for (Set<Sensitivity> labels : labels()) {
                        for (boolean plan : plans()) {
                            all.add(new Supposition(
                                    organisation,
                                    role,
                                    area,
                                    purpose,
                                    basis(purpose),
                                    consent,
                                    day,
                                    age,
                                    clause.conditions().induction().map(Set::of).orElse(Set.of()),
                                    clause.breakGlass(),
                                    about,
                                    plan,
                                    labels,
                                    Optional.empty()));
                        }
                    }
                }
            }
        }
        return all;
    }

    private LawfulBasis basis(Purpose purpose) {
        return agreements
                .vocabulary()
                .purpose(purpose)
                .map(p -> new LawfulBasis(p.basis()))
                .orElse(clause.basis());
    }

    /** The states of consent the clause allows; if it allows any, one suffices unless some prohibition tells them apart. */
    private List<ConsentState> consents() {
        if (!clause.conditions().consent().isEmpty()) {
            return List.copyOf(clause.conditions().consent());
        }
        List<ConsentState> all = agreements.vocabulary().consentStates().stream()
                .map(w -> new ConsentState(w.code()))
                .toList();
        return exceptions.stream().allMatch(c -> c.consent().isEmpty()) ? all.subList(0, 1) : all;
    }

    /** The areas the clause names; else one that none names, and each that some prohibition names. */
    private List<AreaId> areas() {
        if (!clause.conditions().areas().isEmpty()) {
            return List.copyOf(clause.conditions().areas());
        }
        Set<AreaId> areas = new LinkedHashSet<>(List.of(new AreaId("elsewhere")));
        if (exceptions.stream().anyMatch(c -> !c.areas().isEmpty())) {
            agreements.agencies().forEach(a -> a.area().ifPresent(areas::add));
        }
        return List.copyOf(areas);
    }

    private List<Boolean> plans() {
        if (clause.conditions().openPlan()) {
            return List.of(true);
        }
        return exceptions.stream().anyMatch(Conditions::openPlan) ? List.of(false, true) : List.of(false);
    }

    /** Only ages at which some prohibition begins or ends tell more than the first the clause allows. */
    private List<Optional<Integer>> ages() {
        Set<Integer> edges = new TreeSet<>();
        exceptions.stream()
                .flatMap(c -> c.ages().stream())
                .forEach(a -> edges.addAll(List.of(a.from() - 1, a.to() + 1)));
        int from = clause.conditions().ages().map(Conditions.Ages::from).orElse(0);
        int to = clause.conditions().ages().map(Conditions.Ages::to).orElse(ELDEST);
        edges.add(from);
        return IntStream.rangeClosed(from, to)
                .filter(edges::contains)
                .boxed()
                .map(Optional::of)
                .toList();
    }

    private List<Set<Sensitivity>> labels() {
        return clause.labels().isEmpty()
                ? List.of(Set.of())
                : clause.labels().stream().sorted().map(Set::of).toList();
    }
}
