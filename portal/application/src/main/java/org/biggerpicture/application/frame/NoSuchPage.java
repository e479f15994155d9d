package org.biggerpicture.application.frame;

/** There is no such page, or no longer, or not for this practitioner: all three look alike. */
public final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** No such page. */
    public NoSuchPage() {
        super("There is no such page", null, false, false);
    }
}
