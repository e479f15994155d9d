package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.InformationSharingAgreement.Status;
import org.biggerpicture.agreements.activation.Candidate;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.agreements.activation.Step;
import org.biggerpicture.agreements.activation.Steward;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.ask.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of the agreements begins to run while enquiries are under way. */
class NewVersionTest {
    private static final String REPLACED = "this enquiry ends under those it began under";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void applies_to_the_next_question_at_once_and_an_enquiry_under_way_ends_under_its_own_and_says_so()
            throws Exception {
        try (Hub hub = new Hub(
                folder,
                Map.of(
                        "health",
                        (ask, h) -> Hub.answer(ask, new Outcome.NothingHeld(Set.of(), Optional.empty()), List.of())))) {
            OpenEnquiry underWay = hub.enquiries.open(hub.screener("maya"), hub.question());
            assertThat(underWay.replaced()).isFalse();
            assertThat(Contexts.of(underWay).startedAt()).doesNotContain(REPLACED);
            assertThat(hub.enquiries.plan(hub.screener("maya"), hub.question()).asked())
                    .isNotEmpty();

            suspend(hub.region);

            assertThat(underWay.replaced()).isTrue();
            assertThat(Contexts.of(underWay).startedAt()).contains(REPLACED);
            assertThat(underWay.agreements().version())
                    .isNotEqualTo(hub.region.agreements().version());
            assertThat(hub.enquiries.plan(hub.screener("maya"), hub.question()).asked())
                    .isEmpty();
            OpenEnquiry next = hub.enquiries.open(hub.screener("maya"), hub.question());
            assertThat(next.replaced()).isFalse();
            assertThat(next.trace().asks()).isEmpty();
        }
    }

    private static void suspend(org.biggerpicture.application.configuration.Region region) {
        RunningAgreements running = region.running();
        Agreements next = Agreements.of(
                new LinkedHashSet<>(region.agencies()),
                region.agreements().vocabulary(),
                region.agreements().all().stream()
                        .map(NewVersionTest::suspended)
                        .toList());
        Candidate candidate = new Candidate(Optional.of(next), List.of());
        Step.Waits waits = (Step.Waits)
                running.propose(candidate, new Steward("tom", new OrganisationId("one")), NOW, "It is stopped for now");
        assertThat(running.approve(
                        waits.proposal(), candidate, new Steward("grace", new OrganisationId("another")), NOW))
                .isInstanceOf(Step.Activated.class);
    }

    private static InformationSharingAgreement suspended(InformationSharingAgreement a) {
        return new InformationSharingAgreement(
                a.id(),
                a.title(),
                a.version(),
                a.tier(),
                Status.SUSPENDED,
                a.summary(),
                a.owner(),
                a.contact(),
                a.inForce(),
                a.reviewDue(),
                a.expires(),
                a.parties(),
                a.clauses());
    }
}
