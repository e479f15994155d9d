package org.biggerpicture.application.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider.Habit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Emergency access through the pages: offered where it is foreseen, opened by a fresh sign-in and a reason, for minutes. */
class EmergencyPagesTest extends EmergencyTalk {
    private static final String HEALTH = "Estuary Community Health";

    @Test
    void where_no_clause_foresees_it_it_is_not_offered_and_its_address_refuses() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = searched(maya, "S47", "legal-obligation", MAYA_HOLLIS);
        confirm(maya, base);
        assertThat(page(maya.get(base + "/picture")).text()).doesNotContain("Emergency access");

        for (String step : List.of("/emergency", "/emergency/reason")) {
            HttpResponse<String> refused = maya.get(base + step);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(page(refused).text()).contains("Emergency access is not foreseen");
        }
        assertThat(give(maya, base, "danger-to-life", WORDS).statusCode()).isEqualTo(403);
        assertThat(logged(EntryKind.REFUSAL, base))
                .hasSize(3)
                .allSatisfy(e -> assertThat(e.entry().attributes()).containsEntry("why", "not-foreseen"));
        assertThat(logged(EntryKind.BREAK_GLASS_OPENED, base)).isEmpty();
    }

    @Test
    void the_offer_is_the_same_whether_much_is_held_or_nothing() {
        Browser maya = signedIn(MAYA);
        String base = searched(maya, "IMMEDIATE", "vital-interests", MAYA_HOLLIS);
        String nobody = searched(
                maya,
                "IMMEDIATE",
                "vital-interests",
                Map.of("given", "Robin", "family", "Ashdown", "bornDay", "1", "bornMonth", "2", "bornYear", "2015"));

        assertThat(offer(maya, base)).contains("Emergency access").isEqualTo(offer(maya, nobody));
        assertThat(interruption(maya, base)).isEqualTo(interruption(maya, nobody));
    }

    private static String offer(Browser browser, String base) {
        return page(browser.get(base + "/candidates"))
                .select("section[aria-labelledby=emergency-title]")
                .outerHtml()
                .replace(base, "");
    }

    private static String interruption(Browser browser, String base) {
        Document page = page(browser.get(base + "/emergency"));
        page.select(".bp-context").remove();
        return page.select("main").outerHtml().replace(base, "");
    }

    @Test
    void the_interruption_says_what_it_opens_what_stays_closed_and_what_comes_of_it() {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        Document page = page(maya.get(base + "/emergency"));

        assertThat(page.select("form[action*=emergency], main input, main textarea"))
                .isEmpty();
        assertThat(page.select("table").text())
                .contains("Clause 1.3 of", "Clause 1.4 of", "mental health", "Estuary Police", "events");
        assertThat(page.select("section[aria-labelledby=closed-title]").text())
                .contains("sealed after adoption", "Clause 2.1 of", "Where a protected person is");
        assertThat(page.select("section[aria-labelledby=then-title]").text())
                .contains("access log", "Supervisors in your organisation are told", "never your team");
    }

    @Test
    void it_shows_more_with_a_mark_and_its_clause_and_is_in_the_log_before() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        assertThat(page(maya.get(base + "/picture")).text()).doesNotContain("CAMHS");
        int before = all(base).size();

        Document picture = opened(maya, base);

        assertThat(picture.select("section[aria-labelledby=emergency-title]").text())
                .contains("Emergency access is open until", "Supervisors have been told", "A review is due by");
        assertThat(tile(picture, HEALTH)).contains("Shown only by emergency access, clause 1.4");
        assertThat(picture.select("#by-emergency tbody tr").eachText())
                .anyMatch(r -> r.contains(HEALTH) && r.contains("Clause 1.4"));
        List<LoggedEntry> after = all(base).subList(before, all(base).size());
        assertThat(after)
                .extracting(e -> e.entry().kind())
                .startsWith(EntryKind.DISCLOSURE)
                .containsSubsequence(EntryKind.BREAK_GLASS_OPENED, EntryKind.NOTICE_GIVEN, EntryKind.INTENT);
        LoggedEntry opened = logged(EntryKind.BREAK_GLASS_OPENED, base).getFirst();
        assertThat(opened.entry().who().person()).isEqualTo("maya.okafor");
        assertThat(opened.entry().attributes())
                .containsEntry("reason", "danger-to-life")
                .containsEntry("clauses", "safeguarding-partners#1.3 safeguarding-partners#1.4")
                .containsKeys("until", "review-due", "signed-in")
                .doesNotContainValue(WORDS);
        assertThat(opened.canonical()).doesNotContain("does not wake");
        assertThat(opened.commitments()).containsKey("personal.words");
    }

    @Test
    void what_is_prohibited_absolutely_stays_closed() {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MEGAN_LOVELL);
        assertThat(page(maya.get(base + "/picture")).select("#plans").text()).doesNotContain("clause 1.4");

        Document picture = opened(maya, base);

        assertThat(tile(picture, HEALTH)).contains("clause 1.4");
        assertThat(picture.select("#plans tbody tr")).hasSize(1);
        assertThat(picture.text()).doesNotContain("court");
    }

    @Test
    void without_signing_in_again_nothing_opens() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);

        assertThat(maya.get(base + "/emergency/reason").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = give(maya, base, "danger-to-life", WORDS);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(page(refused).text()).contains("You did not sign in again");
        notOpened(maya, base);
        assertThat(logged(EntryKind.REFUSAL, base).getLast().entry().attributes())
                .containsEntry("why", "not-signed-in-lately");
    }

    @ParameterizedTest
    @EnumSource(
            value = Habit.class,
            names = {"LETS_IN", "SAYS_NOTHING"})
    void a_provider_that_does_not_ask_again_or_does_not_say_so_is_not_enough(Habit habit) throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        PEOPLE.habit(habit);

        HttpResponse<String> reason = signInAgain(maya, base);
        assertThat(reason.statusCode()).isEqualTo(403);
        assertThat(page(reason).text()).contains("You did not sign in again");
        assertThat(give(maya, base, "danger-to-life", WORDS).statusCode()).isEqualTo(403);
        notOpened(maya, base);
    }

    @Test
    void a_sign_in_that_has_grown_old_since_is_not_enough_and_what_was_typed_is_kept() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        assertThat(signInAgain(maya, base).statusCode()).isEqualTo(200);
        CLOCK.ahead(Duration.ofMinutes(6));

        assertThat(give(maya, base, "child-missing", "Last seen at the quay").statusCode())
                .isEqualTo(403);
        notOpened(maya, base);

        CLOCK.ahead(Duration.ZERO);
        Document again = page(signInAgain(maya, base));
        assertThat(again.select("textarea").text()).isEqualTo("Last seen at the quay");
        assertThat(again.select("input[type=radio][checked]").val()).isEqualTo("child-missing");
    }

    @Test
    void a_form_that_must_be_put_right_says_how_and_keeps_what_was_typed() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        signInAgain(maya, base);

        Document noReason = page(give(maya, base, "", WORDS));
        assertThat(noReason.select(".govuk-error-summary").text()).contains("Choose why it can’t wait");
        assertThat(noReason.select("textarea").text()).isEqualTo(WORDS);
        Document noWords = page(give(maya, base, "danger-to-life", "  "));
        assertThat(noWords.select(".govuk-error-summary").text()).contains("Say in a sentence what is happening");
        assertThat(noWords.select("input[type=radio][checked]").val()).isEqualTo("danger-to-life");
        notOpened(maya, base);
    }

    @Test
    void after_its_time_the_page_shows_again_what_it_showed_before() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        String before = without(page(maya.get(base + "/picture")));
        Document open = opened(maya, base);
        assertThat(without(open)).isNotEqualTo(before);

        CLOCK.ahead(Duration.ofMinutes(14));
        assertThat(without(page(maya.get(base + "/picture")))).isEqualTo(without(open));
        CLOCK.ahead(Duration.ofMinutes(15).plusSeconds(1));
        Document over = page(maya.get(base + "/picture"));

        assertThat(without(over)).isEqualTo(before);
        assertThat(over.select("section[aria-labelledby=emergency-title]").text())
                .contains("Emergency access ended at", "Emergency access once more");
        maya.get(base + "/picture");
        assertThat(logged(EntryKind.BREAK_GLASS_CLOSED, base))
                .singleElement()
                .satisfies(e -> assertThat(e.entry().attributes())
                        .containsEntry("ended", "by-time")
                        .containsEntry(
                                "ended-at",
                                logged(EntryKind.BREAK_GLASS_OPENED, base)
                                        .getFirst()
                                        .entry()
                                        .attributes()
                                        .get("until")));
    }

    @Test
    void it_is_closed_early_by_a_button() throws Exception {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        String before = without(page(maya.get(base + "/picture")));
        opened(maya, base);

        maya.post(base + "/emergency/close", base + "/picture", Map.of());

        assertThat(without(page(maya.get(base + "/picture")))).isEqualTo(before);
        LoggedEntry closed = logged(EntryKind.BREAK_GLASS_CLOSED, base).getFirst();
        assertThat(closed.entry().attributes()).containsEntry("ended", "by-hand");
        assertThat(Instant.parse(closed.entry().attributes().get("ended-at")))
                .isBefore(Instant.parse(logged(EntryKind.BREAK_GLASS_OPENED, base)
                        .getFirst()
                        .entry()
                        .attributes()
                        .get("until")));
    }

    @Test
    void each_opening_needs_a_sign_in_of_its_own() {
        Browser maya = signedIn(MAYA);
        String base = tonight(maya, MAYA_HOLLIS);
        opened(maya, base);
        maya.post(base + "/emergency/close", base + "/picture", Map.of());

        assertThat(give(maya, base, "danger-to-life", WORDS).statusCode()).isEqualTo(403);
        assertThat(opened(maya, base).text()).contains("Emergency access is open until");
    }

    private void notOpened(Browser browser, String base) throws Exception {
        assertThat(logged(EntryKind.BREAK_GLASS_OPENED, base)).isEmpty();
        assertThat(page(browser.get(base + "/picture")).text()).doesNotContain("CAMHS", "is open until");
    }

    /** All that the picture tells, but the times of asking and what is said of emergency access itself. */
    private static String without(Document picture) {
        Document copy = picture.clone();
        copy.select("section[aria-labelledby=emergency-title], .bp-context, form, .bp-soft")
                .remove();
        return copy.select("main").text();
    }
}
