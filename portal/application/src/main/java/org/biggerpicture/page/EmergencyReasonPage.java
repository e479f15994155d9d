package org.biggerpicture.page;

import java.util.List;

/**
 * Why emergency access is opened, and the button that opens it.
 *
 * @param signedIn when they signed in again, in words
 * @param reason the codes to choose from
 * @param words in their own words
 * @param consequences what happens when the button is pressed
 * @param button what the button says
 * @param action where the form goes
 * @param back where it goes back
 */
public record EmergencyReasonPage(
        Context context,
        String signedIn,
        Choices reason,
        Input words,
        List<String> consequences,
        String button,
        String action,
        Link back,
        Errors errors) {
    public EmergencyReasonPage {
        consequences = List.copyOf(consequences);
    }
}
