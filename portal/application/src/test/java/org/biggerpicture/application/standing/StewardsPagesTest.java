package org.biggerpicture.application.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What stewards, and anyone who signed in, read of the agreements. */
class StewardsPagesTest extends StartedPortal {
    private static final String QUESTION =
            "/agreements/simulator?organisation=saltby-council&role=social-worker&area=saltby"
                    + "&purpose=S47&consent=not-needed&about=SIBLING&plan=yes&age=7";

    @Test
    void the_simulator_shows_every_agency_and_explains_the_one_that_is_followed() {
        Browser browser = browser();
        browser.signIn(MAYA);
        Document page = Jsoup.parse(browser.get(QUESTION).body());

        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select("tbody tr")).hasSize(14);
        var police = page.select("tbody a").stream()
                .filter(a -> a.text().equals("Estuary Police"))
                .findFirst()
                .orElseThrow();
        Document explained =
                Jsoup.parse(browser.get(police.attr("href").split("#")[0]).body());
        assertThat(explained.select("#why h2").text()).isEqualTo("Estuary Police");
        assertThat(explained.select("#why tbody tr")).hasSize(10);
        assertThat(explained.select("select[name=about] option[selected]").text())
                .isEqualTo("sibling");
        assertThat(explained.select("input[name=age]").val()).isEqualTo("7");
        assertThat(explained.select("select[name=detail] option[selected]").text())
                .isEqualTo("Estuary Police");
    }

    @Test
    void the_list_says_of_each_agreement_who_has_not_signed() {
        Browser browser = browser();
        browser.signIn(MAYA);
        Document page = Jsoup.parse(browser.get("/agreements").body());

        assertThat(page.select("tbody tr").stream().map(r -> r.text()))
                .anyMatch(r -> r.startsWith("Harrowfield transfer agreement")
                        && r.contains("Not signed by harrowfield-council"))
                .anyMatch(r -> r.startsWith("Hub screening agreement") && r.contains("All have signed"));
    }
}
