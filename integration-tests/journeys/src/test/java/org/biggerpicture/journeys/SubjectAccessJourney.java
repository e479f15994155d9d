package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biggerpicture.accesslog.AccessLog;
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

/** Somebody asks who looked at them: two auditors find every look, hold back what endangers, and hand a copy over. */
class SubjectAccessJourney {
    private static final Child MAYA = Child.named("Maya", "Hollis").born("2013-03-09");

    /** No drill of faults looks at her: lines about a child whose whereabouts were once in doubt all begin held back. */
    private static final Child NADIA = Child.named("Nadia", "Popescu").born("2017-08-30");

    private static final Child ISLA = Child.named("Isla", "Marsh").born("2016-07-21");
    private static final String[] THE_PERSON = {"Maya", "Hollis", "9990041008", "2013-03-09", "9 3 2013"};

    private final PlainHttp window = new PlainHttp();

    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void one_auditor_asks_and_only_another_who_describes_the_same_person_opens_the_report() throws Exception {
        looked("maya.okafor", MAYA.nhs("999 004 1008"));
        looked("daniel.reyes", MAYA);
        long before = log().size();
        String page = asked("9 3 2013");

        assertThat(window.words()).contains("Another auditor must approve it").doesNotContain(THE_PERSON);
        assertThat(window.each("button")).noneMatch(b -> b.startsWith("Approve"));
        assertThat(kinds(before)).doesNotContain(EntryKind.REIDENTIFIED);

        window.forget();
        SignedIn.as("owen.pryce", window).open(page);
        describe("9 3 2014");
        window.press("Approve");
        assertThat(window.words()).contains("This is not the person whom helen.marsh described");
        assertThat(kinds(before)).doesNotContain(EntryKind.REIDENTIFIED);

        describe("09/03/2013");
        window.press("Approve");
        assertThat(window.each("tbody tr"))
                .anyMatch(r -> r.contains("Northmere City Council") && r.contains("Screener"))
                .anyMatch(r -> r.contains("Saltby Borough Council") && r.contains("Social worker"));
        assertThat(window.words()).contains("Root of the checkpoint").doesNotContain(THE_PERSON);
        assertThat(steps(before))
                .containsSubsequence("asked helen.marsh", "not-approved owen.pryce", "approved owen.pryce");
        assertThat(kinds(before))
                .containsSubsequence(EntryKind.SUBJECT_ACCESS, EntryKind.REIDENTIFIED, EntryKind.REDACTION);
    }

    @Test
    void who_asked_can_not_approve_even_by_sending_the_form() throws Exception {
        long before = log().size();
        String page = asked("9 3 2013");
        SignedIn owen = SignedIn.as("owen.pryce", fresh());
        owen.open(page);
        window.forget();
        SignedIn.as("helen.marsh", window).open("/audit/subject-access");
        describe("9 3 2013");
        window.page().select("form[action='/audit/subject-access']").attr("action", page + "/approval");
        window.press("Ask for this report");

        assertThat(window.words()).contains("Another auditor must approve it");
        assertThat(kinds(before)).doesNotContain(EntryKind.REIDENTIFIED);
    }

    @Test
    void what_stands_in_the_log_and_its_bundle_names_nobody() throws Exception {
        looked("maya.okafor", MAYA);
        long before = log().size();
        made();

        for (LoggedEntry entry : since(before)) {
            assertThat(entry.canonical()).doesNotContain(THE_PERSON);
            assertThat(log().personalFieldsOf(entry.position()).values().toString())
                    .doesNotContain("Hollis", "2013");
        }
        LoggedEntry asked = since(before).stream()
                .filter(e -> "asked".equals(e.entry().attributes().get("step")))
                .findFirst()
                .orElseThrow();
        assertThat(log().commitmentOf(asked.position())).isEmpty();
    }

