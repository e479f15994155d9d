package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.breakglass.BreakGlass;
import org.biggerpicture.agreements.breakglass.BreakGlass.Outcome.Done;
import org.biggerpicture.agreements.breakglass.BreakGlass.Outcome.Refused;
import org.biggerpicture.agreements.breakglass.BreakGlass.Review;
import org.biggerpicture.agreements.breakglass.BreakGlass.Terms;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Breaking the glass")
class BreakGlassTest {
    private static final Agreements AGREEMENTS = Region.agreements();
    private static final Enquiry TONIGHT = Cases.enquiry(Cases.MAYA, "IMMEDIATE");
    private static final Instant NOW = Cases.NOW;

    private static BreakGlass broken() {
        return ((Done) BreakGlass.open(AGREEMENTS, TONIGHT, "The child is not answering", NOW, Terms.USUAL)).glass();
    }

    private static Verdict verdict(BreakGlass glass, Instant now, Sensitivity... labels) {
        Asking asking = AGREEMENTS.asking(TONIGHT, glass.circumstances(TONIGHT.id(), now, Set.of()));
        return AGREEMENTS.judge(
                asking,
                new Held(
                        new AgencyId("estuary-police"),
                        Category.EVENTS,
                        SubjectRelation.CHILD,
                        Set.of(labels),
                        Optional.of(java.time.LocalDate.MAX),
                        false));
    }

    @Test
    void is_possible_only_where_a_clause_foresees_it() {
        assertThat(BreakGlass.open(AGREEMENTS, Cases.enquiry(Cases.MAYA, "SCREEN"), "curious", NOW, Terms.USUAL))
                .isEqualTo(new Refused("No clause foresees breaking the glass for this enquiry."));
        assertThat(BreakGlass.open(AGREEMENTS, Cases.enquiry(Cases.PRIYA, "IMMEDIATE"), "curious", NOW, Terms.USUAL))
                .isInstanceOf(Refused.class);
        assertThat(broken().clauses()).extracting(ClauseRef::cite).contains("safeguarding-partners#1.3");
    }

    @Test
    void opens_also_what_a_clause_about_marked_records_opens() {
        assertThat(broken().clauses())
                .extracting(ClauseRef::cite)
                .containsExactly("safeguarding-partners#1.3", "safeguarding-partners#1.4");
    }

    @Test
    void is_foreseen_for_the_kinds_of_record_of_which_it_would_show_more_and_no_other() {
        assertThat(Opening.all(AGREEMENTS, TONIGHT))
                .anySatisfy(o -> {
                    assertThat(o.agency().id()).isEqualTo(new AgencyId("estuary-police"));
                    assertThat(o.category()).isEqualTo(Category.EVENTS);
                    assertThat(o.clause().clause()).isEqualTo("1.4");
                })
                .noneMatch(o -> o.category() == Category.IDENTITY || o.category() == Category.ATTENDANCE);
        assertThat(Opening.all(AGREEMENTS, Cases.enquiry(Cases.MAYA, "SCREEN"))).isEmpty();
    }

    @Test
    void says_what_it_never_opens() {
        assertThat(BreakGlass.neverOpened(AGREEMENTS, TONIGHT))
                .extracting(ClauseRef::cite)
                .contains("safeguarding-partners#2.1", "safeguarding-partners#2.2")
                .doesNotContain("safeguarding-partners#2.3");
    }

    @Test
    void can_be_given_up_before_its_time_and_never_made_longer() {
        Instant early = NOW.plus(Duration.ofMinutes(4));
        BreakGlass over = broken().endedAt(early);
        assertThat(over.stands(TONIGHT.id(), early.minusMillis(1))).isTrue();
        assertThat(over.stands(TONIGHT.id(), early)).isFalse();
        assertThat(over.endedAt(NOW.plus(Duration.ofHours(1)))).isEqualTo(over);
    }

    @Test
    void needs_a_reason() {
        assertThat(BreakGlass.open(AGREEMENTS, TONIGHT, "  ", NOW, Terms.USUAL))
                .isEqualTo(new Refused("Breaking the glass needs a reason."));
    }

    @Test
    void opens_what_was_written_for_a_quarter_of_an_hour() {
        assertThat(((SharingDecision.Permitted) verdict(broken(), NOW).decision()).layer())
                .isEqualTo(Layer.NARRATIVE);
        Instant end = NOW.plus(Duration.ofMinutes(15));
        assertThat(broken().stands(TONIGHT.id(), end.minusMillis(1))).isTrue();
        assertThat(broken().stands(TONIGHT.id(), end)).isFalse();
        assertThat(((SharingDecision.Permitted) verdict(broken(), end).decision()).layer())
                .isEqualTo(Layer.DETAIL);
    }

    @Test
    void stands_for_one_enquiry_and_never_before_it_was_done() {
        assertThat(broken().stands(new EnquiryId("another"), NOW)).isFalse();
        assertThat(broken().stands(TONIGHT.id(), NOW.minusMillis(1))).isFalse();
    }

    @Test
    void never_opens_what_is_prohibited_absolutely() {
        assertThat(verdict(broken(), NOW, Sensitivity.WITNESS_PROTECTION)
                        .decision()
                        .permitted())
                .isFalse();
        assertThat(verdict(broken(), NOW, Sensitivity.ADOPTION).decision().permitted())
                .isFalse();
        assertThat(verdict(broken(), NOW, Sensitivity.MORE_DETRIMENTAL)
                        .decision()
                        .permitted())
                .isFalse();
    }

    @Test
    void leaves_a_review_due_until_someone_else_closes_it() {
        BreakGlass glass = broken();
        assertThat(glass.reviewOverdue(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(glass.reviewOverdue(NOW.plus(Duration.ofDays(1)).plusMillis(1)))
                .isTrue();
        assertThat(glass.close(new Review(Cases.MAYA.person(), NOW, true, "It was right")))
                .isEqualTo(new Refused("Who broke the glass doesn't review it."));
        assertThat(glass.close(new Review("sam", NOW, true, " ")))
                .isEqualTo(new Refused("A review says in words what was found."));
        BreakGlass closed = ((Done) glass.close(new Review("sam", NOW, false, "A call would have done"))).glass();
        assertThat(closed.review().orElseThrow().justified()).isFalse();
        assertThat(closed.reviewOverdue(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(closed.close(new Review("ann", NOW, true, "Again"))).isEqualTo(new Refused("It has been reviewed."));
    }
}
