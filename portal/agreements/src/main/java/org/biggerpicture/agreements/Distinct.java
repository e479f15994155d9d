package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/** The questions and records that the clauses given can tell apart: one of each kind. */
final class Distinct {
    private static final ConsentState NO_STATE = new ConsentState("no such state");
    private static final AreaId NO_AREA = new AreaId("no such area");

    private final Terms terms;
    private final LocalDate day;
    private final List<Clause> clauses;

    Distinct(Terms terms, LocalDate day) {
        this(
                terms,
                day,
                Stream.concat(
                                terms.permissions().stream().map(b -> (Clause) b.clause()),
                                terms.prohibitions().stream().map(b -> (Clause) b.clause()))
                        .toList());
    }

    private Distinct(Terms terms, LocalDate day, List<Clause> clauses) {
        this.terms = terms;
        this.day = day;
        this.clauses = clauses;
    }

    /** One value of each kind: values are of one kind if the same clauses hold them. */
    private static <T> List<T> kinds(Collection<T> values, T stranger, Function<T, Object> kind) {
        return alike(values, stranger, kind).stream().map(List::getFirst).toList();
    }

    /** All values of each kind; a stranger only where it is the one of its kind. */
    private static <T> List<List<T>> alike(Collection<T> values, T stranger, Function<T, Object> kind) {
        Map<Object, List<T>> kinds = new LinkedHashMap<>();
        values.forEach(v ->
                kinds.computeIfAbsent(kind.apply(v), k -> new ArrayList<>()).add(v));
        kinds.computeIfAbsent(kind.apply(stranger), k -> new ArrayList<>(List.of(stranger)));
        return List.copyOf(kinds.values());
    }

    private List<Boolean> each(java.util.function.Predicate<Clause> holds) {
        return clauses.stream().map(holds::test).toList();
    }

    /** An organisation also differs by what it has signed. */
    private List<List<OrganisationId>> organisations() {
        Set<OrganisationId> values = new LinkedHashSet<>();
        clauses.forEach(c -> values.addAll(c.scope().to().named()));
        return alike(
                values,
                new OrganisationId("no such organisation"),
                o -> List.of(
                        each(c -> c.scope().to().holds(o)),
                        terms.permissions().stream()
                                .map(b -> PermissionCell.signed(b.agreement(), Optional.of(o), day))
                                .toList()));
    }

    private List<List<Role>> roles() {
        Set<Role> values = new LinkedHashSet<>();
        clauses.forEach(c -> values.addAll(c.scope().roles().named()));
        return alike(
                values,
                new Role("no such role"),
                r -> each(c -> c.scope().roles().holds(r)));
    }

    private List<List<Purpose>> purposes() {
        Set<Purpose> values = new LinkedHashSet<>();
        clauses.forEach(c -> values.addAll(c.scope().purposes().named()));
        return alike(
                values,
                new Purpose("no such purpose"),
                p -> List.of(
                        each(c -> c.scope().purposes().holds(p)),
                        terms.vocabulary().immediate(p)));
    }

    private List<ConsentState> consents() {
        Set<ConsentState> values = new LinkedHashSet<>();
        clauses.forEach(c -> values.addAll(c.conditions().consent()));
        return kinds(values, NO_STATE, s -> each(c -> c.conditions().consent().contains(s)));
    }

    private List<AreaId> areas() {
        Set<AreaId> values = new LinkedHashSet<>();
        clauses.forEach(c -> values.addAll(c.conditions().areas()));
        return kinds(values, NO_AREA, a -> each(c -> c.conditions().areas().contains(a)));
    }

    private List<Set<String>> inductions() {
        Set<String> all = new HashSet<>();
        clauses.forEach(c -> c.conditions().induction().ifPresent(all::add));
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
        all.forEach(i -> sets.add(Set.of(i)));
        if (all.size() > 1) {
            sets.add(all);
        }
        return sets;
    }

    /** Not known, each age that some clause begins or ends at and its neighbours, and a doubt across them. */
    private List<Optional<Asking.AgeRange>> ages() {
        Set<Optional<Asking.AgeRange>> ages = new LinkedHashSet<>();
        ages.add(Optional.empty());
        for (Clause clause : clauses) {
            clause.conditions().ages().ifPresent(a -> {
                Stream.of(a.from() - 1, a.from(), a.to(), a.to() + 1)
                        .filter(y -> y >= 0)
                        .forEach(y -> ages.add(Optional.of(new Asking.AgeRange(y, y))));
                ages.add(Optional.of(new Asking.AgeRange(Math.max(0, a.from() - 1), a.from())));
                ages.add(Optional.of(new Asking.AgeRange(a.to(), a.to() + 1)));
            });
        }
        return List.copyOf(ages);
    }

    /**
     * Who may ask and why, of whom no clause tells one from another.
     *
     * @param example one of them, of whom nothing else is known
     * @param organisations who
     * @param roles in which roles
     * @param purposes why
     */
    record Sort(Asking example, List<OrganisationId> organisations, List<Role> roles, List<Purpose> purposes) {}

