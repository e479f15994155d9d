package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A whole search without a mouse: Tab, arrows, Space, Enter and letters alone. */
class KeyboardJourney {
    private static final int MOST_TABS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Chromium window = Chromium.with(Scripting.ON);

    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void a_whole_search_is_made_with_the_keyboard_alone() {
        SignedIn.as("maya.okafor", window).open("/find");
        to("purpose");
        for (int purpose = 0; purpose < 3; purpose++) {
            press(Keys.ARROW_DOWN);
        }
        press(Keys.SPACE);
        to("basis");
        press("Legal ob");
        to("consent");
        press("Not ne");
        write("caseReference", "MASH-2041");
        write("given", "Maya");
        write("family", "Hollis");
        write("nhsNumber", "9990041008");
        write("bornDay", "9");
        write("bornMonth", "3");
        write("bornYear", "2013");
        toButton("Search");
        press(Keys.ENTER);
        arrives("Who knows this child");
        toButton("See the picture");
        press(Keys.ENTER);
        arrives("The picture");
        assertThat(window.words()).contains("of 14 agencies answered.");
        toFocused(e -> e.getText().startsWith("Open the receipt"));
        press(Keys.ENTER);
        arrives("Receipt");
    }

    /** A key, unlike a click, is not waited for. */
    private void arrives(String title) {
        new WebDriverWait(window.driver(), PATIENCE)
                .until(driver -> window.title().contains(title));
    }

    private void write(String field, String text) {
        to(field);
        press(text);
    }

    private void to(String field) {
        toFocused(element -> field.equals(element.getDomAttribute("name")));
    }

    private void toButton(String words) {
        toFocused(element ->
                element.getTagName().equals("button") && element.getText().startsWith(words));
    }

    private void toFocused(Predicate<WebElement> wanted) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (wanted.test(window.driver().switchTo().activeElement())) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("Cannot be reached by Tab on " + window.title());
    }

    private void press(CharSequence keys) {
        new Actions(window.driver()).sendKeys(keys).perform();
    }
}
