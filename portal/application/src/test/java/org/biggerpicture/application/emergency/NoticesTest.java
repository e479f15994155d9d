package org.biggerpicture.application.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.DANIEL;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;
import static org.biggerpicture.application.portal.IdentityProvider.Person.SUSAN;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A supervisor is told, by reference; a review stays due until somebody else closes it. */
@ExtendWith(OutputCaptureExtension.class)
class NoticesTest extends EmergencyTalk {
    @Autowired
    private AccessLog log;

    @Test
    void a_supervisor_of_the_same_organisation_is_told_by_reference_and_it_is_logged_when_they_read_it(
            CapturedOutput lines) throws Exception {
        String reference = openedBy(signedIn(MAYA));
        Browser susan = signedIn(SUSAN);
        Document list = page(susan.get("/notices"));

        assertThat(list.select("nav").text()).containsPattern("Notices \\(\\d+\\)");
        Element row = row(list, reference);
        assertThat(row.text()).contains("Open until", "Due by", "Not opened yet");
        Document notice = page(susan.get("/notices/" + reference));
        assertThat(notice.text())
                .contains("A child may die or be gravely hurt", "Clause 1.3 of", "an auditor does")
                .doesNotContain("maya.okafor", "Maya Okafor", "Hollis", "MASH-2041", "does not wake");
        assertThat(list.text()).doesNotContain("maya.okafor", "Maya Okafor", "Hollis", "MASH-2041");
        assertThat(row(page(susan.get("/notices")), reference).text())
                .contains("Opened")
                .doesNotContain("Not opened");
        assertThat(about(EntryKind.NOTICE_GIVEN, reference))
                .singleElement()
                .satisfies(
                        e -> assertThat(e.entry().attributes()).containsEntry("to", "northmere-council: supervisor"));
        assertThat(about(EntryKind.NOTICE_OPENED, reference))
                .singleElement()
                .satisfies(e -> assertThat(e.entry().who().person()).isEqualTo("susan.keane"));
        assertThat(lines.getAll()).contains(reference).doesNotContain("maya.okafor", "Hollis", "does not wake");
    }

    @Test
    void nobody_else_reads_notices() throws Exception {
        String reference = openedBy(signedIn(MAYA));
        Person elsewhere = new Person("lee.quist", "Lee Quist", "supervisor", "saltby-council", "saltby");

        for (Person person : List.of(MAYA, DANIEL, HELEN)) {
            Browser browser = signedIn(person);
            assertThat(browser.get("/notices").statusCode()).isEqualTo(403);
            assertThat(browser.get("/notices/" + reference).statusCode()).isEqualTo(403);
        }
        assertThat(page(signedIn(elsewhere).get("/notices")).text()).doesNotContain(reference);
        assertThat(signedIn(elsewhere).get("/notices/" + reference).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_supervisor_is_not_told_by_themselves() throws Exception {
        Browser susan = signedIn(SUSAN);
        String reference = openedBy(susan);

        assertThat(row(page(susan.get("/notices")), reference).text()).contains("Your own");
        assertThat(page(susan.get("/notices/" + reference)).text()).contains("You opened this yourself");
        assertThat(about(EntryKind.NOTICE_OPENED, reference)).isEmpty();
    }

    @Test
    void a_review_is_due_until_an_auditor_closes_it_with_a_finding_in_words() throws Exception {
        String reference = openedBy(signedIn(MAYA));
        Browser helen = signedIn(HELEN);
        Element row = page(helen.get("/audit/queue")).select("tbody tr").stream()
                .filter(r -> r.text().contains("Emergency access was opened"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("Due by", "Waits");
        String review = row.select("a").attr("href");

        helen.post(review + "/open", review, Map.of());
        String outcome =
                page(helen.get(review)).select("input[name=outcome]").getFirst().val();
        Document unfinished =
                page(helen.post(review + "/close", review, Map.of("finding", "as-expected", "outcome", outcome)));
        assertThat(unfinished.text()).contains("Say why in a sentence");
        assertThat(about(EntryKind.BREAK_GLASS_REVIEWED, reference)).isEmpty();
        helen.post(
                review + "/close",
                review,
                Map.of("finding", "as-expected", "outcome", outcome, "note", "The ward confirmed it"));

        assertThat(about(EntryKind.BREAK_GLASS_REVIEWED, reference))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.entry().who().person()).isEqualTo("helen.marsh");
                    assertThat(e.entry().attributes()).containsEntry("finding", "as-expected");
                });
        assertThat(row(page(signedIn(SUSAN).get("/notices")), reference).text()).contains("Reviewed");
        assertThat(page(helen.get("/audit/entries/" + position(reference))).text())
                .contains("Why, in their own words", WORDS);
    }

    @Test
    void a_review_that_is_late_says_so() throws Exception {
        String reference = openedBy(signedIn(MAYA));
        Browser susan = signedIn(SUSAN);
        CLOCK.ahead(Duration.ofDays(1).plusMinutes(1));

        assertThat(row(page(susan.get("/notices")), reference).text()).contains("Overdue since");
        Browser helen = signedIn(HELEN);
        assertThat(page(helen.get("/audit/queue")).select("tbody tr").stream().map(Element::text))
                .anyMatch(r -> r.contains("Emergency access was opened") && r.contains("late by"));
        CLOCK.ahead(Duration.ofDays(90));
        assertThat(page(helen.get("/audit/queue")).select("tbody tr").stream().map(Element::text))
                .anyMatch(r -> r.contains("Emergency access was opened") && r.contains("late by"));
    }

    @Test
    void who_opened_it_reviews_nothing() throws Exception {
        Browser maya = signedIn(MAYA);
        openedBy(maya);

        assertThat(maya.get("/audit/queue").statusCode()).isEqualTo(403);
    }

    private String openedBy(Browser browser) throws SQLException {
        String base = tonight(browser, MAYA_HOLLIS);
        opened(browser, base);
        return logged(EntryKind.BREAK_GLASS_OPENED, base)
                .getFirst()
                .entry()
                .attributes()
                .get("emergency");
    }

    private static Element row(Document list, String reference) {
        return list.select("tbody tr").stream()
                .filter(r -> r.text().contains(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<LoggedEntry> about(EntryKind kind, String reference) throws SQLException {
        return log.find(Criteria.ALL.where(Field.KIND, kind.name())).stream()
                .filter(e -> reference.equals(e.entry().attributes().get("emergency")))
                .toList();
    }

    private long position(String reference) throws SQLException {
        return about(EntryKind.BREAK_GLASS_OPENED, reference).getFirst().position();
    }
}
