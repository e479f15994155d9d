package org.biggerpicture.accesslog.entry;

/**
 * Items not shown, and why.
 *
 * @param category shared category code
 * @param manner how it was withheld
 * @param reason reason code
 * @param count how many items
 * @param clause deciding clause, empty where no clause covered it
 */
public record Withheld(String category, Manner manner, String reason, int count, String clause) {

    /** How something is withheld. */
    public enum Manner {
        /** The requester learns that something is held, and whom to ring. */
        MASK,
        /** The requester sees exactly what they would if nothing were held. */
        CONCEAL,
        /** No clause covers it. */
        NO_CLAUSE
    }
}
