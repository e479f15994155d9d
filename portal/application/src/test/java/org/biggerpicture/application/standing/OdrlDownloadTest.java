package org.biggerpicture.application.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpResponse;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agreement, taken away as ODRL from its page. */
class OdrlDownloadTest extends StartedPortal {
    @Test
    void each_agreements_page_leads_to_the_agreement_as_odrl() {
        Browser browser = browser();
        browser.signIn(MAYA);
        var agreements = Jsoup.parse(browser.get("/agreements").body()).select("tbody a[href^=/agreements/]");

        assertThat(agreements).hasSizeGreaterThan(7).allSatisfy(a -> {
            var download = Jsoup.parse(browser.get(a.attr("href")).body()).selectFirst("a[href$=/odrl]");
            assertThat(download).isNotNull();
            HttpResponse<String> odrl = browser.get(download.attr("href"));
            assertThat(odrl.statusCode()).isEqualTo(200);
            assertThat(odrl.headers().firstValue("Content-Type")).hasValue("application/ld+json");
            assertThat(odrl.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(d -> assertThat(d).startsWith("attachment; filename=\""));
            JsonNode agreement = JsonMapper.builder().build().readTree(odrl.body());
            assertThat(agreement.get("@type").asString()).isEqualTo("Agreement");
            assertThat(agreement.get("dc:title").asString()).isEqualTo(a.text());
        });
    }

    @Test
    void an_agreement_that_is_not_there_has_no_download_and_nobody_downloads_without_signing_in() {
        Browser browser = browser();
        assertThat(browser.get("/agreements/housing/odrl").statusCode()).isEqualTo(302);
        browser.signIn(MAYA);
        assertThat(browser.get("/agreements/nowhere/odrl").statusCode()).isEqualTo(404);
    }
}
