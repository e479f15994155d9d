package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biggerpicture.journeys.window.Window;

/** Why one agency's tile says what it says. */
public final class Reasons {
    private final Window window;

    Reasons(Window window) {
        this.window = window;
        assertThat(window.title()).contains("Why am I seeing this?");
    }

    /** Who asks, for what, and what came of it: one line a fact. */
    public List<String> facts() {
        return window.each(
                "main > dl.govuk-summary-list .govuk-summary-list__row, #content > dl .govuk-summary-list__row");
    }

    /** The words of the part whose heading begins so. */
    public String part(String heading) {
        return window.each("main section").stream()
                .filter(words -> words.startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No part " + heading + " on: " + window.words()));
    }

    /** All that the page says. */
    public String words() {
        return window.words();
    }
}
