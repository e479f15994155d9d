package org.biggerpicture.agreements;

/**
 * The clause that decided, as pages and the log cite it.
 *
 * @param agreement the agreement's id
 * @param title as people call it
 * @param version of its text
 * @param clause the clause's number
 * @param words what it says
 * @param lawfulBasis the basis in words
 * @param gateway the statutory gateway in words
 * @param owner the office that may change it
 */
public record ClauseRef(
        String agreement,
        String title,
        String version,
        String clause,
        String words,
        String lawfulBasis,
        String gateway,
        String owner) {
    /** Agreement and clause, as the log names it: {@code hub-screening#4.2}. */
    public String cite() {
        return agreement + "#" + clause;
    }
}
