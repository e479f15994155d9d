package org.biggerpicture.application.access;

import org.biggerpicture.accesslog.AccessLogUnavailable;

/** The access log can't be written, so nobody was asked and nothing was shown (design rule 2). */
public final class LogClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public LogClosedException(AccessLogUnavailable why) {
        super(why.getMessage(), why);
    }
}
