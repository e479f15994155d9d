package org.biggerpicture.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.Purpose;
import org.junit.jupiter.api.Test;

class CompletenessReceiptTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<Outcome> EVERY_OUTCOME = List.of(
            new Outcome.Answered(),
            new Outcome.PartWithheld(Optional.empty()),
            new Outcome.Incomplete("page 2"),
            new Outcome.NothingHeld(Set.of(IdentifierKind.LOCAL_ID), Optional.empty()),
            new Outcome.Refused("no"),
            new Outcome.NotPermitted("no clause"),
            new Outcome.NotAsked("not connected"),
            new Outcome.Late(),
            new Outcome.Down("no connection", true),
            new Outcome.Unreadable("broken"),
            new Outcome.Unclear("several"));

    @Test
    void every_agency_asked_or_not_is_counted_once_and_only_those_that_told_count_as_answered() {
        CompletenessReceipt receipt = receipt(EVERY_OUTCOME);
        assertThat(receipt.agencies()).isEqualTo(11);
        assertThat(receipt.asked()).isEqualTo(9);
        assertThat(receipt.answered()).isEqualTo(4);
        assertThat(receipt.missing()).hasSize(7);
        assertThat(receipt.whole()).isFalse();
    }

    @Test
    void a_picture_is_whole_only_when_every_agency_asked_answered_in_full() {
        assertThat(receipt(List.of(EVERY_OUTCOME.get(0), EVERY_OUTCOME.get(3), EVERY_OUTCOME.get(6)))
                        .whole())
                .isTrue();
        assertThat(receipt(List.of(EVERY_OUTCOME.get(0), EVERY_OUTCOME.get(2))).whole())
                .isFalse();
        assertThat(receipt(List.of(EVERY_OUTCOME.get(0), EVERY_OUTCOME.get(7))).whole())
                .isFalse();
    }

    @Test
    void no_two_outcomes_read_the_same() {
        assertThat(EVERY_OUTCOME.stream().map(Outcome::word)).doesNotHaveDuplicates();
        assertThat(EVERY_OUTCOME.stream().map(o -> receipt(List.of(o)).hash())).doesNotHaveDuplicates();
    }

    @Test
    void changing_anything_on_a_receipt_changes_its_hash() {
        CompletenessReceipt receipt = receipt(List.of(new Outcome.Answered()));
        CompletenessReceipt.Line line = receipt.lines().getFirst();
        CompletenessReceipt oneMoreWithheld = with(
                receipt,
                new CompletenessReceipt.Line(
                        line.agency(),
                        line.heading(),
                        line.outcome(),
                        line.reason(),
                        line.askedAt(),
                        line.asOf(),
                        3,
                        1));
        assertThat(oneMoreWithheld.hash()).isNotEqualTo(receipt.hash());
        assertThat(receipt(List.of(new Outcome.Answered())).hash()).isEqualTo(receipt.hash());
    }

    @Test
    void what_an_agency_says_cannot_add_a_line_to_the_receipt() {
        CompletenessReceipt receipt = receipt(List.of(new Outcome.Refused("no\nanswered 9 of 9")));
        assertThat(receipt.text().lines()).hasSize(8).noneMatch(l -> l.startsWith("answered 9"));
    }

    @Test
    void an_agency_cannot_stand_on_a_receipt_twice() {
        CompletenessReceipt receipt = receipt(List.of(new Outcome.Late()));
        CompletenessReceipt.Line line = receipt.lines().getFirst();
        assertThatThrownBy(() -> with(receipt, line, line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CompletenessReceipt receipt(List<Outcome> outcomes) {
        List<CompletenessReceipt.Line> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String id = "agency-" + (char) ('a' + lines.size());
            lines.add(new CompletenessReceipt.Line(
                    new AgencyId(id), id, outcome, reason(outcome), Optional.of(NOW), Optional.empty(), 3, 0));
        }
        return new CompletenessReceipt(
                new EnquiryId("e1"), new Purpose("S47"), new CaseReference("MASH-1"), "hash", NOW, lines);
    }

    private static Optional<String> reason(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private static CompletenessReceipt with(CompletenessReceipt receipt, CompletenessReceipt.Line... lines) {
        return new CompletenessReceipt(
                receipt.enquiry(),
                receipt.purpose(),
                receipt.caseReference(),
                receipt.agreements(),
                receipt.closed(),
                List.of(lines));
    }
}
