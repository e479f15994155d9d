package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The region's own agreements")
class RegionAgreementsTest {
    @Test
    void are_read_without_a_finding_and_do_what_their_scenarios_say() {
        assertThat(Region.agreements().all()).hasSizeGreaterThanOrEqualTo(8);
    }
}
