package org.biggerpicture.accesslog.entry;

/**
 * What opens one personal field's commitment: SHA-256(salt ‖ value in UTF-8) is what stands in the entry.
 *
 * @param field its name, such as {@code personal.reason}
 * @param salt as hexadecimal
 * @param value what was committed to
 */
public record Opening(String field, String salt, String value) {
    /** The field alone: what it says is personal. */
    @Override
    public String toString() {
        return "Opening[" + field + "]";
    }
}
