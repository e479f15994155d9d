package org.biggerpicture.ask;

/** What is known of consent, as a code of {@code config/vocabulary/consent-states.yaml}; consent is rarely the basis. */
public record ConsentState(String code) {
    @Override
    public String toString() {
        return code;
    }
}
