package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of one girl, from the question to the receipt. */
class PictureJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    static Stream<Window> windows() {
        return Stream.of(new PlainHttp(), Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_agency_has_its_tile_and_the_count_says_how_many_answered(Window window) {
        Knowing knowing =
                SignedIn.as("maya.okafor", window).find(MAYA).forProtection().search();
        assertThat(knowing.count()).isEqualTo("12 of 14 agencies answered.");
        Seen seen = knowing.confirm(offer -> offer.name().contains("Hollis"));
        assertThat(seen.agencies()).hasSize(14).doesNotHaveDuplicates();
        assertThat(seen.receipt())
                .startsWith("12 of 14 agencies answered.")
                .contains("Harrowfield County Council: Not asked.", "Westmarch Police: Not permitted.");
        assertThat(seen.outcome("Northmere City Council")).isEqualTo("Answered");
        assertThat(seen.outcome("Estuary Community Health")).isEqualTo("Answered, part withheld");
        assertThat(seen.tile("Estuary Community Health"))
                .contains("1 record exists that you may not see. Clause 3.1 of Health and hub agreement.");
        assertThat(seen.outcome("Westmarch Police")).isEqualTo("Not permitted");
        assertThat(seen.tile("Westmarch Police"))
                .contains("clause 1.2", "We do not know whether there are records here.", "01632 960850");
        assertThat(seen.outcome("Harrowfield")).isEqualTo("Not asked");
    }
}
