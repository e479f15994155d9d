package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables")
class ComparisonTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    @Test
    void agree_with_the_interpreter_over_every_combination_of_the_regions_agreements() {
        Comparison.Agreement result =
                new Comparison(new Terms(Region.agencies(), Region.vocabulary(), AGREEMENTS.all()), Cases.TODAY).run();
        assertThat(result.difference()).isEmpty();
        assertThat(result.compared()).isGreaterThan(100_000);
    }
}
