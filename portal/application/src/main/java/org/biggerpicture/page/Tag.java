package org.biggerpicture.page;

/** A short label with its tone. */
public record Tag(String text, Tone tone) {
    /** No label. */
    public static final Tag NONE = new Tag("", Tone.QUIET);
}
