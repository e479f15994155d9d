package org.biggerpicture.page;

import java.util.List;

/**
 * The interruption before emergency access is opened: what it opens, what it does not, and what comes of it. No field stands
 * on it.
 *
 * @param problem what is wrong with how they signed in, or empty
 * @param intro what it is
 * @param opens one row a clause: what it says, the agencies, the kinds of record
 * @param staysClosed what is not opened
 * @param consequences what happens when it is opened
 * @param onward where it goes on: to sign in again
 * @param back where it goes back
 */
public record EmergencyPage(
        Context context,
        String problem,
        List<String> intro,
        Table opens,
        List<String> staysClosed,
        List<String> consequences,
        Link onward,
        Link back) {
    public EmergencyPage {
        intro = List.copyOf(intro);
        staysClosed = List.copyOf(staysClosed);
        consequences = List.copyOf(consequences);
    }
}
