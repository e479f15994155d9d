package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
import org.junit.jupiter.api.Test;

/** What an agency may publish of the names it holds. */
class PublishedCountsTest {
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
}
