package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biggerpicture.agreements.stewardship.AgreementProse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An agreement as prose")
class AgreementProseTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    private static AgreementProse prose(String id) {
        return AGREEMENTS.all().stream()
                .filter(a -> a.id().equals(id))
                .map(a -> AgreementProse.of(a, AGREEMENTS.vocabulary(), Cases.TODAY))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> clause(String agreement, String id) {
        return prose(agreement).clauses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow()
                .sentences();
    }

    @Test
    void says_how_it_stands_and_who_signed() {
        AgreementProse prose = prose("hub-screening");
        assertThat(prose.title()).isEqualTo("Hub screening agreement, version 2.4");
        assertThat(prose.opening()).contains("On 2026-11-24 it is in force.");
        assertThat(prose.parties())
                .contains("saltby-council: signed by its Director of Children's Services on 2026-03-11.");
        assertThat(prose.sentences()).contains(prose.parties().getFirst());
    }

    @Test
    void says_of_a_permission_who_may_see_what_of_whom_and_on_what_conditions() {
        assertThat(clause("hub-screening", "2.5"))
                .containsExactly(
                        "2.5. The child's present address may be read by those who screen for the area they work in.",
                        "Screener in the hub and Social worker of northmere-council and saltby-council, for Screening a"
                                + " contact, about child: addresses held by demographics, northmere-council and"
                                + " saltby-council.",
                        clause("hub-screening", "2.5").get(2),
                        "Only if they work in northmere and saltby and it lies no more than 1 year back.",
                        "Lawful basis: Public task. Gateway: Children Act 2004 section 16LA.");
    }

    @Test
    void says_of_a_permission_without_fields_that_only_existence_is_told() {
        assertThat(clause("hub-screening", "2.3"))
                .contains("They may know that something is held and whom to ring, and not what it is.");
    }

    @Test
    void says_with_what_may_be_asked() {
        assertThat(clause("hub-screening", "1.4"))
                .anyMatch(s -> s.startsWith("To ask, the agency may be given given name, family name, alias"));
    }

    @Test
    void every_clause_of_the_region_reads_to_its_end() {
        AGREEMENTS
                .all()
                .forEach(a -> AgreementProse.of(a, AGREEMENTS.vocabulary(), Cases.TODAY)
                        .sentences()
                        .forEach(s -> assertThat(s)
                                .endsWith(".")
                                .doesNotContain("null")
                                .doesNotContain("Optional")));
    }

    @Test
    void says_of_a_prohibition_whether_anything_lifts_it() {
        assertThat(AGREEMENTS.all().stream()
                        .flatMap(a -> AgreementProse.of(a, AGREEMENTS.vocabulary(), Cases.TODAY).clauses().stream())
                        .filter(AgreementProse.ClauseText::prohibits)
                        .toList())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.sentences()).anyMatch(s -> s.contains("lifts this")));
    }
}
