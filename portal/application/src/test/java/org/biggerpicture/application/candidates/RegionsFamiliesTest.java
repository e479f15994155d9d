package org.biggerpicture.application.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Is this the same child? By the pages, without scripting, over the region's own families. */
class RegionsFamiliesTest extends StartedPortal {
    private final Browser browser = browser();
    private String address = "";

    @BeforeEach
    void everyAgencyIsWellAndMayaHasSignedIn() {
        AGENCIES.renew();
        browser.signIn(MAYA);
    }

    private Document offered(String given, String family, LocalDate born, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "step", "search",
                "purpose", "S47",
                "basis", "legal-obligation",
                "consent", "not-sought-risk",
                "caseReference", "MASH-2041",
                "given", given,
                "family", family));
        date(form, "born", born);
        form.putAll(more);
        address = Browser.location(browser.post("/find", "/find", form)).getPath();
        return Jsoup.parse(browser.get(address).body());
    }

    private static void date(Map<String, String> form, String field, LocalDate date) {
        form.put(field + "Day", String.valueOf(date.getDayOfMonth()));
        form.put(field + "Month", String.valueOf(date.getMonthValue()));
        form.put(field + "Year", String.valueOf(date.getYear()));
    }

    private static List<Element> chosen(Document page) {
        return page.select(".bp-candidate:has(input[name=candidate][checked])");
    }

    private static List<Element> named(Document page, String name) {
        return page.select(".bp-candidate").stream()
                .filter(c -> c.select("label").text().contains(name))
                .toList();
    }

    @Test
    void the_twin_a_letter_apart_is_named_as_one_and_never_stands_chosen() {
        Document page = offered(
                "Arjun",
                "Pillai",
                LocalDate.of(2019, 1, 27),
                Map.of("nhsNumber", "999 004 1849", "postcode", "NM5 3CN"));

        assertThat(chosen(page)).isNotEmpty().allMatch(c -> c.text().contains("Arjun"));
        assertThat(named(page, "Arun")).allMatch(c -> c.text().contains("May be the child's twin"));
    }

    @Test
    void of_two_girls_of_one_name_and_birthday_the_other_never_stands_chosen() {
        Document page = offered("Aisha", "Khan", LocalDate.of(2014, 9, 12), Map.of("nhsNumber", "999 004 1709"));

        assertThat(chosen(page)).noneMatch(c -> c.text().contains("ends in 776"));
    }

    @Test
    void a_wrong_digit_is_said_and_the_number_shown_as_invalid() {
        Document page = offered("Megan", "Lovell", LocalDate.of(2013, 8, 6), Map.of("nhsNumber", "999 004 2330"));

        assertThat(page.text()).contains("The NHS number differs in one digit", "is not a valid number");
    }

    @Test
    void nothing_leads_from_an_adopted_child_to_who_he_was() {
        Document page = offered("Leo", "Ferreira", LocalDate.of(2019, 12, 5), Map.of("nhsNumber", "999 004 2055"));

        assertThat(page.select(".bp-candidate")).isNotEmpty();
        assertThat(page.text()).doesNotContain("Draper", "999 004 1989", "9990041989", "ends in 989");
    }

    @Test
    void an_unborn_child_is_found_through_the_mother_and_never_stands_chosen() {
        Map<String, String> more = new HashMap<>(Map.of("unborn", "yes", "purpose", "PREBIRTH"));
        date(
                more,
                "expected",
                LocalDate.now(java.time.Clock.systemDefaultZone()).plusWeeks(9));
        Document page = offered("Chloe", "Garside", LocalDate.of(2006, 1, 22), more);

        assertThat(page.text()).contains("Known only through the mother");
        assertThat(chosen(page)).isEmpty();
    }

    @Test
    void not_this_child_is_one_click_stands_and_is_taken_back_by_another() {
        Document page = offered("Maya", "Hollis", LocalDate.of(2013, 3, 9), Map.of("nhsNumber", "999 004 1008"));
        String record = page.select("button[name=notThis]").getFirst().val();

        HttpResponse<String> refused = browser.post(address, address, Map.of("notThis", record));
        assertThat(refused.body()).contains("Not this child, you said");
        Document again = Jsoup.parse(browser.get(address).body());
        assertThat(again.select("button[name=takeBack]").eachAttr("value")).containsExactly(record);
        assertThat(again.select("button[name=notThis]").eachAttr("value")).doesNotContain(record);

        browser.post(address, address, Map.of("takeBack", record));
        assertThat(Jsoup.parse(browser.get(address).body())
                        .select("button[name=notThis]")
                        .eachAttr("value"))
                .contains(record);
    }
}
