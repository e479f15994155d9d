package org.biggerpicture.region.door;

/** A port that another program holds. */
public final class TakenPort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which port, and for whom it was wanted. */
    public TakenPort(int port, String wantedBy, Throwable cause) {
        super(
                "port " + port + " (for " + wantedBy + ") is taken by another program; choose another with --base-port",
                cause);
    }
}
