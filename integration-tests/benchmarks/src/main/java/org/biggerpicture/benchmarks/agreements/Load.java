package org.biggerpicture.benchmarks.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Conditions;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word.PurposeWord;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.SubjectRelation;

/**
 * Two hundred agreements between forty organisations, twelve purposes, six roles and our ten categories, and 1,024
 * questions, drawn from one seed: every engine gets the same.
 */
final class Load {
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final int ORGANISATIONS = 40;
    static final int QUESTIONS = 1024;
    private static final int AGREEMENTS = 200;
    private static final int PURPOSES = 12;
    private static final int ROLES = 6;
    private static final int CATEGORIES = Category.values().length;
    private static final int DAY_NUMBER = 400;

    private final Random random = new Random(42);
    final List<Rule> rules = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();

    /** One agreement of the load, in numbers. */
    record Rule(
            int id, int[] sources, int[] recipients, int[] purposes, int[] roles, int[] categories, int from, int to) {
        boolean runs() {
            return from <= DAY_NUMBER && DAY_NUMBER < to;
        }
    }

    /** One question, in numbers. */
    record Question(int recipient, int role, int purpose, int source, int category) {}

    Load() {
        for (int i = 0; i < AGREEMENTS; i++) {
            int from = random.nextInt(300);
            rules.add(new Rule(
                    i,
                    pick(ORGANISATIONS, 6),
                    pick(ORGANISATIONS, 6),
                    pick(PURPOSES, 4),
                    pick(ROLES, 3),
                    pick(CATEGORIES, 5),
                    from,
                    from + 200 + random.nextInt(600)));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add((i & 1) == 0 ? likely() : anything());
        }
    }

    private int[] pick(int of, int count) {
        Set<Integer> picked = new TreeSet<>();
        while (picked.size() < count) {
            picked.add(random.nextInt(of));
        }
        return picked.stream().mapToInt(Integer::intValue).toArray();
    }

    private Question likely() {
        Rule r = rules.get(random.nextInt(AGREEMENTS));
        return new Question(
                one(r.recipients()), one(r.roles()), one(r.purposes()), one(r.sources()), one(r.categories()));
    }

    private int one(int[] values) {
        return values[random.nextInt(values.length)];
    }

    private Question anything() {
        return new Question(
                random.nextInt(ORGANISATIONS),
                random.nextInt(ROLES),
                random.nextInt(PURPOSES),
                random.nextInt(ORGANISATIONS),
                random.nextInt(CATEGORIES));
    }

    /** The agreements as ours. */
    Agreements agreements() {
        Set<Agency> agencies = IntStream.range(0, ORGANISATIONS)
                .mapToObj(Load::agency)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Agreements.of(
                agencies, vocabulary(), rules.stream().map(Load::agreement).toList());
    }

    private static Agency agency(int o) {
        return new Agency(
                new AgencyId("agency-" + o),
                "Agency " + o,
                new OrganisationId("o" + o),
                AgencyKind.OTHER,
                Optional.empty(),
                new Contact("Desk", "01632 960000", Optional.empty(), Optional.empty()),
                Set.of(Category.values()),
                true);
    }

    private static Vocabulary vocabulary() {
        List<PurposeWord> purposes = IntStream.range(0, PURPOSES)
                .mapToObj(p -> new PurposeWord("P" + p, "P" + p, "", "b", Set.of("b"), "", false, "COC"))
                .toList();
        return new Vocabulary(
                purposes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Map.of());
    }

    private static InformationSharingAgreement agreement(Rule r) {
        Set<Category> categories =
                values(r.categories()).mapToObj(c -> Category.values()[c]).collect(Collectors.toSet());
        Scope scope = new Scope(
                Among.these(values(r.recipients())
                        .mapToObj(o -> new OrganisationId("o" + o))
                        .collect(Collectors.toSet())),
                Among.these(values(r.roles()).mapToObj(o -> new Role("r" + o)).collect(Collectors.toSet())),
                Among.these(
                        values(r.purposes()).mapToObj(p -> new Purpose("P" + p)).collect(Collectors.toSet())),
                Among.these(values(r.sources())
                        .mapToObj(o -> new AgencyId("agency-" + o))
                        .collect(Collectors.toSet())),
                categories,
                Among.these(Set.of(SubjectRelation.CHILD)));
        Clause clause = new Clause.Permission(
                "1",
                "words",
                scope,
                Conditions.NONE,
                new LawfulBasis("b"),
                "g",
                Layer.DETAIL,
                categories.stream()
                        .flatMap(c -> AgencyRecord.fields(c).stream())
                        .filter(f -> Layer.DETAIL.reaches(f.layer()))
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
        List<Party> parties = IntStream.range(0, ORGANISATIONS)
                .mapToObj(o -> new Party(new OrganisationId("o" + o), "Head", Optional.of(LocalDate.EPOCH)))
                .toList();
        LocalDate start = DAY.plusDays(r.from() - DAY_NUMBER);
        LocalDate last = DAY.plusDays(r.to() - DAY_NUMBER - 1);
        return new InformationSharingAgreement(
                "a" + r.id(),
                "Agreement " + r.id(),
                "1",
                2,
                InformationSharingAgreement.Status.AGREED,
                "",
                "owner",
                "contact",
                start,
                last,
                last,
                parties,
                List.of(clause));
    }

    private static IntStream values(int[] values) {
        return IntStream.of(values);
    }

    /** A question's asking part as ours. */
    static Asking asking(Question q) {
        return new Asking(
                new OrganisationId("o" + q.recipient()),
                new Role("r" + q.role()),
                new Purpose("P" + q.purpose()),
                true,
                new ConsentState("none"),
                new AreaId("none"),
                DAY,
                Optional.empty(),
                Set.of(),
                false);
    }

    /** A question's record part as ours. */
    static Held held(int source, int category) {
        return Held.supposed(new AgencyId("agency-" + source), Category.values()[category], SubjectRelation.CHILD);
    }

    /** What must come out, by plain reading of the rules. */
    boolean permits(Question q) {
        return rules.stream()
                .anyMatch(r -> r.runs()
                        && has(r.sources(), q.source())
                        && has(r.recipients(), q.recipient())
                        && has(r.purposes(), q.purpose())
                        && has(r.roles(), q.role())
                        && has(r.categories(), q.category()));
    }

    static boolean has(int[] values, int value) {
        return IntStream.of(values).anyMatch(v -> v == value);
    }
}
