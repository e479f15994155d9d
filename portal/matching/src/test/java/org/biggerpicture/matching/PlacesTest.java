package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;
import org.junit.jupiter.api.Test;

/** Postcodes and addresses. */
class PlacesTest {
    private final Matching matching = Matching.demonstration();
    private final Scorer scorer = matching.scorer(new AgencyId("northmere-council"));

    private double score(
            List<String> postcodes, List<String> addresses, List<String> postcodesHeld, List<String> held) {
        return scorer.logOdds(
                matching.describe(eva(postcodes, addresses)), matching.describe(eva(postcodesHeld, held)));
    }

    private static Particulars eva(List<String> postcodes, List<String> addresses) {
        return new Particulars(
                List.of(PersonName.usual("Eva", "Penhallow")),
                Optional.empty(),
                0,
                Optional.empty(),
                Sex.UNKNOWN,
                List.of(),
                postcodes,
                addresses,
                List.of(),
                Optional.empty());
    }

    private double postcodes(String one, String two) {
        return score(List.of(one), List.of(), List.of(two), List.of());
    }

    private double addresses(String one, String two) {
        return score(List.of(), List.of(one), List.of(), List.of(two));
    }

    @Test
    void a_code_from_abroad_tells_less_than_a_british_one() {
        assertThat(postcodes("4113", "4113")).isLessThan(postcodes("NM1 2AB", "NM1 2AB"));
        assertThat(postcodes("4113", "4113")).isGreaterThan(postcodes("4113", "4123"));
        assertThat(postcodes("4113", "4123")).isLessThan(postcodes("NM1 2AB", "NM1 2AC") - 2);
    }

    @Test
    void the_best_of_several_postcodes_counts_less_what_trying_many_costs() {
        double one = postcodes("NM1 2AB", "NM1 2AB");
        double several = score(List.of("NM1 2AB"), List.of(), List.of("SB4 7QQ", "NM1 2AB"), List.of());
        assertThat(several).isLessThan(one).isGreaterThan(postcodes("NM1 2AB", "SB4 7QQ"));
    }

    @Test
    void a_pseudo_postcode_is_no_place() {
        assertThat(postcodes("ZZ99 3VZ", "ZZ99 3VZ")).isEqualTo(postcodes("ZZ99 3VZ", "NM1 2AB"));
    }

    @Test
    void the_lines_of_an_address_may_stand_in_another_order() {
        assertThat(addresses("Rose House, Mill Lane, Northmere", "Mill Lane, Rose House, Northmere"))
                .isGreaterThan(addresses("Rose House, Mill Lane, Northmere", "Quay Street, Bell Court, Northmere") + 5);
    }
}
