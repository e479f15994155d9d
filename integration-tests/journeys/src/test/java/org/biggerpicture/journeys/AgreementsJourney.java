package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agreements as anyone who signed in may read and question them; nobody is asked anything of a child. */
class AgreementsJourney {
    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void an_agreement_reads_as_prose_and_a_question_nobody_asked_is_answered_with_its_clauses(Scripting scripting) {
        Window window = Chromium.with(scripting);
        SignedIn daniel = SignedIn.as("daniel.reyes", window);
        window.follow("Agreements");
        assertThat(window.each("tbody tr"))
                .hasSizeGreaterThan(6)
                .anyMatch(r -> r.startsWith("Health and hub agreement In force"));
        window.follow("Health and hub agreement");
        assertThat(window.words()).contains("Parties", "Clause 3.1", "estuary-community-health");

        daniel.open("/agreements");
        window.follow("Simulator");
        window.choose("organisation", "saltby-council");
        window.choose("role", "Social worker");
        window.choose("purpose", "Child protection enquiry (section 47)");
        window.choose("about", "sibling");
        window.press("Apply filters");
        assertThat(window.typed("about")).isEqualTo("sibling");
        assertThat(window.words())
                .contains("Nobody is asked.", "Every agency by every kind of record")
                .doesNotContain("Estuary Police, by kind of record");
        window.follow("Estuary Police");
        assertThat(window.typed("about")).isEqualTo("sibling");
        assertThat(window.words()).contains("Estuary Police, by kind of record");
        assertThat(window.each("tbody tr")).anyMatch(r -> r.contains("Shown") && r.contains("#"));

        daniel.open("/agreements");
        window.follow("Who could ever see");
        window.choose("agency", "Estuary Police");
        window.choose("category", "events");
        window.press("Apply filters");
        assertThat(window.each("tbody tr")).anyMatch(r -> r.contains("of Estuary Police and hub agreement"));

        daniel.open("/agreements/attention");
        assertThat(window.words()).contains("Dates and signatures", "Gaps", "Rules against each other");
        daniel.open("/connections");
        assertThat(window.each("tbody tr")).hasSize(14).anyMatch(r -> r.contains("Not connected"));
    }

    @Test
    void an_age_that_is_none_is_refused_with_words() {
        Window window = new PlainHttp();
        SignedIn.as("maya.okafor", window).open("/agreements/simulator?age=soon");

        assertThat(window.words()).contains("Write an age in whole years, such as 7");
        assertThat(window.typed("age")).isEqualTo("soon");
    }

    @Test
    void asking_the_agreements_asks_no_agency() {
        SignedIn.as("maya.okafor", new PlainHttp()).open("/agreements/simulator?purpose=S47");

        assertThat(House.standing().region().requests("estuary-police")).isEmpty();
    }
}
