package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.matching.PublishedCounts.BirthYears;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;
import org.junit.jupiter.api.Test;

/** What an agency may publish of the names it holds. */
class PublishedCountsTest {
    private static final AgencyId COUNCIL = new AgencyId("northmere-council");

    @Test
    void a_count_of_fewer_than_ten_people_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublishedCounts(1000, Map.of("Eva", 9), Map.of()));
    }

    @Test
    void a_name_common_at_the_agency_tells_less_there() {
        var sought = People.sought("Rohilda", "Penhallow", "2016-03-04", "", "");
        List<Candidate> held =
                List.of(People.held("Rohilda", "Penhallow", "2016-03-04").candidate());
        AgencyId agency = new AgencyId("northmere-council");
        Matching rare = Matching.demonstration()
                .with(Map.of(agency, new PublishedCounts(50_000, Map.of("Jack", 500), Map.of("Smith", 400))));
        Matching common = Matching.demonstration()
                .with(Map.of(agency, new PublishedCounts(50_000, Map.of("Rohilda", 900), Map.of("Penhallow", 800))));
        CandidateMatch match = common.compare(sought, held).getFirst();
        assertThat(match.logOdds())
                .isLessThan(rare.compare(sought, held).getFirst().logOdds());
        assertThat(match.evidence())
                .anyMatch(e -> e.frequency()
                        .filter(f -> f.source().contains("published"))
                        .isPresent());
    }

    private static double bits(PublishedCounts counts, String given, String born, Sex sex) {
        Matching matching = Matching.demonstration().with(Map.of(COUNCIL, counts));
        Particulars person = new Particulars(
                List.of(PersonName.usual(given, "Penhallow")),
                Optional.of(PartialDate.parse(born)),
                0,
                Optional.empty(),
                sex,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return matching.scorer(COUNCIL).logOdds(matching.describe(person), matching.describe(person));
    }

    @Test
    void a_name_in_fashion_when_the_child_was_born_tells_less_than_in_other_years() {
        PublishedCounts counts = new PublishedCounts(
                20_000,
                Map.of("Ava", 300),
                Map.of(),
                List.of(
                        new BirthYears(2006, 2011, 10_000, Map.of("Ava", 20)),
                        new BirthYears(2012, 2017, 10_000, Map.of("Ava", 280))));
        assertThat(bits(counts, "Ava", "2016-03-04", Sex.UNKNOWN))
                .isLessThan(bits(counts, "Ava", "2009-03-04", Sex.UNKNOWN) - 3);
        assertThat(bits(counts, "Ava", "2016-03-04", Sex.UNKNOWN))
                .isLessThan(bits(counts, "Ava", "2020-03-04", Sex.UNKNOWN));
    }

    @Test
    void a_count_of_both_sexes_is_not_taken_for_the_share_of_one() {
        PublishedCounts counts = new PublishedCounts(20_000, Map.of("Ava", 300), Map.of());
        double more = bits(counts, "Ava", "2016-03-04", Sex.FEMALE) - bits(counts, "Ava", "2016-03-04", Sex.UNKNOWN);
        assertThat(more).isBetween(-1e-9, .2);
    }

    @Test
    void spellings_of_one_name_are_counted_together_when_they_are_taken_for_one() {
        Map<String, Integer> few = Map.of("Mohammed", 20, "Khan", 20);
        Map<String, Integer> many = Map.of("Mohammed", 900, "Muhammad", 900, "Mohammad", 900);
        assertThat(spelt(new PublishedCounts(20_000, few, Map.of())))
                .isGreaterThan(spelt(new PublishedCounts(20_000, many, Map.of())) + 1);
        Map<String, Integer> surnames = Map.of("Chowdhury", 900, "Choudhury", 900, "Chaudhry", 900);
        assertThat(surnamed(new PublishedCounts(20_000, Map.of(), Map.of("Smith", 200))))
                .isGreaterThan(surnamed(new PublishedCounts(20_000, Map.of(), surnames)) + 1);
    }

    private static double spelt(PublishedCounts counts) {
        return evidence(counts, "Mohammed", "Marlowe", "Muhamed", "Marlowe", Aspect.GIVEN_NAME);
    }

    private static double surnamed(PublishedCounts counts) {
        return evidence(counts, "Zofia", "Chowdhury", "Zofia", "Choudhry", Aspect.FAMILY_NAME);
    }

    private static double evidence(
            PublishedCounts counts, String given, String family, String otherGiven, String otherFamily, Aspect aspect) {
        return Matching.demonstration()
                .with(Map.of(COUNCIL, counts))
                .compare(
                        People.sought(given, family, "2016-03-04", "", ""),
                        List.of(People.held(otherGiven, otherFamily, "2016-03-04")
                                .candidate()))
                .getFirst()
                .evidence()
                .stream()
                .filter(e -> e.aspect() == aspect)
                .mapToDouble(MatchEvidence::bits)
                .sum();
    }
}
