package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.stewardship.Contradiction;
import org.biggerpicture.ask.LawfulBasis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A contradiction")
class ContradictionTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    @Test
    void in_the_regions_agreements_takes_no_permission_wholly_away() {
        assertThat(Contradiction.among(AGREEMENTS, Cases.TODAY)).noneMatch(Contradiction::wholly);
    }

    @Test
    void is_named_where_a_prohibition_is_an_exception_to_a_permission() {
        assertThat(Contradiction.among(AGREEMENTS, Cases.TODAY))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.sentence())
                        .contains("clause " + c.permission().clause() + " permits")
                        .contains("clause " + c.prohibition().clause() + " prohibits"));
    }

    @Test
    void is_whole_where_nothing_of_a_permission_remains() {
        Agreements changed = Agreements.of(
                Region.agencies(),
                Region.vocabulary(),
                AGREEMENTS.all().stream()
                        .map(a -> a.id().equals("hub-screening") ? withProhibition(a, "2.2") : a)
                        .toList());
        assertThat(Contradiction.among(changed, Cases.TODAY))
                .filteredOn(c -> c.permission().cite().equals("hub-screening#2.2"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.prohibition().cite()).isEqualTo("hub-screening#9.9");
                    assertThat(c.wholly()).isTrue();
                    assertThat(c.sentence()).endsWith("Nothing of the permission remains.");
                });
    }

    private static InformationSharingAgreement withProhibition(InformationSharingAgreement agreement, String of) {
        List<Clause> clauses = new ArrayList<>(agreement.clauses());
        Clause forbidden =
                clauses.stream().filter(c -> c.id().equals(of)).findFirst().orElseThrow();
        clauses.add(new Clause.Prohibition(
                "9.9",
                "None of it after all.",
                forbidden.scope(),
                Conditions.NONE,
                new LawfulBasis("public-task"),
                "ca2004-s16la",
                Optional.empty(),
                Set.of(),
                Manner.CONCEAL,
                true,
                false));
        return Generated.with(agreement, clauses);
    }
}
