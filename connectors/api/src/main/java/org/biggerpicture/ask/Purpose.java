package org.biggerpicture.ask;

/**
 * Why a question is asked, as a code of {@code config/vocabulary/purposes.yaml}: screening, a section 47 enquiry, a
 * transfer between authorities. Purposes are vocabulary, never code.
 */
public record Purpose(String code) {
    @Override
    public String toString() {
        return code;
    }
}
