package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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
        Random random = new Random(seed);
        Particulars a = person(random);
        Particulars b = person(random);
        assertThat(score(a, b)).isCloseTo(score(b, a), Offset.offset(1e-9));
    }

    /** One person without a field, and both values to put there. */
    private record Added(Particulars a, Particulars without, Particulars with) {}

    private static Added added(Random random, int field, boolean agreeing) {
        Particulars a = complete(random);
        Particulars b = person(random);
        String given = a.names().getFirst().given().getFirst();
        String family = a.names().getFirst().family().orElseThrow();
        PersonName held = b.names().getFirst();
        return switch (field) {
            case 0 ->
                new Added(
                        a,
                        named(b, List.of(), held.family()),
                        named(b, List.of(agreeing ? given : "Quillorax"), held.family()));
            case 1 ->
                new Added(
                        a,
                        named(b, held.given(), Optional.empty()),
                        named(b, held.given(), Optional.of(agreeing ? family : "Quillorax")));
            case 2 ->
                new Added(
                        a,
                        born(b, Optional.empty()),
                        born(b, Optional.of(agreeing ? a.born().orElseThrow() : PartialDate.parse("2009-08-27"))));
            case 3 ->
                new Added(
                        a,
                        numbered(b, List.of()),
                        numbered(b, List.of(agreeing ? a.numbers().getFirst() : number("9990000034"))));
            default -> new Added(a, housed(b, List.of()), housed(b, agreeing ? a.postcodes() : List.of("WX9 8LL")));
        };
    }

    private static Particulars complete(Random random) {
        return new Particulars(
                List.of(new PersonName(
                        PersonName.Use.USUAL,
                        List.of(GIVEN.get(random.nextInt(8))),
                        Optional.of(FAMILY.get(random.nextInt(8))))),
                Optional.of(PartialDate.parse(DATES.get(random.nextInt(6)))),
                0,
                Optional.empty(),
                Sex.UNKNOWN,
                List.of(number(NUMBERS.get(random.nextInt(2)))),
                List.of(POSTCODES.get(random.nextInt(4))),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Particulars named(Particulars p, List<String> given, Optional<String> family) {
        return copy(
                p, List.of(new PersonName(PersonName.Use.USUAL, given, family)), p.born(), p.numbers(), p.postcodes());
    }

    private static Particulars born(Particulars p, Optional<PartialDate> born) {
        return copy(p, List.of(p.names().getFirst()), born, p.numbers(), p.postcodes());
    }

    private static Particulars numbered(Particulars p, List<Identifier> numbers) {
        return copy(p, List.of(p.names().getFirst()), p.born(), numbers, p.postcodes());
    }

    private static Particulars housed(Particulars p, List<String> postcodes) {
        return copy(p, List.of(p.names().getFirst()), p.born(), p.numbers(), postcodes);
    }

    private static Particulars copy(
            Particulars p,
            List<PersonName> names,
            Optional<PartialDate> born,
            List<Identifier> numbers,
            List<String> postcodes) {
        return new Particulars(
                names, born, 0, Optional.empty(), p.sex(), numbers, postcodes, List.of(), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_agreeing_evidence_never_lowers_the_odds(long seed) {
        IntStream.range(0, 5).forEach(field -> {
            Added added = added(new Random(seed), field, true);
            assertThat(score(added.a(), added.with()))
                    .as("field %d", field)
                    .isGreaterThanOrEqualTo(score(added.a(), added.without()) - 1e-9);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_contradiction_never_raises_the_odds(long seed) {
        IntStream.range(0, 5).forEach(field -> {
            Added added = added(new Random(seed), field, false);
            assertThat(score(added.a(), added.with()))
                    .as("field %d", field)
                    .isLessThanOrEqualTo(score(added.a(), added.without()) + 1e-9);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_the_candidates_does_not_matter(long seed) {
        Random random = new Random(seed);
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
