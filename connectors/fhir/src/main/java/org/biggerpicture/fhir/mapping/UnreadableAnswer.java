package org.biggerpicture.fhir.mapping;

/** What came can't be used. Its message says what was wrong and never holds a fragment of what came. */
public final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason what was wrong, in words for the receipt
     */
    public UnreadableAnswer(String reason) {
        super(reason, null, false, false);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
