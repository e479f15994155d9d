package org.biggerpicture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every page in every state")
class GalleryTest {
    private static final Pages PAGES = new Pages();

    static Stream<Arguments> pages() {
        return gallery().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static Map<String, String> gallery() {
        Frame screener = Examples.frame(false);
        Frame auditor = Examples.frame(true);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("sign-in", PAGES.page("sign-in", Examples.signedOutFrame(), Examples.signIn()));
        all.put(
                "find-empty",
                PAGES.page("find", screener, Examples.find(FindForm.EMPTY, Errors.NONE, WhoIsAsked.NOT_YET)));
        all.put(
                "find-plan",
                PAGES.page("find", screener, Examples.find(Examples.typed(), Errors.NONE, Examples.plan())));
        all.put(
                "find-errors",
                PAGES.page("find", screener, Examples.find(Examples.typed(), findErrors(), WhoIsAsked.NOT_YET)));
        all.put("candidates", PAGES.page("candidates", screener, Examples.candidates(false, false)));
        all.put("candidates-compared", PAGES.page("candidates", screener, Examples.candidates(true, false)));
        all.put("candidates-none", PAGES.page("candidates", screener, Examples.candidates(false, true)));
        all.put("picture", PAGES.picture(screener, Examples.pictureHead(), Examples.tiles(), Examples.pictureEnd()));
        all.put("emergency", PAGES.page("emergency", screener, Examples.emergency("")));
        all.put("emergency-stale", PAGES.page("emergency", screener, Examples.emergency("You did not sign in again.")));
        all.put("emergency-reason", PAGES.page("emergency-reason", screener, Examples.emergencyReason(Errors.NONE)));
        all.put(
                "emergency-errors",
                PAGES.page("emergency-reason", screener, Examples.emergencyReason(emergencyErrors())));
        all.put("receipt", PAGES.page("receipt", screener, Examples.receipt()));
        all.put("audit", PAGES.page("audit", auditor, Examples.audit(false)));
        all.put("audit-empty", PAGES.page("audit", auditor, Examples.audit(true)));
        all.put("queue", PAGES.page("queue", auditor, Examples.queue(false)));
        all.put("queue-late", PAGES.page("queue", auditor, Examples.queue(true)));
        all.put("review", PAGES.page("review", auditor, Examples.review(false)));
        all.put("review-refused", PAGES.page("review", auditor, Examples.review(true)));
        all.put("figures", PAGES.page("figures", auditor, Examples.figures()));
        all.put(
                "question",
                PAGES.page(
                        "question",
                        screener,
                        new QuestionPage(
                                new Filters("/agreements/who", List.of(), List.of(), "/agreements/who"),
                                Errors.NONE,
                                Examples.why())));
        all.put("why", PAGES.page("document", screener, Examples.why()));
        reports().forEach((name, page) -> all.put(name, PAGES.page(name.replaceFirst(",.*", ""), auditor, page)));
        standing().forEach((name, page) -> all.put(name, PAGES.page("document", Examples.signedOutFrame(), page)));
        return all;
    }

    private static Errors emergencyErrors() {
        return new Errors(List.of(
                new Errors.Fault("reason", "Choose why it can’t wait."),
                new Errors.Fault("words", "Say in a sentence what is happening.")));
    }

    private static Map<String, Object> reports() {
        Errors wrong = new Errors(List.of(new Errors.Fault("born", "Write a date of birth such as 9 3 2013")));
        Input field =
                new Input("born", "Date of birth", "For example, 9 3 2013", "yesterday", 10, false, wrong.at("born"));
        Choices choice = new Choices(
                "hold", "On which basis?", "", List.of(new Choices.Choice("health", "Serious harm", "", false)), "");
        Choices line = new Choices(
                "line", "Which line?", "", List.of(new Choices.Choice("e-1", "1: 24 November", "", false)), "");
        Input reason = new Input("reason", "Why", "In a sentence", "", 0, false, "");
        Table table = new Table("Requests", List.of("Request"), List.of(Table.Row.of(Table.Cell.of("S-1"))), "None.");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "report",
                new ReportPage(
                        Examples.why(),
                        new Filters("/audit/reports/refusals", List.of(), List.of(), "/audit/reports/refusals"),
                        Errors.NONE,
                        List.of(new Link("Export as CSV", "/audit/reports/refusals.csv"))));
        all.put(
                "shown",
                new ShownPage(reason, Errors.NONE, Examples.why(), "e-1", List.of("The text is what was shown.")));
        all.put(
                "reconciliation",
                new ReconciliationPage(
                        choice, List.of(), "", List.of("1 difference."), Optional.of(table), Errors.NONE));
        all.put(
                "reconciliation, wrong",
                new ReconciliationPage(choice, List.of(), "Choose it", List.of(), Optional.empty(), wrong));
        all.put("access-requests", new AccessRequestsPage(table, choice, reason, List.of(field), wrong));
        all.put(
                "access-request, waiting",
                new AccessRequestPage(Examples.why(), "/a", true, List.of(field), false, line, choice, reason, wrong));
        all.put(
                "access-request, made",
                new AccessRequestPage(Examples.why(), "/a", false, List.of(), true, line, choice, reason, Errors.NONE));
        all.put("access-copy", Examples.why());
        return all;
    }

