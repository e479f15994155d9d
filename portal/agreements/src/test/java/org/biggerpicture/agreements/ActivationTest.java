package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.activation.Candidate;
import org.biggerpicture.agreements.activation.Proposal;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.agreements.activation.Step;
import org.biggerpicture.agreements.activation.Step.Activated;
import org.biggerpicture.agreements.activation.Step.Stopped;
import org.biggerpicture.agreements.activation.Step.Waits;
import org.biggerpicture.agreements.activation.Steward;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A new version of the agreements")
class ActivationTest {
    private static final Vocabulary WORDS = Region.vocabulary();
    private static final Steward HELEN = new Steward("helen", new OrganisationId("northmere-council"));
    private static final Steward OMAR = new Steward("omar", new OrganisationId("saltby-council"));

    @TempDir
    Path config;

    private RunningAgreements running;

    /** The housing agreement alone, so that holding the tables against the interpreter is quick. */
    @BeforeEach
    void copy() throws IOException {
        Files.createDirectory(config.resolve("agreements"));
        for (String name : List.of("housing.yaml", "housing.scenarios.yaml")) {
            Files.copy(Region.CONFIG.resolve("agreements").resolve(name), file(name));
        }
        running = new RunningAgreements(read().agreements().orElseThrow());
    }

    private Path file(String name) {
        return config.resolve("agreements").resolve(name);
    }

    private Candidate read() {
        return Candidate.read(config, Region.agencies(), WORDS);
    }

    private void change(String written, String anew) throws IOException {
        String text = Files.readString(file("housing.yaml"));
        assertThat(text).contains(written);
        Files.writeString(file("housing.yaml"), text.replace(written, anew));
    }

    private Proposal proposed() throws IOException {
        change("version: \"1.0\"", "version: \"1.1\"");
        Step step = running.propose(read(), HELEN, Cases.NOW, "a new version");
        return assertThat(step)
                .asInstanceOf(InstanceOfAssertFactories.type(Waits.class))
                .actual()
                .proposal();
    }

    private static List<String> reasons(Step step) {
        return assertThat(step)
                .asInstanceOf(InstanceOfAssertFactories.type(Stopped.class))
                .actual()
                .reasons();
    }

    @Test
    void runs_once_a_steward_of_another_organisation_approves_what_one_proposed() throws IOException {
        Agreements before = running.current();
        Proposal proposal = proposed();
        assertThat(running.current()).isSameAs(before);
        Step step = running.approve(proposal, read(), OMAR, Cases.NOW);
        assertThat(step).isInstanceOfSatisfying(Activated.class, a -> {
            assertThat(a.approvedBy()).isEqualTo(OMAR);
            assertThat(a.difference().before()).isEqualTo(before.version());
            assertThat(a.difference().after()).isEqualTo(proposal.hash());
            assertThat(a.difference().changes()).isNotEmpty();
        });
        assertThat(running.current().version()).isEqualTo(proposal.hash()).isNotEqualTo(before.version());
    }

    @Test
    void leaves_an_enquiry_under_way_under_the_version_it_began_with() throws IOException {
        Agreements began = running.current();
        Explanation first = explain(began);
        change("status: agreed", "status: suspended");
        Files.delete(file("housing.scenarios.yaml"));
        Waits waits = (Waits) running.propose(read(), HELEN, Cases.NOW, "stopped for now");
        running.approve(waits.proposal(), read(), OMAR, Cases.NOW);
        assertThat(first.decision().permitted()).isTrue();
        assertThat(explain(began)).isEqualTo(first);
        assertThat(explain(running.current()).decision().permitted()).isFalse();
        assertThat(waits.difference().lost()).isPositive();
    }

    private static Explanation explain(Agreements agreements) {
        return agreements.explain(
                Cases.enquiry(Cases.MAYA, "S47"),
                new AgencyId("northmere-homes"),
                Category.INVOLVEMENT,
                SubjectRelation.CHILD);
    }

    @Test
    void is_not_approved_by_who_proposed_it() throws IOException {
        Proposal proposal = proposed();
        assertThat(reasons(running.approve(proposal, read(), HELEN, Cases.NOW)))
                .contains("Who proposes doesn't approve.");
        assertThat(running.current().version()).isEqualTo(proposal.replaces());
    }

    @Test
    void is_not_approved_by_one_of_the_same_organisation() throws IOException {
        Proposal proposal = proposed();
        assertThat(reasons(running.approve(proposal, read(), new Steward("nell", HELEN.organisation()), Cases.NOW)))
                .containsExactly("Proposing and approving stewards act for different organisations.");
    }

    @Test
    void is_not_approved_by_the_same_person_acting_for_another_organisation() throws IOException {
        Proposal proposal = proposed();
        assertThat(reasons(
                        running.approve(proposal, read(), new Steward(HELEN.person(), OMAR.organisation()), Cases.NOW)))
                .containsExactly("Who proposes doesn't approve.");
    }

    @Test
    void is_stopped_if_its_files_have_changed_since_it_was_proposed() throws IOException {
        Proposal proposal = proposed();
        change("version: \"1.1\"", "version: \"1.2\"");
        assertThat(reasons(running.approve(proposal, read(), OMAR, Cases.NOW)))
                .containsExactly("The files have changed since it was proposed: propose it again.");
    }

    @Test
    void is_stopped_if_another_has_begun_to_run_since() throws IOException {
        Proposal first = proposed();
        Candidate candidate = read();
        running.approve(first, candidate, OMAR, Cases.NOW);
        assertThat(reasons(running.approve(first, candidate, OMAR, Cases.NOW)))
                .containsExactly("Another version has begun to run since it was proposed: propose it again.");
    }

    @Test
    void is_stopped_by_a_scenario_that_fails() throws IOException {
        String text = Files.readString(file("housing.scenarios.yaml"));
        Files.writeString(file("housing.scenarios.yaml"), text.replaceFirst("then: shown", "then: masked"));
        assertThat(reasons(running.propose(read(), HELEN, Cases.NOW, "why not")))
                .singleElement()
                .asString()
                .contains("fails: it is shown, not masked");
    }

    @Test
    void is_not_proposed_without_a_reason_nor_unchanged() {
        assertThat(reasons(running.propose(read(), HELEN, Cases.NOW, " ")))
                .containsExactly("A proposal says why.", "Nothing is changed: this version runs already.");
    }

    @Test
    void says_what_it_changes_when_it_is_proposed() throws IOException {
        change("version: \"1.0\"", "version: \"1.1\"");
        Step step = running.propose(read(), HELEN, Cases.NOW, "a new version");
        assertThat(step).isInstanceOfSatisfying(Waits.class, w -> {
            assertThat(w.difference().gained()).isZero();
            assertThat(w.proposal().by()).isEqualTo(HELEN);
            assertThat(Stream.of(w.difference().changes().getFirst().is())
                            .toList()
                            .toString())
                    .contains("1.1");
        });
        assertThat(Optional.of(running.current().version())).isNotEmpty();
    }
}
