package org.biggerpicture.region.families;

/** A mistake in a family file, said with the file and the line where it stands. */
public final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String where, String what) {
        super(where + ": " + what);
    }
}
