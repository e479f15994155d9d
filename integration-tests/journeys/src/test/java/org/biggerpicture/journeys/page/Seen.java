package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biggerpicture.journeys.window.Window;

/** The picture, once it is whole. */
public final class Seen {
    private final Window window;

    Seen(Window window) {
        this.window = window;
        assertThat(window.title()).contains("The picture");
    }

    /** What is before them. */
    public Window window() {
        return window;
    }

    /** The names of the agencies, a tile each, in the page's order. */
    public List<String> agencies() {
        return window.each("div.bp-tile[slot] > h3");
    }

    /** All that the tile of an agency says. */
    public String tile(String agency) {
        return window.each("div.bp-tile[slot]").stream()
                .filter(words -> words.startsWith(agency))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No tile of " + agency + " among " + agencies()));
    }

    /** What became of an agency: the words of its tag. */
    public String outcome(String agency) {
        List<String> agencies = agencies();
        for (int i = 0; i < agencies.size(); i++) {
            if (agencies.get(i).startsWith(agency)) {
                return window.each("div.bp-tile[slot] > p:first-of-type").get(i);
            }
        }
        throw new AssertionError("No tile of " + agency + " among " + agencies);
    }

    /** How many agencies answered and what is missing. */
    public String receipt() {
        return window.each("section[slot=receipt]").getFirst();
    }

    /** What stands first: already open to whom, and alerts. */
    public String first() {
        return window.each("div[slot=first]").getFirst();
    }

    /** The words of a section: plans, people, addresses, chronology, professionals or attendance. */
    public String section(String name) {
        return window.each("section#" + name).getFirst();
    }

    /** All that the page says. */
    public String words() {
        return window.words();
    }

    /** Asks why the tile of an agency says what it says. */
    public Reasons why(String agency) {
        List<String> agencies = agencies();
        for (int i = 0; i < agencies.size(); i++) {
            if (agencies.get(i).startsWith(agency)) {
                String slot = window.each("div.bp-tile[slot]", "slot").get(i);
                window.open(window.address().resolve("why/" + slot.replace("agency-", "")));
                return new Reasons(window);
            }
        }
        throw new AssertionError("No tile of " + agency + " among " + agencies);
    }

    /** Opens the receipt. */
    public Kept openReceipt() {
        window.follow("Open the receipt");
        return new Kept(window);
    }
}
