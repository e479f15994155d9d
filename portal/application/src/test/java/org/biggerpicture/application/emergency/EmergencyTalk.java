package org.biggerpicture.application.emergency;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider.Habit;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A practitioner on the way to emergency access, by the pages alone. */
abstract class EmergencyTalk extends StartedPortal {
    static final String WORDS = "She does not wake and the ambulance asks what was taken";

    static final Map<String, String> MAYA_HOLLIS = Map.of(
            "nhsNumber", "999 004 1008",
            "given", "Maya",
            "family", "Hollis",
            "bornDay", "9",
            "bornMonth", "3",
            "bornYear", "2013");

    static final Map<String, String> MEGAN_LOVELL = Map.of(
            "nhsNumber", "999 004 2330",
            "given", "Megan",
            "family", "Lovell",
            "bornDay", "6",
            "bornMonth", "8",
            "bornYear", "2013");

    @Autowired
    private AccessLog log;

    @BeforeEach
    @AfterEach
    void asUsual() {
        AGENCIES.renew();
        PEOPLE.habit(Habit.ASKS_AGAIN);
        CLOCK.ahead(java.time.Duration.ZERO);
    }

    Browser signedIn(Person person) {
        Browser browser = browser();
        browser.signIn(person);
        return browser;
    }

    /** Searches; where the enquiry's pages are. */
    String searched(Browser browser, String purpose, String basis, Map<String, String> child) {
        Map<String, String> question = new HashMap<>(child);
        question.putAll(Map.of(
                "purpose", purpose,
                "basis", basis,
                "consent", "not-sought-risk",
                "caseReference", "MASH-2041",
                "step", "search"));
        String candidates =
                Browser.location(browser.post("/find", "/find", question)).getPath();
        return candidates.replace("/candidates", "");
    }

    /** Searches to protect a child tonight and confirms the record of one agency. */
    String tonight(Browser browser, Map<String, String> child) {
        String base = searched(browser, "IMMEDIATE", "vital-interests", child);
        confirm(browser, base);
        return base;
    }

    void confirm(Browser browser, String base) {
        String candidates = base + "/candidates";
        Element record = page(browser.get(candidates)).select("article.bp-candidate").stream()
                .filter(a -> a.text().contains("Estuary Community Health"))
                .findFirst()
                .orElseThrow();
        String id = record.select("input[name=candidate]").val();
        browser.post(
                candidates,
                candidates,
                Map.of("candidate", id, "reason-" + id, "Same school and mother, by telephone", "step", "confirm"));
    }

    HttpResponse<String> signInAgain(Browser browser, String base) {
        return browser.follow(browser.get(base + "/emergency/sign-in"));
    }

    /** Signs in again, gives a reason and presses the button; the page that comes of it. */
    Document opened(Browser browser, String base) {
        signInAgain(browser, base);
        return page(browser.follow(give(browser, base, "danger-to-life", WORDS)));
    }

    HttpResponse<String> give(Browser browser, String base, String reason, String words) {
        return browser.post(base + "/emergency/reason", base + "/picture", Map.of("reason", reason, "words", words));
    }

    List<LoggedEntry> logged(EntryKind kind, String base) throws SQLException {
        return log.find(Criteria.ALL
                .where(Field.KIND, kind.name())
                .where(Field.ENQUIRY, base.substring(base.lastIndexOf('/') + 1)));
    }

    List<LoggedEntry> all(String base) throws SQLException {
        return log.entriesOf(base.substring(base.lastIndexOf('/') + 1));
    }

    static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    static String tile(Document picture, String agency) {
        return picture.select("div.bp-tile[slot]").stream()
                .filter(t -> t.text().startsWith(agency))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
