package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor's room at work: what surfaces by itself, a review from open to closed, a figure to its entries, a file. */
class AuditRoomJourney {
    private static final List<String> PAGES = List.of("/audit", "/audit/queue", "/audit/figures", "/audit/entries/0");

    static Stream<Window> windows() {
        return Stream.of(Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_practitioners_did_surfaces_by_itself_and_is_reviewed_to_its_end(Window window) throws Exception {
        SignedIn.as("priya.nair", new PlainHttp())
                .find(Child.named("Anila", "Nair").born("2014-02-03"))
                .because("Child protection enquiry (section 47)", "Legal obligation", "Not needed", "PRIVATE")
                .search();
        SignedIn.as("maya.okafor", new PlainHttp())
                .find(Child.named("Anila", "Nair").born("2014-02-03"))
                .because("Screening a contact", "Public task", "Not needed", "my own reasons")
                .search();

        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/queue");
        assertThat(window.each("tbody tr"))
                .anyMatch(r -> r.contains("bear the same surname") && r.contains("Waits"))
                .anyMatch(r -> r.contains("The purpose is not one for which people in this role ask"))
                .anyMatch(r -> r.contains("does not have the form that the organisation's have"));
        assertThat(window.words()).doesNotContain("priya.nair", "maya.okafor", "Anila", "my own reasons");

        window.choose("rule", "Same surname");
        window.choose("state", "Waits");
        window.press("Apply filters");
        String reference = window.each("tbody tr").stream()
                .filter(r -> r.startsWith("R-"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        window.follow(reference);
        assertThat(window.words())
                .contains("priya.nair, Health practitioner, Estuary Community Health", "Nobody has taken it up")
                .doesNotContain("Anila", "2014");
        window.press("Take up this review");
        window.choose("finding", "Wrong, without need");
        window.press("Close this review");
        assertThat(window.words()).contains("Choose what came of it", "Say why in a sentence");
        assertThat(window.typed("finding")).isEqualTo("Wrong, without need");
        window.choose("outcome", "Referred to the data protection officer");
        window.type("note", "She looked for a niece");
        window.press("Close this review");
        assertThat(window.words())
                .contains("Closed by helen.marsh", "Wrong, without need. Referred to the data protection officer.");
        assertThat(window.address().toString()).doesNotContain("priya");

        helen.open("/audit/queue?state=closed");
        assertThat(window.each("tbody tr")).anyMatch(r -> r.startsWith(reference));
        var closed = House.standing()
                .portal()
                .log()
                .find(Criteria.ALL
                        .where(Field.KIND, EntryKind.REVIEW_CLOSED.name())
                        .latestFirst()
                        .limit(1))
                .getFirst();
        assertThat(closed.entry().attributes())
                .containsAllEntriesOf(Map.of("notice", reference, "outcome", "referred"));
        assertThat(closed.canonical()).doesNotContain("niece");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_number_in_a_figure_leads_to_as_many_entries(Window window) {
        SignedIn.as("maya.okafor", new PlainHttp())
                .find(Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008"))
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/figures");
        assertThat(window.each("svg[role=img] title", "id")).hasSizeGreaterThan(8);
        for (String figure :
                List.of("looks-by-purpose", "whom-northmere-city-council-asks", "agreements-used", "what-came-of-it")) {
            helen.open("/audit/figures");
            String href = window.each("section#" + figure + " td a", "href").getFirst();
            String number =
                    window.each("section#" + figure + " td a").getFirst().split(" ")[0];
            window.open(window.address().resolve(URI.create(href)));
            assertThat(window.words()).as(figure).containsPattern("\\b" + number + " (entry|entries)");
        }
    }

    @Test
    void every_page_of_the_room_reads_on_a_telephone_and_on_paper() throws Exception {
        Chromium window = Chromium.with(Scripting.ON).narrow();
        SignedIn helen = SignedIn.as("helen.marsh", window);
        for (String page : PAGES) {
            helen.open(page);
            assertThat(window.scrollsSideways()).as(page).isZero();
        }
        window.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            helen.open("/audit/figures");
            assertThat(window.words()).contains("How the portal is used", "Looks by day", "Entries");
            assertThat(window.each("form.bp-filter")).allMatch(String::isEmpty);
        } finally {
            window.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_log_is_searched_by_organisation_role_purpose_clause_hour_and_day(Window window) {
        SignedIn.as("maya.okafor", new PlainHttp())
                .find(Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008"))
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit");
        window.choose("organisation", "Northmere City Council");
        window.choose("role", "Screener in the hub");
        window.choose("purpose", "Child protection enquiry (section 47)");
        window.choose("clause", "police-hub#1.1");
        window.choose("kind", "Shown");
        window.press("Apply filters");
        assertThat(window.each("tbody tr"))
                .isNotEmpty()
                .allMatch(r -> r.contains("maya.okafor") && r.contains("Northmere City Council"));
        assertThat(window.typed("clause")).isEqualTo("police-hub#1.1");

        window.choose("role", "Social worker");
        window.press("Apply filters");
        assertThat(window.words()).contains("0 entries", "No entry of the log fits these filters");
        helen.open("/audit?from=1/1/2020&to=2/1/2020");
        assertThat(window.words()).contains("0 entries");
    }

    @Test
    void who_has_exported_surfaces_to_another_organisations_auditor() {
        SignedIn.as("helen.marsh", new PlainHttp()).open("/audit/entries.csv?kind=INTENT");
        PlainHttp window = new PlainHttp();
        SignedIn.as("owen.pryce", window).open("/audit/queue?rule=taken-away&state=waiting");
        window.follow(window.each("tbody a").getFirst());

        assertThat(window.words()).contains("helen.marsh, Auditor, Northmere City Council", "Take up this review");
    }
}
