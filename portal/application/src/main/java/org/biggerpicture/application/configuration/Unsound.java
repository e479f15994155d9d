package org.biggerpicture.application.configuration;

import org.biggerpicture.configuration.Findings;

/** The configuration has findings, so the portal does not start; the message is all of them, one a line. */
public final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For these reasons. */
    public Unsound(Findings findings) {
        super(findings.toString());
    }
}
