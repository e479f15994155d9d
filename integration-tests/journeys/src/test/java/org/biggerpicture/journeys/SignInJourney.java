package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The start page, signing in and signing out. */
class SignInJourney {
    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @CsvSource({
        "ON,maya.okafor,Screener",
        "OFF,maya.okafor,Screener",
        "ON,daniel.reyes,Social worker",
        "OFF,daniel.reyes,Social worker",
        "ON,priya.nair,Health practitioner",
        "OFF,priya.nair,Health practitioner"
    })
    void a_practitioner_signs_in_and_may_find_a_child(Scripting scripting, String person, String role) {
        Window window = Chromium.with(scripting);
        SignedIn.as(person, window);
        assertThat(window.title()).contains("Find a child");
        assertThat(window.words()).contains(role, "Sign out").contains("Find a child");
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void whoever_signs_out_must_sign_in_again(Scripting scripting) {
        Window window = Chromium.with(scripting);
        SignedIn maya = SignedIn.as("maya.okafor", window);
        maya.signOut();
        assertThat(window.words()).contains("signed out");
        maya.open("/find");
        assertThat(window.title()).contains("Sign in");
    }
}
