package org.biggerpicture.page;

/**
 * A text field.
 *
 * @param id its id and its name in the form
 * @param width characters it is as wide as: 2, 3, 4, 5, 10, 20, or 0 for full width
 * @param error what to put right, or empty
 */
public record Input(String id, String label, String hint, String value, int width, boolean digits, String error) {
    /** The ids that describe the field, in the order they are read; empty for none. */
    public String describedBy() {
        return Described.by(id, hint, error);
    }
}
