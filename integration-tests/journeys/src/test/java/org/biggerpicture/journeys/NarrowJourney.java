package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Finding;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a telephone, 375 wide, no page scrolls sideways. Photographs of each page in both widths are left in target. */
class NarrowJourney {
    private static final Path PHOTOGRAPHS = Path.of("target", "photographs");

    private final Chromium window = Chromium.with(Scripting.OFF);

    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void no_page_of_a_search_scrolls_sideways() {
        window.narrow();
        SignedIn maya = SignedIn.as("maya.okafor", window);
        Finding finding = maya.find(
                        Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008"))
                .forProtection();
        fits("find");
        finding.showWhoWillBeAsked();
        fits("plan");
        Knowing knowing = finding.search();
        fits("candidates");
        Seen seen = knowing.confirm(offer -> offer.words().contains("2013"));
        fits("picture");
        window.follow("Why, and what is left out");
        fits("why");
        window.driver().navigate().back();
        seen.openReceipt();
        fits("receipt");
        for (String page : new String[] {"help", "privacy", "accessibility", "cookies", "agreements", "connections"}) {
            maya.open("/" + page);
            fits(page);
        }
    }

    @Test
    void no_page_of_the_auditor_scrolls_sideways() {
        window.narrow();
        SignedIn helen = SignedIn.as("helen.marsh", window);
        fits("audit");
        for (String page : new String[] {"audit/figures", "audit/queue"}) {
            helen.open("/" + page);
            fits(page.replace('/', '-'));
        }
    }

    private void fits(String page) {
        assertThat(window.scrollsSideways())
                .as("how far " + page + " scrolls sideways")
                .isZero();
        window.photograph(PHOTOGRAPHS.resolve(page + "-375.png"));
        window.wide().photograph(PHOTOGRAPHS.resolve(page + "-1280.png"));
        window.narrow();
    }
}
