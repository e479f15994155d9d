package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any two descriptions: each seed is another pair. */
class PropertiesOfTheScoreTest {
    private static final List<String> GIVEN = List.of(
            "Eva",
            "Ava",
            "Muhammad",
            "Mohammed",
            "Jakub",
            "Kuba",
            "Anna-Maria",
            "Anna",
            "J",
            "Oluwaseun",
            "Wei",
            "Baby",
            "Gurpreet",
            "Zofia",
            "Thomas",
            "Tom",
            "Xqelora");
    private static final List<String> FAMILY = List.of(
            "Smith",
            "Khan",
            "Kaur",
            "Kowalska",
            "Kowalski",
            "Smith-Jones",
            "Jones",
            "Okafor",
            "Zhang",
            "Wong",
            "Popescu",
            "O'Connor",
            "Penhallow",
            "Vraxilthorn");
    private static final List<String> DATES = List.of(
            "2016-03-04", "2016-04-03", "2016-01-01", "2015-03-04", "2016-03-14", "2012-11-30", "2016-03", "2016");
    private static final List<String> POSTCODES = List.of("NM1 2AB", "NM1 2AC", "NM1 9ZZ", "SB4 7QQ", "ZZ99 3VZ");
    private static final List<String> NUMBERS = List.of(People.NHS, People.OTHER_NHS, "9990000019", "1234567890");

    private final Matching matching = Matching.demonstration();
    private final Scorer scorer = matching.scorer(new AgencyId("northmere-council"));

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** Neighbouring seeds of {@link Random} begin alike; these don't. */
    private static Random random(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }

