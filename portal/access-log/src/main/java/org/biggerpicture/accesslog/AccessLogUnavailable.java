package org.biggerpicture.accesslog;

/**
 * An entry could not be made durable, so nothing may be asked or shown. The message is fit to be read by the person who
 * waits. An entry that came too late may still turn out to be kept: that over-reports, and harms nobody.
 */
public final class AccessLogUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    AccessLogUnavailable(Why why, Throwable cause) {
        super(why.message, cause);
        this.why = why;
    }

    AccessLogUnavailable(Why why) {
        super(why.message);
        this.why = why;
    }

    /** What kept the entry from being durable. */
    public Why why() {
        return why;
    }

    /** What kept an entry from being durable. */
    public enum Why {
        /** The store did not confirm the entry within the deadline. */
        TOO_LATE("The access log did not confirm in time that this was recorded, so nothing was asked or shown."
                + " Try again in a minute."),
        /** The store refused the entry or could not be reached. */
        STORE_FAILED("The access log cannot be written at the moment, so nothing was asked or shown."
                + " Try again in a minute."),
        /** The log cannot vouch for itself until it has been opened and verified anew. */
        POISONED("The access log stopped because it could not confirm what it had recorded."
                + " Nothing is asked or shown until it has been checked and restarted."),
        /** No witness has countersigned for longer than this hub allows. */
        WITNESSES_SILENT("No witness has countersigned the access log for too long."
                + " Nothing is asked or shown until one does."),
        /** The log was closed. */
        CLOSED("The access log is closed, so nothing was asked or shown.");

        private final String message;

        Why(String message) {
            this.message = message;
        }
    }
}
