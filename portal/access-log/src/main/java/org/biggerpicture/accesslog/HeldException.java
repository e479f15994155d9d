package org.biggerpicture.accesslog;

/** Entries are under a legal hold, so nothing of them may be erased. */
public final class HeldException extends Exception {
    private static final long serialVersionUID = 1;

    private final String hold;

    HeldException(String hold) {
        super("A legal hold forbids this: " + hold + ". Nothing was erased.");
        this.hold = hold;
    }

    /** Reference of the hold. */
    public String hold() {
        return hold;
    }
}
