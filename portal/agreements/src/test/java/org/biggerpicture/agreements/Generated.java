package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/** Agreements and questions drawn from a seed, dense enough that many questions are covered. */
final class Generated {
    private static final List<OrganisationId> BODIES = List.of(
            new OrganisationId("northmere-council"),
            new OrganisationId("saltby-council"),
            new OrganisationId("estuary-police"));
    private static final List<AgencyId> AGENCIES =
            List.of(new AgencyId("northmere-council"), new AgencyId("saltby-council"), new AgencyId("estuary-police"));
    private static final List<Role> ROLES = List.of(new Role("screener"), new Role("social-worker"));
    private static final List<Purpose> PURPOSES =
            List.of(new Purpose("SCREEN"), new Purpose("S47"), new Purpose("IMMEDIATE"));
    private static final List<Category> CATEGORIES = List.of(Category.EVENTS, Category.PLANS);
    private static final List<SubjectRelation> ABOUT = List.of(SubjectRelation.CHILD, SubjectRelation.SIBLING);
    private static final List<Sensitivity> LABELS = List.of(Sensitivity.MENTAL_HEALTH, Sensitivity.LIVE_OPERATION);
    private static final List<ConsentState> CONSENTS =
            List.of(new ConsentState("given"), new ConsentState("not-needed"));

    private final Random random;

    Generated(Random random) {
        this.random = random;
    }

    record Question(Asking asking, Held held) {}

    private <T> Set<T> some(List<T> from) {
        Set<T> some = new LinkedHashSet<>();
        some.add(one(from));
        from.stream().filter(x -> random.nextInt(3) > 0).forEach(some::add);
        return some;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean seldom() {
        return random.nextInt(5) == 0;
    }

    private <T> Among<T> among(List<T> from) {
        return seldom() ? Among.all() : Among.these(some(from));
    }

    private Scope scope(boolean everyone) {
        return everyone
                ? new Scope(
                        among(BODIES), among(ROLES), among(PURPOSES), among(AGENCIES), some(CATEGORIES), among(ABOUT))
                : new Scope(
                        Among.these(some(BODIES)),
                        Among.these(some(ROLES)),
                        Among.these(some(PURPOSES)),
                        Among.these(some(AGENCIES)),
                        some(CATEGORIES),
                        Among.these(some(ABOUT)));
    }

    private Conditions conditions(boolean permission) {
        return new Conditions(
                seldom() ? some(CONSENTS) : Set.of(),
                seldom() ? Set.of(new AreaId("northmere")) : Set.of(),
                seldom() ? Optional.of(new Conditions.Ages(4, 10)) : Optional.empty(),
                permission && seldom() ? Optional.of(Period.ofYears(2)) : Optional.empty(),
                seldom(),
                permission && seldom() ? Optional.of("police-information") : Optional.empty());
    }

    private Set<Field<?, ?>> fields(Set<Category> categories, Layer layer) {
        return categories.stream()
                .flatMap(c -> AgencyRecord.fields(c).stream())
                .filter(f -> layer.reaches(f.layer()) && random.nextInt(3) > 0)
                .collect(Collectors.toSet());
    }

    Clause permission(String id) {
        Scope scope = scope(false);
        Layer layer = Layer.values()[random.nextInt(4)];
        return new Clause.Permission(
                id,
                "words " + id,
                scope,
                conditions(true),
                new LawfulBasis("public-task"),
                "ca2004-s16la",
                layer,
                fields(scope.categories(), layer),
                seldom() ? some(LABELS) : Set.of(),
                Set.of(),
                Set.of(),
                seldom());
    }

    Clause prohibition(String id) {
        Scope scope = scope(true);
        return new Clause.Prohibition(
                id,
                "words " + id,
                scope,
                conditions(false),
                new LawfulBasis("public-task"),
                "ca2004-s16la",
                random.nextBoolean() ? Optional.empty() : Optional.of(fields(scope.categories(), Layer.NARRATIVE)),
                random.nextBoolean() ? some(LABELS) : Set.of(),
                random.nextBoolean() ? Manner.MASK : Manner.CONCEAL,
                random.nextBoolean(),
                false);
    }

    List<InformationSharingAgreement> agreements(int count) {
        return IntStream.range(0, count).mapToObj(i -> agreement("a" + i)).toList();
    }

    private InformationSharingAgreement agreement(String id) {
        List<Clause> clauses = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> clauses.add(permission("p" + i)));
        IntStream.range(0, random.nextInt(2)).forEach(i -> clauses.add(prohibition("q" + i)));
        List<Party> parties = BODIES.stream()
                .map(b -> new Party(b, "Head", seldom() ? Optional.empty() : Optional.of(LocalDate.of(2025, 1, 1))))
                .toList();
        return new InformationSharingAgreement(
                id,
                "Agreement " + id,
                "1",
                1 + random.nextInt(2),
                InformationSharingAgreement.Status.AGREED,
                "summary",
                "owner",
                "contact",
                LocalDate.of(2026, 1, 1),
                seldom() ? LocalDate.of(2026, 2, 1) : LocalDate.of(2027, 1, 1),
                LocalDate.of(2028, 1, 1),
                parties,
                clauses);
    }

