package org.biggerpicture.soap;

/** What came can't be used. Its message says what was wrong and never holds a fragment of what came. */
final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