    @Test
    void a_line_that_is_held_back_leaves_no_trace_in_the_copy_and_staff_are_told_by_role() throws Exception {
        looked("maya.okafor", NADIA);
        looked("daniel.reyes", NADIA);
        String page = made("Nadia", "Popescu", "30 8 2017");
        String whole = copy(page);
        assertThat(whole)
                .contains("Saltby Borough Council")
                .contains("Social worker")
                .doesNotContain("daniel", "Reyes", "Nadia");

        window.press("Hold this line back");
        assertThat(window.words()).contains("Choose the basis on which it is held back", "Say why in a sentence");
        for (String line : window.each("select[name=line] option").stream()
                .filter(o -> o.contains("Saltby Borough Council"))
                .toList()) {
            window.choose("line", line);
            window.choose("hold", "Serious harm, social work data (Data Protection Act 2018, Schedule 3, Part 3)");
            window.type("reason", "It would tell the father where she lives");
            window.press("Hold this line back");
        }
        assertThat(window.each("tbody tr"))
                .anyMatch(r ->
                        r.contains("Saltby Borough Council") && r.contains("Held back: Serious harm, social work"));
        String less = copy(page);
        assertThat(less).doesNotContain("Saltby Borough Council", "Social worker", "Held", "held back");
        assertThat(words(less)).isEqualTo(words(whole));
        assertThat(latestStep("handed-over").entry().attributes()).containsKey("lines");
        assertThat(log().commitmentOf(latestStep("handed-over").position())
                        .orElseThrow()
                        .matches(less.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(latestStep("held").canonical()).doesNotContain("father");

        window.choose(
                "line",
                window.each("select[name=line] option").stream()
                        .filter(o -> o.contains("Saltby Borough Council"))
                        .findFirst()
                        .orElseThrow());
        window.type("reason", "The father has died");
        window.press("Let this line be told");
        assertThat(copy(page)).contains("Saltby Borough Council");
    }

    @Test
    void every_line_of_a_protected_person_is_held_until_somebody_lets_it_go() throws Exception {
        looked("maya.okafor", ISLA);
        SignedIn.as("helen.marsh", fresh()).open("/audit/subject-access");
        describe("Isla", "Marsh", "21 7 2016");
        String page = ask();
        window.forget();
        SignedIn.as("owen.pryce", window).open(page);
        describe("Isla", "Marsh", "21 7 2016");
        window.press("Approve");

        assertThat(window.words()).contains("whereabouts are protected");
        assertThat(window.each("tbody tr")).isNotEmpty().allMatch(r -> r.contains("Held back: It would tell where"));
        assertThat(copy(page))
                .contains("There is nothing that we can tell you.")
                .doesNotContain("Northmere City Council");
    }

    @Test
    void a_request_that_is_not_whole_is_refused_with_words() {
        SignedIn.as("helen.marsh", window).open("/audit/subject-access");
        window.type("nhsNumber", "999 004 1009");
        window.press("Ask for this report");

        assertThat(window.words())
                .contains(
                        "Choose the basis of the request",
                        "Give the reference under which the request is filed",
                        "Check the NHS number");
    }

    @Test
    void it_can_be_done_in_a_browser_without_scripts() {
        looked("maya.okafor", MAYA);
        Window browser = Chromium.with(Scripting.OFF);
        SignedIn.as("helen.marsh", browser).open("/audit/subject-access");
        browser.keepToItself(List.of("Hollis", "2013-03-09"));
        browser.choose("basis", "The person's own request (UK GDPR, Article 15)");
        browser.type("theirReference", "SAR-17");
        browser.type("given", "Maya");
        browser.type("families", "Hollis");
        browser.type("born", "9 3 2013");
        browser.press("Ask for this report");
        String page = browser.address().getPath();
        browser.forget();
        SignedIn.as("owen.pryce", browser).open(page);
        browser.type("given", "Maya");
        browser.type("families", "Hollis");
        browser.type("born", "9 3 2013");
        browser.press("Approve: find every look");

        assertThat(browser.words()).contains("Who looked", "Screener").doesNotContain("Hollis");
    }

    private static void looked(String person, Child child) {
        PlainHttp window = new PlainHttp();
        SignedIn.as(person, window).find(child).forProtection().search().confirm(offer -> true);
    }

    private PlainHttp fresh() {
        window.forget();
        return window;
    }

    /** Helen asks for the report of Maya Hollis; where the request is. */
    private String asked(String born) {
        SignedIn.as("helen.marsh", fresh()).open("/audit/subject-access");
        describe(born);
        return ask();
    }

    private String ask() {
        window.choose("basis", "The person's own request (UK GDPR, Article 15)");
        window.type("theirReference", "SAR-17");
        window.press("Ask for this report");
        return window.address().getPath();
    }

    private void describe(String born) {
        describe("Maya", "Hollis", born);
        window.type("nhsNumber", "999 004 1008");
    }

    private void describe(String given, String family, String born) {
        window.type("given", given);
        window.type("families", family);
        window.type("born", born);
    }

    /** The whole way to a made report, before Owen; where it is. */
    private String made(String given, String family, String born) {
        SignedIn.as("helen.marsh", fresh()).open("/audit/subject-access");
        describe(given, family, born);
        String page = ask();
        window.forget();
        SignedIn.as("owen.pryce", window).open(page);
        describe(given, family, born);
        window.press("Approve");
        return page;
    }

    private String made() {
        String page = asked("9 3 2013");
        window.forget();
        SignedIn.as("owen.pryce", window).open(page);
        describe("9 3 2013");
        window.press("Approve");
        return page;
    }

    /** The copy as it leaves; the request is before the reader again afterwards. */
    private String copy(String page) {
        window.press("Make the copy to print");
        String copy = window.received().getLast().body();
        window.open(window.address().resolve(page));
        return copy;
    }

    /** All that a copy says but for its rows, its proof and what is fresh on every page. */
    private static List<String> words(String copy) {
        var page = org.jsoup.Jsoup.parse(copy).select("main");
        page.select("table, dl").remove();
        return page.eachText();
    }

    private static AccessLog log() {
        return House.standing().portal().log();
    }

    private static List<LoggedEntry> since(long size) throws Exception {
        return log().find(Criteria.ALL.after(size - 1).limit(1000));
    }

    private static List<EntryKind> kinds(long size) throws Exception {
        return since(size).stream().map(e -> e.entry().kind()).toList();
    }

    private static List<String> steps(long size) throws Exception {
        return since(size).stream()
                .filter(e -> e.entry().kind() == EntryKind.SUBJECT_ACCESS)
                .map(e -> e.entry().attributes().get("step") + " "
                        + e.entry().who().person())
                .toList();
    }

    private static LoggedEntry latestStep(String step) throws Exception {
        return log()
                .find(Criteria.ALL
                        .where(Field.KIND, EntryKind.SUBJECT_ACCESS.name())
                        .latestFirst()
                        .limit(100))
                .stream()
                .filter(e -> step.equals(e.entry().attributes().get("step")))
                .findFirst()
                .orElseThrow();
    }
}
