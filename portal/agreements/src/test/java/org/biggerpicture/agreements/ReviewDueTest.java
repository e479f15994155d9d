package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.stewardship.Attention;
import org.biggerpicture.agreements.stewardship.Attention.Why;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An agreement whose review is due")
class ReviewDueTest {
    private static final Agreements AGREEMENTS = Region.agreements();
    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

    private static List<Why> why(String agreement, LocalDate day) {
        return Attention.on(AGREEMENTS, day).stream()
                .filter(a -> a.agreement().equals(agreement))
                .map(Attention::why)
                .toList();
    }

    private static boolean permitted(String purpose, LocalDate day) {
        Asking asking = new Asking(
                new OrganisationId("northmere-council"),
                new Role("screener"),
                new Purpose(purpose),
                true,
                new ConsentState("not-needed"),
                new AreaId("northmere"),
                day,
                Optional.of(new Asking.AgeRange(6, 6)),
                Set.of(),
                false);
        return AGREEMENTS
                .explain(
                        asking,
                        Held.supposed(new AgencyId("northmere-hospital"), Category.INVOLVEMENT, SubjectRelation.CHILD))
                .decision()
                .permitted();
    }

    @Test
    void says_nothing_long_before() {
        assertThat(why("safeguarding-partners", LocalDate.of(2026, 11, 1))).isEmpty();
    }

    @Test
    void warns_two_months_before() {
        assertThat(why("safeguarding-partners", DUE.minusMonths(2))).containsExactly(Why.REVIEW_NEAR);
        assertThat(why("safeguarding-partners", DUE)).containsExactly(Why.REVIEW_NEAR);
    }

    @Test
    void runs_for_immediate_protection_alone_from_the_day_after() {
        assertThat(why("safeguarding-partners", DUE.plusDays(1))).containsExactly(Why.REVIEW_OVERDUE);
        assertThat(permitted("IMMEDIATE", DUE.plusDays(1))).isTrue();
        LocalDate screening = LocalDate.of(2027, 3, 31);
        assertThat(permitted("SCREEN", screening)).isTrue();
        assertThat(permitted("SCREEN", screening.plusDays(1))).isFalse();
        assertThat(permitted("IMMEDIATE", screening.plusDays(1))).isTrue();
    }

    @Test
    void gives_nothing_once_it_has_expired_not_even_for_immediate_protection() {
        assertThat(permitted("IMMEDIATE", LocalDate.of(2029, 1, 1))).isFalse();
        assertThat(why("safeguarding-partners", LocalDate.of(2029, 1, 1))).containsExactly(Why.EXPIRED);
    }

    @Test
    void comes_before_an_agreement_that_only_wants_a_signature() {
        assertThat(Attention.on(AGREEMENTS, DUE.plusDays(1)))
                .extracting(Attention::why)
                .isSorted()
                .contains(Why.REVIEW_OVERDUE, Why.PARTY_UNSIGNED);
        assertThat(Attention.on(AGREEMENTS, DUE.plusDays(1)))
                .allSatisfy(a -> assertThat(a.sentence()).startsWith(a.title()).endsWith("."));
    }
}
