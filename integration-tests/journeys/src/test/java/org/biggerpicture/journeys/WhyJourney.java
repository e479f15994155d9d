package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Reasons;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why a practitioner sees, or does not see, what a tile says. */
class WhyJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final Child ISLA = Child.named("Isla", "Marsh").born("2016-07-21");

    static Stream<Window> windows() {
        return Stream.of(Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_tile_names_who_asks_the_clause_the_basis_what_was_left_out_and_who_can_change_it(Window window) {
        Reasons why = seen(MAYA, window).why("Estuary Community Health");

        assertThat(String.join("\n", why.facts()))
                .contains(
                        "Maya Okafor",
                        "Screener",
                        "Child protection enquiry (section 47)",
                        "Legal obligation",
                        "MASH-2041");
        assertThat(why.part("Why it was asked")).contains("Health and hub agreement", "Who can change it");
        assertThat(why.part("Shown under")).contains("Lawful basis", "Gateway", "Left out", "Who can change it");
        assertThat(why.part("Held, and not shown to you")).contains("clause 3.1 of Health and hub agreement");
        assertThat(why.part("What you may see from this agency"))
                .contains("It says nothing of what is held", "What would allow more");
    }

    @Test
    void an_agency_that_may_not_be_asked_names_the_nearest_agreement_and_what_it_lacks() {
        Reasons why = seen(MAYA, new PlainHttp()).why("Westmarch Police");

        assertThat(why.part("Why it was not asked"))
                .contains("Nearest agreement", "clause 1.2", "What is lacking", "Who can change it");
    }

    @Test
    void who_is_told_that_somebody_looked_is_said_on_the_tile_and_in_the_reasons_and_stands_in_the_log()
            throws Exception {
        Seen seen = seen(MAYA, new PlainHttp());
        String enquiry = seen.window().address().getPath().split("/")[2];
        String agency = seen.agencies().stream()
                .filter(a -> seen.window().words().contains("The child’s lead professional at " + a + " is told"))
                .findFirst()
                .orElseThrow();
        Reasons why = seen.why(agency);

        assertThat(why.part("Why it was asked"))
                .contains("The child’s lead professional at " + agency + " is told that you looked.");
        assertThat(House.standing().portal().log().entriesOf(enquiry))
                .anyMatch(e -> e.entry().kind() == EntryKind.INTENT
                        && e.entry().attributes().containsValue("lead-professional"));
    }

    @Test
    void what_the_reasons_show_again_is_in_the_log_again() throws Exception {
        Seen seen = seen(MAYA, new PlainHttp());
        String enquiry = seen.window().address().getPath().split("/")[2];
        long before = disclosures(enquiry);
        seen.why("Estuary Police");

        assertThat(disclosures(enquiry)).isEqualTo(before + 1);
    }

    @Test
    void of_a_family_in_refuge_no_reason_names_an_agency_of_one_area_or_its_agreement() {
        PlainHttp window = new PlainHttp();
        Seen seen = seen(ISLA, window);
        List<String> agencies = seen.agencies();
        assertThat(agencies)
                .noneMatch(a -> a.contains("Northmere") && !a.contains("Youth"))
                .noneMatch(a -> a.startsWith("Saltby"));
        for (int tile = 0; tile < agencies.size(); tile++) {
            window.open(window.address().resolve("/enquiries/" + enquiry(window) + "/why/" + tile));
            assertThat(window.title()).contains("Why am I seeing this?");
            String agency = window.each(".bp-h1-caption").getFirst();
            if (!agency.matches("Estuary.*|National.*|Northmere and Saltby Youth.*")) {
                assertThat(window.each("main").getFirst().replace("northmere-council", ""))
                        .as("why of " + agency)
                        .doesNotContain("Northmere", "Saltby", "Harrowfield", "Westmarch", "clause ");
            }
        }
    }

    private static String enquiry(Window window) {
        return window.address().getPath().split("/")[2];
    }

    private static Seen seen(Child child, Window window) {
        return SignedIn.as("maya.okafor", window)
                .find(child)
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains(child.family()));
    }

    private static long disclosures(String enquiry) throws Exception {
        return House.standing()
                .portal()
                .log()
                .find(Criteria.ALL
                        .where(Field.ENQUIRY, enquiry)
                        .where(Field.KIND, EntryKind.DISCLOSURE.name())
                        .limit(1000))
                .size();
    }
}
