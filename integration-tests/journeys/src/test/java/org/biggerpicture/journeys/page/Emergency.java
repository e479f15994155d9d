package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.biggerpicture.journeys.window.Window;

/** The way to emergency access, from the picture that offers it. */
public final class Emergency {
    private final Window window;

    private Emergency(Window window) {
        this.window = window;
    }

    /** Follows the offer and stands before the interruption. */
    public static Emergency offeredBy(Window window) {
        window.follow("Emergency access");
        assertThat(window.title()).contains("Emergency access");
        assertThat(window.words()).contains("What it opens", "What stays closed", "What happens then");
        return new Emergency(window);
    }

    /** Goes on, is asked who they are once more, and stands before the form. */
    public Emergency signInAgainAs(String person) {
        window.follow("Sign in again to go on");
        assertThat(window.title()).contains("Choose who you are");
        window.press(Arrays.stream(person.split("\\."))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.UK) + part.substring(1))
                .collect(Collectors.joining(" ")));
        assertThat(window.words()).contains("Your reason", "You signed in again at");
        return this;
    }

    /** Presses the button without having said why. */
    public Emergency openWithoutReason() {
        window.press("Open emergency access");
        return this;
    }

    /** Says why and opens it. */
    public Seen open(String reason, String words) {
        window.choose("reason", reason);
        window.type("words", words);
        window.press("Open emergency access");
        return new Seen(window);
    }

    /** What is before them. */
    public Window window() {
        return window;
    }
}
