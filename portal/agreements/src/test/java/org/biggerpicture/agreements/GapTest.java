package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.stewardship.Gap;
import org.biggerpicture.agreements.stewardship.Gap.Meeting;
import org.biggerpicture.agreements.stewardship.Gap.Why;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gap")
class GapTest {
    private static final Agreements AGREEMENTS = Region.agreements();
    private static final OrganisationId NORTHMERE = new OrganisationId("northmere-council");

    private static List<Gap> between(String asks, String answers, LocalDate day) {
        return Gap.among(AGREEMENTS, List.of(new Meeting(new OrganisationId(asks), new OrganisationId(answers))), day);
    }

    @Test
    void is_not_between_two_whose_agreement_runs() {
        assertThat(between("northmere-council", "northmere-hospital-trust", Cases.TODAY))
                .isEmpty();
    }

    @Test
    void is_not_between_an_organisation_and_itself() {
        assertThat(between("northmere-council", "northmere-council", Cases.TODAY))
                .isEmpty();
    }

    @Test
    void is_between_two_that_have_no_agreement() {
        assertThat(between("northmere-homes", "westmarch-police", Cases.TODAY))
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.why()).isEqualTo(Why.NO_AGREEMENT);
                    assertThat(g.agreement()).isEmpty();
                    assertThat(g.agencies()).extracting(a -> a.id().value()).containsExactly("westmarch-police");
                    assertThat(g.sentence()).contains("parties to no agreement");
                });
    }

    @Test
    void is_between_two_whose_agreement_lets_only_the_other_ask() {
        assertThat(between("northmere-homes", "estuary-ambulance", Cases.TODAY))
                .singleElement()
                .satisfies(g -> assertThat(g.why()).isEqualTo(Why.NO_CLAUSE));
    }

    @Test
    void opens_on_the_day_after_the_last_agreement_ends() {
        assertThat(between("northmere-council", "northmere-hospital-trust", LocalDate.of(2040, 1, 1)))
                .singleElement()
                .satisfies(g -> {
                    assertThat(g.why()).isEqualTo(Why.NOT_RUNNING);
                    assertThat(g.agreement()).isPresent();
                });
    }

    @Test
    void is_looked_for_between_all_who_ask_and_all_who_answer() {
        assertThat(Gap.among(AGREEMENTS, Cases.TODAY))
                .extracting(Gap::asks)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o).isNotNull());
        assertThat(Gap.among(AGREEMENTS, Cases.TODAY))
                .noneMatch(
                        g -> g.asks().equals(NORTHMERE) && g.answers().value().equals("saltby-council"));
    }
}
