package org.biggerpicture.accesslog.store;

/** Entries were certainly not kept: nothing was committed. Trying again is safe. */
public final class NotKept extends Exception {
    private static final long serialVersionUID = 1;

    NotKept(String why, Throwable cause) {
        super(why, cause);
    }
}
