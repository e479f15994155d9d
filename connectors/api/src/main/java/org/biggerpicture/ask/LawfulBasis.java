package org.biggerpicture.ask;

/** The lawful basis relied on, as a code of {@code config/vocabulary/lawful-bases.yaml} (UK GDPR Articles 6 and 9). */
public record LawfulBasis(String code) {
    @Override
    public String toString() {
        return code;
    }
}
