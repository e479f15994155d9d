package org.biggerpicture.application.emergency;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.biggerpicture.application.enquiry.OpenEnquiry;

/** What one browser's session remembers while somebody signs in again: for which enquiry, since when, and what they typed. */
final class StepUp {
    private static final String ASKED = StepUp.class.getName() + ".asked";
    private static final String TYPED = StepUp.class.getName() + ".typed";

    private StepUp() {}

    private record Asked(String enquiry, Instant at) implements Serializable {}

    /**
     * What stood on the form.
     *
     * @param enquiry of which enquiry
     * @param reason the code chosen, or empty
     * @param words the words typed, or empty
     */
    record Typed(String enquiry, String reason, String words) implements Serializable {}

    static void begin(HttpSession session, OpenEnquiry enquiry, Instant now) {
        session.setAttribute(ASKED, new Asked(id(enquiry), now));
    }

    /** When this browser was sent to sign in again for this enquiry; empty if it was not. */
    static Optional<Instant> begun(HttpSession session, OpenEnquiry enquiry) {
        return session.getAttribute(ASKED) instanceof Asked asked
                        && asked.enquiry().equals(id(enquiry))
                ? Optional.of(asked.at())
                : Optional.empty();
    }

    static void keep(HttpSession session, OpenEnquiry enquiry, String reason, String words) {
        session.setAttribute(TYPED, new Typed(id(enquiry), reason, words));
    }

    static Typed typed(HttpSession session, OpenEnquiry enquiry) {
        return session.getAttribute(TYPED) instanceof Typed typed
                        && typed.enquiry().equals(id(enquiry))
                ? typed
                : new Typed(id(enquiry), "", "");
    }

    /** Each opening needs a sign-in of its own. */
    static void spent(HttpSession session) {
        session.removeAttribute(ASKED);
        session.removeAttribute(TYPED);
    }

    private static String id(OpenEnquiry enquiry) {
        return enquiry.enquiry().id().value();
    }
}
