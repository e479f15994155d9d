package org.biggerpicture.page;

/**
 * How an outcome looks: its style and its icon. Words always say the same, so nothing rests on colour or shape alone.
 */
public enum Tone {
    /** Something was told, all of it shown. */
    KNOWN("known", "M9.5 17.6 4 12.1l2-2 3.5 3.5L18 5.1l2 2z"),
    /** Something was told and part of it is not shown or not had. */
    PART("part", "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2.500v13a6.500 6.500 0 0 1 0-13z"),
    /** We do not know: late, down, unreadable. */
    MISSING("missing", "M12 2 1 21h22zm-1.200 7h2.400v6h-2.400zm0 7.500h2.400v2.400h-2.400z"),
    /** Closed to this question: refused, not permitted, not asked. */
    CLOSED("closed", "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-5 7.800h10v2.400H7z"),
    /** A person must choose. */
    UNCLEAR(
            "unclear",
            "M10.800 17h2.400v2.400h-2.400zM12 4.500c-2.700 0-4.500 1.600-4.600 4H9.800c.1-1.200 1-1.900 2.200-1.900s2.100.7 2.100 1.800c0 2.200-3.400 2.300-3.300 6.600h2.300c0-3 3.500-3.400 3.500-6.700 0-2.300-1.900-3.800-4.600-3.800z"),
    /** Looked for and nothing there. */
    QUIET("quiet", "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13z"),
    /** Asked, and no answer yet. */
    WAITING("waiting", "M6 3h12v3l-4.500 6 4.500 6v3H6v-3l4.500-6L6 6z");

    private final String style;
    private final String path;

    Tone(String style, String path) {
        this.style = style;
        this.path = path;
    }

    /** The last part of the class names that carry this tone. */
    public String style() {
        return style;
    }

    /** The icon's outline on a square of 24. */
    public String path() {
        return path;
    }
}