    private static <T> Optional<T> maybe(Random random, List<T> values) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    private static Particulars person(Random random) {
        List<PersonName> names = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
            List<String> given = Stream.of(
                            maybe(random, GIVEN), maybe(random, GIVEN).filter(g -> random.nextBoolean()))
                    .flatMap(Optional::stream)
                    .toList();
            names.add(new PersonName(PersonName.Use.USUAL, given, maybe(random, FAMILY)));
        }
        return new Particulars(
                names,
                maybe(random, DATES).map(PartialDate::parse),
                0,
                Optional.empty(),
                maybe(random, List.of(Sex.MALE, Sex.FEMALE)).orElse(Sex.UNKNOWN),
                maybe(random, NUMBERS).stream()
                        .map(PropertiesOfTheScoreTest::number)
                        .toList(),
                maybe(random, POSTCODES).stream().toList(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Identifier number(String value) {
        return new Identifier(Identifier.Kind.NHS_NUMBER, value, Identifier.Standing.UNVERIFIED);
    }

    private double score(Particulars a, Particulars b) {
        return scorer.logOdds(matching.describe(a), matching.describe(b));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_does_not_matter_which_of_the_two_is_sought(long seed) {
        Random random = random(seed);
        Particulars a = person(random);
        Particulars b = person(random);
        assertThat(score(a, b)).isCloseTo(score(b, a), Offset.offset(1e-9));
    }

    /** What may be known of one side or left open, with a value that agrees with the other side and one that can't. */
    private enum Known {
        GIVEN_NAME,
        MIDDLE_NAME,
        FAMILY_NAME,
        BIRTH_DATE,
        SEX,
        NHS_NUMBER,
        UPN,
        POSTCODE,
        ADDRESS,
        CONTACT;

        Particulars open(Particulars p) {
            return changed(p, Optional.empty());
        }

        Particulars agreeing(Particulars p, Particulars with) {
            return changed(p, Optional.of(with));
        }

        Particulars contradicting(Particulars p, Particulars sought) {
            return changed(p, Optional.of(sought.sex() == Sex.FEMALE ? STRANGER : WOMAN));
        }

        /** The person with this one thing taken from another, or left open. */
        private Particulars changed(Particulars p, Optional<Particulars> from) {
            return new Particulars(
                    List.of(name(p.names().getFirst(), from.map(f -> f.names().getFirst()))),
                    this == BIRTH_DATE ? from.flatMap(Particulars::born) : p.born(),
                    0,
                    Optional.empty(),
                    this == SEX ? from.map(Particulars::sex).orElse(Sex.UNKNOWN) : p.sex(),
                    numbers(p, from),
                    this == POSTCODE ? from.map(Particulars::postcodes).orElse(List.of()) : p.postcodes(),
                    this == ADDRESS ? from.map(Particulars::addresses).orElse(List.of()) : p.addresses(),
                    this == CONTACT ? from.map(Particulars::contacts).orElse(List.of()) : p.contacts(),
                    Optional.empty());
        }

        private PersonName name(PersonName own, Optional<PersonName> from) {
            List<String> first = part(own.given(), 0);
            List<String> middle = part(own.given(), 1);
            if (this == GIVEN_NAME) {
                first = from.map(n -> part(n.given(), 0)).orElse(List.of());
                middle = List.of();
            }
            if (this == MIDDLE_NAME) {
                middle = first.isEmpty()
                        ? List.of()
                        : from.map(n -> part(n.given(), 1)).orElse(List.of());
            }
            return new PersonName(
                    PersonName.Use.USUAL,
                    Stream.concat(first.stream(), middle.stream()).toList(),
                    this == FAMILY_NAME ? from.flatMap(PersonName::family) : own.family());
        }

        private static List<String> part(List<String> given, int at) {
            return given.size() > at ? List.of(given.get(at)) : List.of();
        }

        private List<Identifier> numbers(Particulars p, Optional<Particulars> from) {
            Identifier.Kind kind = this == UPN ? Identifier.Kind.UPN : Identifier.Kind.NHS_NUMBER;
            boolean asked = this == UPN || this == NHS_NUMBER;
            Stream<Identifier> own = p.numbers().stream().filter(n -> !asked || n.kind() != kind);
            Stream<Identifier> others = asked
                    ? from.stream().flatMap(f -> f.numbers().stream()).filter(n -> n.kind() == kind)
                    : Stream.of();
            return Stream.concat(own, others).toList();
        }
    }

    private static final Particulars STRANGER = stranger(Sex.MALE);
    private static final Particulars WOMAN = stranger(Sex.FEMALE);

    private static Particulars stranger(Sex sex) {
        return new Particulars(
                List.of(new PersonName(
                        PersonName.Use.USUAL, List.of("Quillorax", "Yndrith"), Optional.of("Quillorax"))),
                Optional.of(PartialDate.parse("2009-08-27")),
                0,
                Optional.empty(),
                sex,
                List.of(number("9990000034"), pupil("B856324098716")),
                List.of("WX9 8LL"),
                List.of("98 Farthing Way, Eldholm"),
                List.of("q.y@example.org"),
                Optional.empty());
    }

    private static Particulars complete(Random random) {
        return new Particulars(
                List.of(new PersonName(
                        PersonName.Use.USUAL,
                        List.of(GIVEN.get(random.nextInt(8)), GIVEN.get(8 + random.nextInt(3) * 3)),
                        Optional.of(FAMILY.get(random.nextInt(8))))),
                Optional.of(PartialDate.parse(DATES.get(random.nextInt(6)))),
                0,
                Optional.empty(),
                random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                List.of(number(NUMBERS.get(random.nextInt(2))), pupil("B801200005001")),
                List.of(POSTCODES.get(random.nextInt(4))),
                List.of("12 Mill Lane, Northmere"),
                List.of("eva@example.org"),
                Optional.empty());
    }

    private static Identifier pupil(String value) {
        return new Identifier(Identifier.Kind.UPN, value, Identifier.Standing.UNVERIFIED);
    }

    /** A person of whom something is known that fits, or doesn't fit, and something is open. */
    private static Particulars held(Random random, Particulars sought) {
        Particulars held = random.nextBoolean() ? complete(random) : person(random);
        for (Known known : Known.values()) {
            int x = random.nextInt(3);
            held = x == 0 ? known.open(held) : x == 1 ? known.agreeing(held, sought) : held;
        }
        return held;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_agreeing_evidence_never_lowers_the_odds(long seed) {
        Random random = random(seed);
        Particulars sought = complete(random);
        Particulars held = held(random, sought);
        for (Known known : Known.values()) {
            assertThat(score(sought, known.agreeing(held, sought)))
                    .as("%s of %s beside %s", known, held, sought)
                    .isGreaterThanOrEqualTo(score(sought, known.open(held)) - 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_contradiction_never_raises_the_odds(long seed) {
        Random random = random(seed);
        Particulars sought = complete(random);
        Particulars held = held(random, sought);
        for (Known known : Known.values()) {
            assertThat(score(sought, known.contradicting(held, sought)))
                    .as("%s of %s beside %s", known, held, sought)
                    .isLessThanOrEqualTo(score(sought, known.open(held)) + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_agreement_never_weighs_less_than_a_contradiction(long seed) {
        Random random = random(seed);
        Particulars sought = complete(random);
        Particulars held = held(random, sought);
        for (Known known : Known.values()) {
            assertThat(score(sought, known.agreeing(held, sought)))
                    .as("%s of %s beside %s", known, held, sought)
                    .isGreaterThanOrEqualTo(score(sought, known.contradicting(held, sought)) - 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_candidates_does_not_matter(long seed) {
        Random random = random(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            candidates.add(People.held(
                            GIVEN.get(random.nextInt(GIVEN.size())),
                            FAMILY.get(random.nextInt(FAMILY.size())),
                            DATES.get(random.nextInt(DATES.size())))
                    .as(String.valueOf(i))
                    .at(i % 2 == 0 ? "northmere-council" : "northmere-police")
                    .candidate());
        }
        var sought = People.sought("Eva", "Smith", "2016-03-04", "NM1 2AB", "");
        List<CandidateMatch> one = matching.compare(sought, candidates);
        Collections.shuffle(candidates, random);
        List<CandidateMatch> two = matching.compare(sought, candidates);
        assertThat(two)
                .extracting(m -> m.candidate().key())
                .containsExactlyElementsOf(
                        one.stream().map(m -> m.candidate().key()).toList());
        for (int i = 0; i < one.size(); i++) {
            assertThat(two.get(i).logOdds()).isCloseTo(one.get(i).logOdds(), Offset.offset(1e-9));
            assertThat(two.get(i).band()).isEqualTo(one.get(i).band());
        }
    }
}
