package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stewards bring a new version of the agreements to run, without a restart. */
class ActivationJourney {
    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void what_one_steward_proposes_another_of_another_organisation_brings_to_run() throws Exception {
        Path file = agreement("housing.yaml");
        String was = Files.readString(file);
        PlainHttp window = new PlainHttp();
        SignedIn tom = SignedIn.as("tom.whitlock", window);
        tom.open("/agreements/proposal");
        assertThat(window.words()).contains("The version that runs").doesNotContain("Propose this version");

        Files.writeString(file, was.replaceFirst("title: .*", "title: Housing agreement, clarified"));
        tom.open("/agreements/proposal");
        assertThat(window.words()).contains("What it would change", "Housing agreement, clarified");
        window.press("Propose this version");
        assertThat(window.words()).contains("A proposal says why.");
        window.type("why", "The title was hard to read");
        window.press("Propose this version");
        assertThat(window.words())
                .contains("Waits for a steward of another organisation", "tom.whitlock")
                .doesNotContain("Approve: bring it to run");

        window.forget();
        SignedIn.as("grace.adeyemi", window).open("/agreements/proposal");
        window.press("Approve: bring it to run");
        assertThat(window.words()).contains("Housing agreement, clarified");
        LoggedEntry begun = latest(EntryKind.AGREEMENT_ACTIVATED);
        assertThat(begun.entry().who().person()).isEqualTo("grace.adeyemi");
        assertThat(begun.entry().attributes())
                .containsEntry("proposed-by", "tom.whitlock")
                .containsEntry("cases-gained", "0")
                .containsEntry("cases-lost", "0")
                .containsEntry(
                        "hash",
                        latest(EntryKind.AGREEMENT_PROPOSED)
                                .entry()
                                .attributes()
                                .get("hash"));
    }

    @Test
    void a_mistake_in_the_files_stops_a_proposal_and_is_told_with_its_line() throws Exception {
        Path file = agreement("youth-justice.yaml");
        String was = Files.readString(file);
        try {
            Files.writeString(file, was.replaceFirst("tier: ", "teir: "));
            PlainHttp window = new PlainHttp();
            SignedIn.as("tom.whitlock", window).open("/agreements/proposal");

            assertThat(window.words())
                    .contains("Not sound: it can't be proposed", "youth-justice.yaml, line", "teir")
                    .doesNotContain("Propose this version");
        } finally {
            Files.writeString(file, was);
        }
    }

    @Test
    void a_practitioner_cannot_propose_and_a_steward_cannot_ask_about_a_child() {
        PlainHttp window = new PlainHttp();
        SignedIn.as("maya.okafor", window).open("/agreements/proposal");
        assertThat(window.received().getLast().status()).isEqualTo(403);
        window.forget();
        SignedIn.as("tom.whitlock", window).open("/find");
        assertThat(window.received().getLast().status()).isEqualTo(403);
    }

    private static Path agreement(String file) {
        String config =
                House.standing().portal().portal().getEnvironment().getRequiredProperty("bigger-picture.config");
        return Path.of(config, "agreements", file);
    }

    private static LoggedEntry latest(EntryKind kind) throws Exception {
        return House.standing()
                .portal()
                .log()
                .find(Criteria.ALL.where(Field.KIND, kind.name()).latestFirst().limit(1))
                .getFirst();
    }
}
