package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.journeys.page.Child.named;

import java.sql.SQLException;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Knowing.Offer;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** “Who knows this child”: nothing is joined but by a person's word. */
class CandidatesJourney {
    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void a_twin_is_offered_apart_and_never_chosen_beforehand() {
        Knowing knowing = SignedIn.as("maya.okafor", new PlainHttp())
                .find(named("Arjun", "Pillai").born("2019-01-27").nhs("999 004 1849"))
                .forProtection()
                .search();
        assertThat(knowing.offers())
                .filteredOn(offer -> offer.name().startsWith("Arun"))
                .isNotEmpty()
                .noneMatch(Offer::chosen);
        assertThat(knowing.offers())
                .filteredOn(Offer::chosen)
                .allMatch(offer -> offer.name().startsWith("Arjun"));
    }

    @Test
    void of_two_children_with_one_name_and_birthday_in_one_answer_neither_is_chosen_beforehand() {
        Knowing knowing = SignedIn.as("maya.okafor", new PlainHttp())
                .find(named("Aisha", "Khan").born("2014-09-12"))
                .forProtection()
                .search();
        assertThat(knowing.offers()).hasSize(6);
        assertThat(knowing.offers())
                .filteredOn(offer -> offer.heldBy().matches("Northmere General Hospital|National demographics service"))
                .hasSize(4)
                .noneMatch(Offer::chosen)
                .allMatch(offer -> offer.words().contains("Another person in the same answer fits nearly as well"));
    }

    @Test
    void a_record_of_a_likely_child_is_chosen_only_with_a_reason() {
        PlainHttp window = new PlainHttp();
        Knowing knowing = SignedIn.as("maya.okafor", window)
                .find(named("Aisha", "Khan").born("2014-09-12"))
                .forProtection()
                .search();
        Offer asking =
                knowing.offers().stream().filter(Offer::asksWhy).findFirst().orElseThrow();
        window.tick(asking.id(), true);
        window.press("See the picture");
        assertThat(window.title()).startsWith("Error: ");
        assertThat(window.words()).contains("Say why you think this is the child");
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void none_of_these_is_an_answer_and_is_recorded(Scripting scripting) throws SQLException {
        Window window = Chromium.with(scripting);
        Knowing knowing = SignedIn.as("maya.okafor", window)
                .find(named("Arjun", "Pillai").born("2019-01-27").nhs("999 004 1849"))
                .forProtection()
                .search();
        String enquiry = window.address().getPath().split("/")[2];
        knowing.noneOfThese();
        assertThat(window.title()).contains("Find a child");
        assertThat(House.standing().portal().log().entriesOf(enquiry))
                .extracting(logged -> logged.entry().kind())
                .containsExactly(EntryKind.INTENT, EntryKind.DISCLOSURE, EntryKind.NONE_OF_THESE);
    }
}
