package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor reads who asked, why and under which clause, and never what was told of a child. */
class AuditJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final String[] THE_CHILD = {"Hollis", "9990041008", "999 004 1008", "2013", "9 March"};

    static Stream<Window> windows() {
        return Stream.of(Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void an_auditor_finds_what_one_person_was_shown_of_one_agency_and_under_which_clause(Window window) {
        seen();
        SignedIn helen = SignedIn.as("helen.marsh", window);
        assertThat(window.title()).contains("Access log");

        window.choose("person", "maya.okafor");
        window.choose("kind", "Shown");
        window.choose("agency", "Estuary Police");
        window.choose("outcome", "Answered");
        window.press("Apply filters");
        List<String> rows = window.each("tbody tr");
        assertThat(rows).isNotEmpty().allMatch(r -> r.contains("maya.okafor") && r.contains("Shown"));
        assertThat(rows)
                .anyMatch(r -> r.contains("Child protection enquiry (section 47)") && r.contains("police-hub#1.1"));
        assertThat(window.address().toString()).doesNotContain("maya");

        window.follow("Entry ");
        assertThat(window.words())
                .contains(
                        "Maya Okafor (maya.okafor)",
                        "MASH-2041",
                        "Legal obligation",
                        "Leaf hash",
                        "What was shown of Estuary Police")
                .doesNotContain(THE_CHILD);
        helen.open("/audit/figures");
        assertThat(window.words()).contains("Looks by day", "Looks by agency asked", "Agreements used");
        helen.open("/audit/queue");
        assertThat(window.words()).contains("The rules", "Repeat looks").doesNotContain("maya.okafor");
    }

    @Test
    void every_look_of_an_auditor_stands_in_the_log_before_it_is_shown() throws Exception {
        SignedIn helen = SignedIn.as("helen.marsh", new PlainHttp());
        helen.open("/audit?kind=DISCLOSURE");

        LoggedEntry last = latest(EntryKind.AUDITOR_LOOKED);
        assertThat(last.entry().who().person()).isEqualTo("helen.marsh");
        assertThat(last.entry().attributes()).containsEntry("filter.kind", "DISCLOSURE");
        assertThat(last.entry().disclosed()).isPresent();
    }

    @Test
    void what_an_auditor_takes_away_names_no_child_and_stands_in_the_log() throws Exception {
        seen();
        PlainHttp window = new PlainHttp();
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/entries.csv?kind=DISCLOSURE");
        String csv = window.received().getLast().body();
        helen.open("/audit/entries.ndjson?kind=DISCLOSURE");
        String fhir = window.received().getLast().body();

        assertThat(csv.lines().count()).isGreaterThan(10);
        assertThat(csv).startsWith("position,at,kind,person").contains("maya.okafor", "estuary-police");
        assertThat(fhir.lines()).isNotEmpty().allMatch(l -> l.contains("\"resourceType\":\"AuditEvent\""));
        assertThat(csv + fhir).doesNotContain("Hollis", "9990041008", "2013-03-09", "MASH-2041");
        assertThat(latest(EntryKind.EXPORT).entry().attributes()).containsEntry("looked-at", "ndjson");
    }

    @Test
    void the_whole_log_can_be_taken_away_with_its_proofs() throws Exception {
        PlainHttp window = new PlainHttp();
        SignedIn.as("helen.marsh", window).open("/audit/bundle");

        PlainHttp.Received bundle = window.received().getLast();
        assertThat(bundle.status()).isEqualTo(200);
        assertThat(bundle.body()).startsWith("PK");
        assertThat(latest(EntryKind.EXPORT).entry().who().person()).isEqualTo("helen.marsh");
    }

    @Test
    void a_day_that_is_no_day_is_refused_with_words_and_nothing_typed_is_lost() {
        PlainHttp window = new PlainHttp();
        SignedIn.as("helen.marsh", window).open("/audit?from=yesterday&enquiry=abc");

        assertThat(window.words()).contains("Write a date such as 24/11/2026");
        assertThat(window.typed("from")).isEqualTo("yesterday");
        assertThat(window.typed("enquiry")).isEqualTo("abc");
    }

    @Test
    void a_practitioner_cannot_open_the_log_and_that_they_tried_is_in_it() throws Exception {
        PlainHttp window = new PlainHttp();
        SignedIn.as("maya.okafor", window).open("/audit");

        assertThat(window.received().getLast().status()).isEqualTo(403);
        assertThat(window.words()).contains("You may not open this page");
        LoggedEntry refused = latest(EntryKind.REFUSAL);
        assertThat(refused.entry().who().person()).isEqualTo("maya.okafor");
        assertThat(refused.entry().attributes()).containsEntry("page", "audit");
    }

    @Test
    void an_auditor_cannot_look_for_a_child_nor_open_anothers_picture() {
        String picture = seen();
        PlainHttp window = new PlainHttp();
        SignedIn helen = SignedIn.as("helen.marsh", window);

        for (String page : List.of("/find", picture)) {
            helen.open(page);
            assertThat(window.received().getLast().status()).isEqualTo(403);
            assertThat(window.words()).contains("You may not open this page").doesNotContain(THE_CHILD);
        }
    }

    @Test
    void repeated_looks_surface_by_themselves_and_are_closed_with_a_finding() throws Exception {
        for (int i = 0; i < 4; i++) {
            SignedIn.as("daniel.reyes", new PlainHttp())
                    .find(Child.named("Ravi", "Nobody").born("2015-05-05"))
                    .forProtection()
                    .search();
        }
        PlainHttp window = new PlainHttp();
        SignedIn.as("helen.marsh", window).open("/audit/queue");
        String row = window.each("tbody tr").stream()
                .filter(r -> r.contains("four times or more within a week"))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("Waits").doesNotContain("daniel", "Nobody");

        window.follow(row.split(" ")[0]);
        assertThat(window.words()).contains("daniel.reyes", "Nobody has taken it up");
        window.press("Take up this review");
        window.press("Close this review");
        assertThat(window.words()).contains("Choose what you found", "Choose what came of it", "Say why in a sentence");
        window.choose("finding", "Unusual, and explained");
        window.choose("outcome", "Nothing more to do");
        window.type("note", "The family rang four times");
        window.press("Close this review");

        assertThat(window.words())
                .contains("Closed by helen.marsh", "Unusual, and explained. Nothing more to do.")
                .doesNotContain("Take up this review", "Close this review");
        window.open(window.address().resolve("/audit/queue?state=closed"));
        assertThat(window.each("tbody tr"))
                .anyMatch(r -> r.startsWith(row.split(" ")[0]) && r.contains("Unusual, and explained"));
        LoggedEntry closed = latest(EntryKind.REVIEW_CLOSED);
        assertThat(closed.entry().attributes())
                .containsEntry("finding", "explained")
                .containsEntry("about", "daniel.reyes");
        assertThat(closed.canonical()).doesNotContain("rang four times");
    }

    @Test
    void nobody_reviews_their_own_access() {
        PlainHttp window = new PlainHttp();
        SignedIn helen = SignedIn.as("helen.marsh", window);
        helen.open("/audit/entries.csv");
        helen.open("/audit/queue");
        String reference = window.each("tbody tr").stream()
                .filter(r -> r.contains("left the portal as a file"))
                .map(r -> r.split(" ")[0])
                .findFirst()
                .orElseThrow();
        window.follow(reference);

        assertThat(window.words()).contains("You can't review yourself").doesNotContain("Take up this review");
    }

    /** One search by Maya Okafor, seen to its end; where its picture is. */
    private static String seen() {
        PlainHttp window = new PlainHttp();
        SignedIn.as("maya.okafor", window)
                .find(MAYA)
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
        return window.address().getPath();
    }

    private static LoggedEntry latest(EntryKind kind) throws Exception {
        return House.standing()
                .portal()
                .log()
                .find(Criteria.ALL.where(Field.KIND, kind.name()).latestFirst().limit(1))
                .getFirst();
    }
}
