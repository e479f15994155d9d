package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.record.Sensitivity;

/** What one clause says of one question about one record, condition by condition. Slow, and meant to be read. */
final class Coverage {
    private final Terms terms;
    private final Asking asking;
    private final Held held;

    Coverage(Terms terms, Asking asking, Held held) {
        this.terms = terms;
        this.asking = asking;
        this.held = held;
    }

    /** Whether the permission is about such a record of that agency at all. */
    boolean concerns(Bound<Permission> bound) {
        Scope scope = bound.clause().scope();
        return scope.from().holds(held.from()) && scope.categories().contains(held.category());
    }

    /** All that the permission lacks; empty when it covers the question. */
    Set<Lack> lacks(Bound<Permission> bound) {
        Permission clause = bound.clause();
        Scope scope = clause.scope();
        Conditions conditions = clause.conditions();
        EnumSet<Lack> lacks = EnumSet.noneOf(Lack.class);
        unless(scope.to().holds(asking.organisation()), Lack.ORGANISATION, lacks);
        unless(scope.about().holds(held.about()), Lack.SUBJECT, lacks);
        unless(names(clause.labels()), Lack.SENSITIVITY, lacks);
        unless(runs(bound.agreement()), Lack.STANDING, lacks);
        unless(scope.roles().holds(asking.role()), Lack.ROLE, lacks);
        unless(scope.purposes().holds(asking.purpose()), Lack.PURPOSE, lacks);
        unless(asking.basisSuits(), Lack.BASIS, lacks);
        unless(emptyOr(conditions.consent(), asking.consent()), Lack.CONSENT, lacks);
        unless(emptyOr(conditions.areas(), asking.area()), Lack.AREA, lacks);
        unless(conditions.ages().map(this::within).orElse(true), Lack.AGE, lacks);
        unless(!conditions.openPlan() || held.openPlan(), Lack.PLAN, lacks);
        unless(conditions.induction().map(asking.inductions()::contains).orElse(true), Lack.INDUCTION, lacks);
        unless(conditions.lookBack().map(this::recent).orElse(true), Lack.LOOK_BACK, lacks);
        unless(!clause.breakGlass() || asking.glassBroken(), Lack.BREAK_GLASS, lacks);
        return lacks;
    }

    /** Whether the prohibition applies. What is not known does not lift it. */
    boolean forbids(Bound<Prohibition> bound) {
        Prohibition clause = bound.clause();
        Scope scope = clause.scope();
        Conditions conditions = clause.conditions();
        return scope.from().holds(held.from())
                && scope.categories().contains(held.category())
                && scope.to().holds(asking.organisation())
                && scope.about().holds(held.about())
                && scope.roles().holds(asking.role())
                && scope.purposes().holds(asking.purpose())
                && (clause.labels().isEmpty() || clause.labels().stream().anyMatch(held.labels()::contains))
                && emptyOr(conditions.consent(), asking.consent())
                && emptyOr(conditions.areas(), asking.area())
                && conditions.ages().map(a -> !outside(a)).orElse(true)
                && (!conditions.openPlan() || held.openPlan())
                && stands(bound.agreement());
    }

    /** Whether its permissions run between the two organisations today. */
    private boolean runs(InformationSharingAgreement agreement) {
        return switch (agreement.standing(asking.day())) {
            case IN_FORCE -> bothSigned(agreement);
            case REVIEW_OVERDUE -> terms.vocabulary().immediate(asking.purpose()) && bothSigned(agreement);
            case DRAFT, SUSPENDED, NOT_YET, EXPIRED, UNSIGNED -> false;
        };
    }

    private boolean bothSigned(InformationSharingAgreement agreement) {
        return signed(agreement, asking.organisation(), asking.day())
                && source().map(s -> signed(agreement, s, asking.day())).orElse(false);
    }

    /** Prohibitions outlive review, expiry and suspension: an agreement that ends must not open another. */
    private boolean stands(InformationSharingAgreement agreement) {
        return agreement.status() != InformationSharingAgreement.Status.DRAFT
                && !asking.day().isBefore(agreement.inForce())
                && source().map(s -> signed(agreement, s, asking.day())).orElse(false);
    }

    private Optional<OrganisationId> source() {
        return Optional.ofNullable(terms.agencies().get(held.from())).map(Agency::organisation);
    }

    private static boolean signed(InformationSharingAgreement agreement, OrganisationId who, LocalDate day) {
        return agreement.party(who).map(p -> p.signedBy(day)).orElse(false);
    }

    /** A clause that names labels is about records marked with some of them and no other; else about unmarked ones. */
    private boolean names(Set<Sensitivity> named) {
        return labels().isEmpty() ? named.isEmpty() : named.containsAll(labels());
    }

    /** The agency's own judgement of harm is ruled on before any clause and is no label a clause could name. */
    private Set<Sensitivity> labels() {
        EnumSet<Sensitivity> labels = EnumSet.noneOf(Sensitivity.class);
        labels.addAll(held.labels());
        labels.remove(Sensitivity.MORE_DETRIMENTAL);
        return labels;
    }

    private boolean within(Conditions.Ages ages) {
        return asking.age().map(a -> ages.covers(a.youngest(), a.oldest())).orElse(false);
    }

    private boolean outside(Conditions.Ages ages) {
        return asking.age().map(a -> ages.excludes(a.youngest(), a.oldest())).orElse(false);
    }

    private boolean recent(java.time.Period lookBack) {
        LocalDate limit = asking.day().minus(lookBack);
        return held.until().map(u -> !u.isBefore(limit)).orElse(false);
    }

    private static <T> boolean emptyOr(Set<T> named, T value) {
        return named.isEmpty() || named.contains(value);
    }

    private static void unless(boolean holds, Lack lack, Set<Lack> lacks) {
        if (!holds) {
            lacks.add(lack);
        }
    }
}
