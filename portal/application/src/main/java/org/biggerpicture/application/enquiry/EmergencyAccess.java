package org.biggerpicture.application.enquiry;

import org.biggerpicture.agreements.breakglass.BreakGlass;

/**
 * Emergency access as it is kept with the enquiry it was opened for.
 *
 * @param reference what notices and the log call it: it names nobody
 * @param glass what was broken, by whom, and until when it stands
 * @param endLogged whether its end stands in the log
 */
public record EmergencyAccess(String reference, BreakGlass glass, boolean endLogged) {
    /** The same, its end being in the log. */
    public EmergencyAccess ended() {
        return new EmergencyAccess(reference, glass, true);
    }
}
