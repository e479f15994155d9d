package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biggerpicture.journeys.window.Window;

/** The receipt: what was and was not seen, its hash, and the decision taken on it. */
public final class Kept {
    private final Window window;

    Kept(Window window) {
        this.window = window;
        assertThat(window.title()).contains("Receipt");
    }

    /** The hash of the receipt. */
    public String hash() {
        return window.each(".bp-hash").getFirst();
    }

    /** The enquiry it belongs to. */
    public String enquiry() {
        return window.address().getPath().split("/")[2];
    }

    /** Records a decision. */
    public Kept decide(String outcome, String reason) {
        window.choose("outcome", outcome);
        window.choose("reason", reason);
        window.press("Record the decision");
        return new Kept(window);
    }

    /** The rows of the table with that caption, each as one line. */
    public List<String> rows() {
        return window.each("tbody tr");
    }

    /** All that the page says. */
    public String words() {
        return window.words();
    }
}
