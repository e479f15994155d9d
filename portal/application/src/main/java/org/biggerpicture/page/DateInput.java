package org.biggerpicture.page;

/** A date in three fields named {@code idDay}, {@code idMonth}, {@code idYear}; any of them may stay empty. */
public record DateInput(String id, String legend, String hint, String day, String month, String year, String error) {
    /** The ids that describe the field, in the order they are read; empty for none. */
    public String describedBy() {
        return Described.by(id, hint, error);
    }
}
