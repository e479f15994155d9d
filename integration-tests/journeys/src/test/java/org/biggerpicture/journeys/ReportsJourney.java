package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor's reports: the use of agreements, refusals, reconciliation, what was shown; each proved, none of a child. */
class ReportsJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final String[] THE_CHILD = {"Hollis", "9990041008", "999 004 1008", "9 March"};

    private final PlainHttp window = new PlainHttp();

    static Stream<Window> windows() {
        return Stream.of(Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_use_of_agreements_tells_of_every_clause_and_of_those_never_used(Window browser) {
        seen(new PlainHttp());
        SignedIn.as("helen.marsh", browser);
        browser.follow("Reports");
        browser.follow("Use of agreements");

        List<String> rows = browser.each("tbody tr");
        assertThat(rows)
                .anyMatch(r -> r.contains("Estuary Police and hub agreement") && used(r) > 0)
                .anyMatch(r -> r.contains("0 0 0 0 –"));
        assertThat(browser.words()).containsPattern("\\d+ of \\d+ clauses were not used in the period");
        assertThat(browser.words())
                .contains("Root of the checkpoint", "Entries counted here")
                .doesNotContain(THE_CHILD);
    }

    /** The questions put under a clause: the first of the numbers that end a row. */
    private static int used(String row) {
        return Integer.parseInt(row.replaceFirst(".* (\\d+) (\\d+) (\\d+) (\\d+) [\\d–, ]+$", "$2"));
    }

    @Test
    void a_report_as_a_file_names_the_checkpoint_and_the_entries_of_each_row() throws Exception {
        seen(new PlainHttp());
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/reports/agreement-use.csv");
        List<String> rows = body().lines().toList();
        helen.open("/audit/reports/agreement-use.ndjson");
        String fhir = body();

        assertThat(rows.getFirst())
                .isEqualTo(
                        "agreement,clause,words,asked,enquiries,shown,withheld,entries,log,checkpoint_size,checkpoint_root");
        assertThat(rows.subList(1, rows.size())).isNotEmpty().allMatch(r -> r.contains("access-log"));
        assertThat(fhir.lines())
                .isNotEmpty()
                .allMatch(l -> l.contains("\"resourceType\":\"AuditEvent\"") && l.contains("\"type\":\"checkpoint\""));
        assertThat(String.join("\n", rows) + fhir).doesNotContain(THE_CHILD);
        LoggedEntry taken = latest(EntryKind.EXPORT);
        assertThat(taken.entry().attributes()).containsEntry("looked-at", "report agreement-use.ndjson");
        assertThat(House.standing()
                        .portal()
                        .log()
                        .commitmentOf(taken.position())
                        .orElseThrow()
                        .matches(fhir.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void an_agency_that_refused_stands_among_the_refusals_of_its_day_and_not_of_another() {
        House.standing().region().fault("northmere-homes", Fault.of(Fault.Kind.REFUSE_403));
        seen(new PlainHttp());
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/reports/refusals");
        assertThat(window.each("tbody tr"))
                .anyMatch(r -> r.contains("Homes") && r.contains("Refused") && r.contains("Northmere City Council"));

        helen.open("/audit/reports/refusals?from=1/1/2001&to=2/1/2001");
        assertThat(window.words())
                .contains("From 1/1/2001 to 2/1/2001", "answered whole")
                .doesNotContain("Refused ");
        helen.open("/audit/reports/refusals?from=yesterday");
        assertThat(window.words()).contains("Write a date such as 24/11/2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/reports",
                "/audit/reports/agreement-use",
                "/audit/reports/agreement-use.csv",
                "/audit/reports/refusals.ndjson",
                "/audit/reports/break-glass",
                "/audit/shown",
                "/audit/subject-access",
                "/audit/reconciliation"
            })
    void neither_a_practitioner_nor_a_steward_opens_a_report(String page) {
        for (String person : List.of("maya.okafor", "tom.whitlock")) {
            window.forget();
            SignedIn.as(person, window).open(page);
            assertThat(window.received().getLast().status()).as(person + page).isEqualTo(403);
        }
        window.forget();
        SignedIn.as("helen.marsh", window).open(page);
        assertThat(window.received().getLast().status()).as(page).isEqualTo(200);
    }

    @Test
    void an_auditor_lays_an_agencys_own_log_beside_ours_and_finds_exactly_what_was_dropped_and_invented() {
        seen(new PlainHttp());
        List<String> rows = new java.util.ArrayList<>(
                House.standing().region().ownLog("northmere-schools").lines().toList());
        SignedIn.as("helen.marsh", window).open("/audit/reconciliation");
        window.press("Lay it beside our log");
        assertThat(window.words()).contains("Choose the agency whose log it is", "Choose the agency's file");

        String dropped = rows.getLast().split(",")[1];
        rows.removeIf(r -> r.contains(dropped));
        rows.add(java.time.Instant.now() + ",never-asked,200,");
        window.choose("agency", "Northmere Schools Partnership");
        window.attach("file", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        window.press("Lay it beside our log");

        assertThat(window.each("tbody tr"))
                .anyMatch(r -> r.startsWith("Asked here, not in the agency's log") && r.contains(dropped))
                .anyMatch(r -> r.startsWith("In the agency's log, not here") && r.contains("never-asked"));
    }

    @Test
    void what_was_shown_can_be_read_again_as_it_was_and_a_copy_of_it_checked() throws Exception {
        PlainHttp mayas = new PlainHttp();
        seen(mayas);
        byte[] picture = mayas.received().getLast().body().getBytes(StandardCharsets.UTF_8);
        mayas.follow("Open the receipt");
        String hash = mayas.each(".bp-hash").getFirst();
        String enquiry = mayas.address().getPath().split("/")[2];

        SignedIn.as("helen.marsh", window).open("/audit/shown");
        window.type("reference", hash);
        window.press("Show this enquiry");
        assertThat(window.words())
                .contains(
                        "Enquiry " + enquiry,
                        "Child protection enquiry (section 47)",
                        "Maya Okafor, maya.okafor",
                        "MASH-2041",
                        "What came of each agency",
                        "police-hub#1.1",
                        "incidents and warnings of the last six years may be read in detail")
                .doesNotContain(THE_CHILD);

        window.type("receipt", hash);
        window.attach("file", picture);
        window.press("Check this copy");
        assertThat(window.words())
                .contains("The receipt of that hash was issued in this enquiry")
                .contains("The file is what was shown, byte for byte: entries");

        picture[picture.length / 2] ^= 1;
        window.type("receipt", hash.replace(hash.charAt(0), hash.charAt(0) == 'a' ? 'b' : 'a'));
        window.attach("file", picture);
        window.press("Check this copy");
        assertThat(window.words())
                .contains("No receipt of that hash was issued in this enquiry")
                .contains("but not all of it is");

        window.type("text", "Maya Hollis is known to the police");
        window.press("Check this copy");
        assertThat(window.words()).contains("The text is not what was shown").doesNotContain("Hollis is known");
        assertThat(latest(EntryKind.AUDITOR_LOOKED).entry().attributes())
                .containsEntry("looked-at", "what was shown")
                .containsEntry("filter.enquiry", enquiry)
                .containsEntry("checked", "a copy");
    }

    @Test
    void a_reference_that_is_in_no_entry_says_so() {
        SignedIn.as("helen.marsh", window).open("/audit/shown?reference=nothing-like-it");

        assertThat(window.words()).contains("No enquiry of that reference is in the log");
    }

    private String body() {
        return window.received().getLast().body();
    }

    private static void seen(PlainHttp window) {
        SignedIn.as("maya.okafor", window)
                .find(MAYA)
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
    }

    private static LoggedEntry latest(EntryKind kind) throws Exception {
        return House.standing()
                .portal()
                .log()
                .find(Criteria.ALL.where(Field.KIND, kind.name()).latestFirst().limit(1))
                .getFirst();
    }
}
