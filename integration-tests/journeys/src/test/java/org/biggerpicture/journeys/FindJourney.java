package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Finding;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.biggerpicture.region.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** “Find a child”: who will be asked is shown before anybody is, and what was typed is never lost. */
class FindJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    private final Region region = House.standing().region();

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void who_will_be_asked_is_shown_before_anyone_is(Scripting scripting) {
        Window window = Chromium.with(scripting);
        SignedIn.as("maya.okafor", window).find(MAYA).forProtection().showWhoWillBeAsked();
        assertThat(window.words())
                .contains(
                        "12 of 14 agencies will be asked.",
                        "Will be asked",
                        "Northmere Homes",
                        "Will not be asked",
                        "Harrowfield County Council",
                        "Nobody is asked until you press Search.");
        nothingIsLost(window, "Legal obligation");
        assertThat(region.agencies())
                .allSatisfy(agency -> assertThat(region.requests(agency)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void a_basis_that_does_not_suit_the_purpose_is_refused_in_words_and_loses_nothing(Scripting scripting) {
        Window window = Chromium.with(scripting);
        Finding finding = SignedIn.as("maya.okafor", window).find(MAYA);
        finding.because("Child protection enquiry (section 47)", "Legitimate interests", "Not needed", "MASH-2041");
        window.press("Search");
        assertThat(window.title()).startsWith("Error: ");
        assertThat(window.words()).contains("There is a problem", "Choose a lawful basis that suits this purpose");
        nothingIsLost(window, "Legitimate interests");
        assertThat(region.agencies())
                .allSatisfy(agency -> assertThat(region.requests(agency)).isEmpty());
    }

    private static void nothingIsLost(Window window, String basis) {
        assertThat(window.typed("purpose")).isEqualTo("Child protection enquiry (section 47)");
        assertThat(window.typed("basis")).isEqualTo(basis);
        assertThat(window.typed("caseReference")).isEqualTo("MASH-2041");
        assertThat(window.typed("given")).isEqualTo("Maya");
        assertThat(window.typed("family")).isEqualTo("Hollis");
        assertThat(window.typed("nhsNumber")).isEqualTo("9990041008");
        assertThat(window.typed("bornDay") + window.typed("bornMonth") + window.typed("bornYear"))
                .isEqualTo("932013");
    }
}
