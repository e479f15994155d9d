package org.biggerpicture.fhir.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a resource did not become a record. All but the first mean that the answer is incomplete. */
public enum LeftOut {
    /** The agency itself says it was entered in error. */
    ENTERED_IN_ERROR("entered in error"),
    /** It carries a modifier extension or implicit rules: what it says may mean something else (FHIR R4 §2.4.1). */
    QUALIFIED("qualified in a way that is not understood"),
    /** It carries a security label that nobody explained. */
    UNKNOWN_MARK("marked with a label that is not understood"),
    /** It says no day, or no status, without which it can't be placed. */
    UNPLACED("without a date or a status"),
    /** It does not say whom it is about. */
    ABOUT_NOBODY("that do not say whom they are about"),
    /** It is of a kind that was not asked for. */
    UNASKED("of a kind that was not asked for"),
    /** Another record under the same name says something else. */
    TWICE("given twice with different content");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** What is missing for these reasons, in words; empty if nothing is. */
    public static Optional<String> missing(Map<LeftOut, Integer> counts) {
        String words = counts.entrySet().stream()
                .filter(e -> e.getKey() != ENTERED_IN_ERROR)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue() + (e.getValue() == 1 ? " record " : " records ") + e.getKey().words)
                .collect(Collectors.joining("; "));
        return Texts.of(words);
    }
}