    private static Errors findErrors() {
        return new Errors(List.of(
                new Errors.Fault("purpose", "Choose why you are asking."),
                new Errors.Fault("nhsNumber", "Check the NHS number: its last digit does not fit."),
                new Errors.Fault("born", "Give a date of birth in the past.")));
    }

    private static Map<String, org.biggerpicture.page.Document> standing() {
        Map<String, org.biggerpicture.page.Document> all = new LinkedHashMap<>();
        all.put("signed-out", StandingPages.signedOut());
        all.put("hidden", StandingPages.hidden());
        all.put("access-denied", StandingPages.accessDenied());
        all.put("not-found", StandingPages.notFound());
        all.put("went-wrong", StandingPages.wentWrong());
        all.put("log-unavailable", StandingPages.logUnavailable());
        all.put("privacy", StandingPages.privacy());
        all.put("cookies", StandingPages.cookies());
        all.put("accessibility", StandingPages.accessibility());
        all.put("help", StandingPages.help());
        return all;
    }

    @ParameterizedTest(name = "{0} is well made")
    @MethodSource("pages")
    void a_page_is_well_made(String name, String html) throws IOException {
        Path gallery = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(gallery.resolve(name + ".html"), html);
        Document page = Jsoup.parse(html);

        assertThat(page.select("h1")).as("headings of first rank").hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        assertThat(page.select("[style], style, script:not([src])"))
                .as("inline styles and scripts")
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .as("handlers and what the template engine left behind")
                .noneMatch(a -> a.getKey().startsWith("on") || a.getKey().startsWith("th:"));
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .as("fields with a label")
                .allMatch(f -> labelled(page, f));
        assertThat(page.select("[aria-describedby]"))
                .allMatch(e -> Stream.of(e.attr("aria-describedby").split(" "))
                        .allMatch(id -> page.getElementById(id) != null));
        assertThat(page.title()).contains("Bigger Picture").doesNotContain("Marlowe", "null");
        assertThat(page.text()).doesNotContain("null");
    }

    private static boolean labelled(Document page, Element field) {
        return field.closest("label") != null
                || !page.select("label[for=" + field.id() + "]").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    @DisplayName("A template writes nothing unescaped and evaluates nothing twice")
    void a_template_is_safe(Path source) throws IOException {
        assertThat(Files.readString(source)).doesNotContain("th:utext", "__${", "[(", "style=", "javascript:");
    }

    static Stream<Path> sources() throws IOException {
        return Files.walk(Path.of("src/main/resources/templates"))
                .filter(p -> p.toString().endsWith(".html"));
    }
}
