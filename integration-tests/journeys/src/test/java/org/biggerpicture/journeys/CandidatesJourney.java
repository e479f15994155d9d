package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.journeys.page.Child.named;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Knowing.Offer;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** “Who knows this child”: nothing is joined but by a person's word. */
class CandidatesJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    private static Knowing aishas(Window window) {
        return SignedIn.as("maya.okafor", window)
                .find(named("Aisha", "Khan").born("2014-09-12"))
                .forProtection()
                .search();
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void laying_records_side_by_side_loses_nothing_that_was_typed(Scripting scripting) {
        Window window = Chromium.with(scripting);
        Knowing knowing = aishas(window);
        List<Offer> offers = knowing.offers();
        Offer first = offers.getFirst();
        window.tick(first.id(), true);
        window.type(first.reason(), "Her mother gave this school");
        window.tick(first.comparing(), true);
        window.tick(offers.get(1).comparing(), true);
        window.press("Compare two or three that you marked");

        assertThat(window.typed(first.reason())).isEqualTo("Her mother gave this school");
        assertThat(knowing.offers())
                .filteredOn(Offer::chosen)
                .extracting(Offer::id)
                .containsExactly(first.id());
        assertThat(window.each("#compare th")).contains("You asked with").anyMatch(h -> h.startsWith("Record 2, "));
        assertThat(window.address().getQuery()).isNull();

        window.tick(offers.get(1).comparing(), false);
        window.press("Compare two or three that you marked");
        assertThat(window.words()).contains("Mark two or three records to compare");
        assertThat(window.typed(first.reason())).isEqualTo("Her mother gave this school");

        window.press("Not this child: " + offers.getLast().name());
        assertThat(window.words()).contains("Not this child, you said");
        window.press("Take this back");
        assertThat(window.words()).doesNotContain("Not this child, you said");
        assertThat(window.typed(first.reason())).isEqualTo("Her mother gave this school");
        window.press("See the picture");
        assertThat(window.title()).contains("The picture");
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void enter_in_a_reason_refuses_nobody(Scripting scripting) {
        Chromium window = Chromium.with(scripting);
        Offer first = aishas(window).offers().getFirst();
        window.type(first.reason(), "Her mother gave this school" + Keys.ENTER);
        new WebDriverWait(window.driver(), PATIENCE).until(d -> window.title().startsWith("Error: "));

        assertThat(window.words())
                .contains("Choose the records that are this child’s, or none of these")
                .doesNotContain("Not this child, you said");
        assertThat(window.typed(first.reason())).isEqualTo("Her mother gave this school");
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void an_agency_that_is_down_in_the_trace_is_no_answer_and_is_asked_again_without_losing_a_word(
            Scripting scripting) {
        Window window = Chromium.with(scripting);
        House.standing().region().fault("estuary-ambulance", Fault.of(Fault.Kind.FAIL_500));
        Knowing knowing = aishas(window);
        Offer first = knowing.offers().getFirst();
        window.type(first.reason(), "Her mother gave this name");
        assertThat(window.each("section[aria-labelledby=silent-title] li"))
                .singleElement()
                .asString()
                .startsWith("Estuary Ambulance Service Not reachable")
                .contains("We do not know whether there are records here.", "Ring ");
        assertThat(window.words()).contains("11 of 14 agencies answered.");

        House.standing().region().fault("estuary-ambulance", Fault.NONE);
        window.press("Ask again");
        assertThat(window.each("section[aria-labelledby=silent-title] li")).isEmpty();
        assertThat(window.words()).contains("12 of 14 agencies answered.");
        assertThat(knowing.offers()).hasSize(6);
        assertThat(window.typed(first.reason())).isEqualTo("Her mother gave this name");
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