    List<InformationSharingAgreement> withOneMore(List<InformationSharingAgreement> agreements, Clause clause) {
        List<InformationSharingAgreement> more = new ArrayList<>(agreements);
        int at = random.nextInt(more.size());
        List<Clause> clauses = new ArrayList<>(more.get(at).clauses());
        clauses.add(clause);
        more.set(at, with(more.get(at), clauses));
        return more;
    }

    static InformationSharingAgreement with(InformationSharingAgreement a, List<Clause> clauses) {
        return new InformationSharingAgreement(
                a.id(),
                a.title(),
                a.version(),
                a.tier(),
                a.status(),
                a.summary(),
                a.owner(),
                a.contact(),
                a.inForce(),
                a.reviewDue(),
                a.expires(),
                a.parties(),
                clauses);
    }

    List<Question> questions(int count) {
        return IntStream.range(0, count).mapToObj(i -> question()).toList();
    }

    private Question question() {
        Asking asking = new Asking(
                one(BODIES),
                one(ROLES),
                one(PURPOSES),
                !seldom(),
                one(CONSENTS),
                new AreaId(random.nextBoolean() ? "northmere" : "saltby"),
                LocalDate.of(2026, 6, 1),
                seldom()
                        ? Optional.empty()
                        : Optional.of(new Asking.AgeRange(random.nextInt(6), 6 + random.nextInt(8))),
                random.nextBoolean() ? Set.of("police-information") : Set.of(),
                random.nextBoolean());
        Set<Sensitivity> labels =
                random.nextInt(3) > 0 ? Set.of() : seldom() ? Set.of(Sensitivity.MORE_DETRIMENTAL) : some(LABELS);
        Optional<LocalDate> until = seldom()
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? LocalDate.MAX : LocalDate.of(2023, 1, 1));
        return new Question(
                asking, new Held(one(AGENCIES), one(CATEGORIES), one(ABOUT), labels, until, random.nextBoolean()));
    }

    static List<AgencyId> agenciesAndOneUnknown() {
        List<AgencyId> all = new ArrayList<>(AGENCIES);
        all.add(new AgencyId("unknown"));
        return all;
    }

    static Held of(Held like, AgencyId from, Category category) {
        return new Held(from, category, like.about(), like.labels(), like.until(), like.openPlan());
    }

    static Asking on(Asking a, LocalDate day) {
        return new Asking(
                a.organisation(),
                a.role(),
                a.purpose(),
                a.basisSuits(),
                a.consent(),
                a.area(),
                day,
                a.age(),
                a.inductions(),
                a.glassBroken());
    }

    static Asking renamed(Asking a, OrganisationId old, OrganisationId to) {
        return new Asking(
                a.organisation().equals(old) ? to : a.organisation(),
                a.role(),
                a.purpose(),
                a.basisSuits(),
                a.consent(),
                a.area(),
                a.day(),
                a.age(),
                a.inductions(),
                a.glassBroken());
    }

    static Set<Agency> renamed(Set<Agency> agencies, OrganisationId old, OrganisationId to) {
        return agencies.stream()
                .map(a -> new Agency(
                        a.id(),
                        a.name(),
                        a.organisation().equals(old) ? to : a.organisation(),
                        a.kind(),
                        a.area(),
                        a.contact(),
                        a.holds(),
                        a.connected()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static InformationSharingAgreement renamed(InformationSharingAgreement a, OrganisationId old, OrganisationId to) {
        InformationSharingAgreement named = new InformationSharingAgreement(
                a.id(),
                a.title(),
                a.version(),
                a.tier(),
                a.status(),
                a.summary(),
                a.owner(),
                a.contact(),
                a.inForce(),
                a.reviewDue(),
                a.expires(),
                a.parties().stream()
                        .map(p -> new Party(
                                p.organisation().equals(old) ? to : p.organisation(), p.signatory(), p.signed()))
                        .toList(),
                a.clauses());
        return with(named, a.clauses().stream().map(c -> renamed(c, old, to)).toList());
    }

    private static Clause renamed(Clause clause, OrganisationId old, OrganisationId to) {
        Scope s = clause.scope();
        Set<OrganisationId> bodies =
                s.to().named().stream().map(o -> o.equals(old) ? to : o).collect(Collectors.toSet());
        Scope scope = new Scope(
                new Among<>(s.to().everyone(), bodies), s.roles(), s.purposes(), s.from(), s.categories(), s.about());
        return switch (clause) {
            case Clause.Permission p ->
                new Clause.Permission(
                        p.id(),
                        p.words(),
                        scope,
                        p.conditions(),
                        p.basis(),
                        p.gateway(),
                        p.layer(),
                        p.fields(),
                        p.labels(),
                        p.askWith(),
                        p.tells(),
                        p.breakGlass());
            case Clause.Prohibition p ->
                new Clause.Prohibition(
                        p.id(),
                        p.words(),
                        scope,
                        p.conditions(),
                        p.basis(),
                        p.gateway(),
                        p.fields(),
                        p.labels(),
                        p.manner(),
                        p.absolute(),
                        p.asking());
        };
    }
}