    /** Who may ask and why, apart from what else is known of them. */
    List<Sort> sorts() {
        List<Sort> all = new ArrayList<>();
        for (List<OrganisationId> organisations : organisations()) {
            for (List<Role> roles : roles()) {
                for (List<Purpose> purposes : purposes()) {
                    all.add(new Sort(
                            unknown(organisations.getFirst(), roles.getFirst(), purposes.getFirst()),
                            organisations,
                            roles,
                            purposes));
                }
            }
        }
        return all;
    }

    private Asking unknown(OrganisationId organisation, Role role, Purpose purpose) {
        return new Asking(organisation, role, purpose, true, NO_STATE, NO_AREA, day, Optional.empty(), Set.of(), false);
    }

    /** One who asks of each sort. */
    List<Asking> askings() {
        return sorts().stream().map(Sort::example).toList();
    }

    /** The relations to the child that no clause tells from this one. */
    List<SubjectRelation> alike(SubjectRelation about) {
        List<Boolean> kind = each(c -> c.scope().about().holds(about));
        return Stream.of(SubjectRelation.values())
                .filter(r -> each(c -> c.scope().about().holds(r)).equals(kind))
                .toList();
    }

    /** The clauses that may speak for this organisation, role and purpose: the others tell nothing else apart. */
    Distinct speakingFor(Asking asking) {
        return new Distinct(
                terms,
                day,
                clauses.stream()
                        .filter(c -> c.scope().to().holds(asking.organisation()))
                        .filter(c -> c.scope().roles().holds(asking.role()))
                        .filter(c -> c.scope().purposes().holds(asking.purpose()))
                        .toList());
    }

    /** The same question with all else that may be known. */
    List<Asking> circumstances(Asking asking) {
        List<Asking> all =
                new ArrayList<>(List.of(with(asking, false, NO_STATE, NO_AREA, Optional.empty(), Set.of(), true)));
        for (ConsentState consent : consents()) {
            for (AreaId area : areas()) {
                for (Optional<Asking.AgeRange> age : ages()) {
                    for (Set<String> passed : inductions()) {
                        for (boolean glass : glass()) {
                            all.add(with(asking, true, consent, area, age, passed, glass));
                        }
                    }
                }
            }
        }
        return all;
    }

    private List<Boolean> glass() {
        return clauses.stream().anyMatch(c -> c instanceof Clause.Permission p && p.breakGlass())
                ? List.of(false, true)
                : List.of(false);
    }

    private static Asking with(
            Asking a,
            boolean suits,
            ConsentState consent,
            AreaId area,
            Optional<Asking.AgeRange> age,
            Set<String> passed,
            boolean glass) {
        return new Asking(a.organisation(), a.role(), a.purpose(), suits, consent, area, a.day(), age, passed, glass);
    }

    /** Every record of that agency and category. */
    List<Held> held(AgencyId agency, Category category) {
        List<Held> all = new ArrayList<>();
        Map<Object, SubjectRelation> relations = new LinkedHashMap<>();
        for (SubjectRelation about : SubjectRelation.values()) {
            relations.putIfAbsent(each(c -> c.scope().about().holds(about)), about);
        }
        for (SubjectRelation about : relations.values()) {
            for (Set<Sensitivity> labels : labels()) {
                for (Optional<LocalDate> until : untils()) {
                    for (boolean plan : plans()) {
                        all.add(new Held(agency, category, about, labels, until, plan));
                    }
                }
            }
        }
        return all;
    }

    private List<Boolean> plans() {
        return clauses.stream().anyMatch(c -> c.conditions().openPlan()) ? List.of(false, true) : List.of(false);
    }

    /** None, each that some clause names, one that none names, the agency's own judgement, and each two of these. */
    private Set<Set<Sensitivity>> labels() {
        Set<Sensitivity> single = new LinkedHashSet<>();
        clauses.forEach(c -> single.addAll(
                switch (c) {
                    case Clause.Permission p -> p.labels();
                    case Clause.Prohibition p -> p.labels();
                }));
        Stream.of(Sensitivity.values())
                .filter(s -> !single.contains(s))
                .findFirst()
                .ifPresent(single::add);
        single.add(Sensitivity.MORE_DETRIMENTAL);
        Set<Set<Sensitivity>> sets = new LinkedHashSet<>();
        sets.add(Set.of());
        single.forEach(a -> single.forEach(b -> sets.add(a == b ? Set.of(a) : Set.of(a, b))));
        return sets;
    }

    /** Not known, going on, and each day on which some clause stops looking back and the day before. */
    private Set<Optional<LocalDate>> untils() {
        Set<Optional<LocalDate>> untils = new LinkedHashSet<>();
        untils.add(Optional.of(LocalDate.MAX));
        clauses.forEach(c -> c.conditions().lookBack().ifPresent(p -> {
            untils.add(Optional.empty());
            untils.add(Optional.of(day.minus(p)));
            untils.add(Optional.of(day.minus(p).minusDays(1)));
        }));
        return untils;
    }
}
