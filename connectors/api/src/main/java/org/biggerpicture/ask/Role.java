package org.biggerpicture.ask;

/** What a practitioner does, as a code of {@code config/vocabulary/roles.yaml}: screener, social worker, auditor. */
public record Role(String code) {
    @Override
    public String toString() {
        return code;
    }
}
