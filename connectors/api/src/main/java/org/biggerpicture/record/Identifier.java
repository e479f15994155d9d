package org.biggerpicture.record;

import java.util.Optional;

/**
 * A number or reference by which an agency knows a person, kept as given even when it can't be valid: an invalid one
 * is shown as invalid and never used as a key.
 *
 * @param kind which list it belongs to
 * @param value as given, spaces removed
 * @param standing whether it is in use, and how far it has been verified
 */
public record Identifier(Kind kind, String value, Standing standing) {
    /** The lists identifiers belong to. */
    public enum Kind {
        /** NHS number: ten digits, the last a modulus 11 check digit. */
        NHS_NUMBER,
        /** Unique pupil number: check letter, then twelve digits or eleven and a letter. */
        UPN,
        /** A council's own number for the child. */
        COUNCIL,
        /** A force's number for a person. */
        POLICE,
        /** Any other system's own number. */
        LOCAL
    }

    /** Whether an identifier is in use and verified. */
    public enum Standing {
        /** Verified against its issuing service (NHS number status 01). */
        VERIFIED,
        /** In use, not verified. */
        UNVERIFIED,
        /** Replaced by another. Never followed on its own: an adopted child's former numbers must not be joined. */
        FORMER
    }

    public Identifier {
        value = value.replaceAll("\\s", "");
    }

    /** Whether its check digit or letter is right; empty when the list has none. */
    public Optional<Boolean> wellFormed() {
        return switch (kind) {
            case NHS_NUMBER -> Optional.of(CheckDigits.nhsNumber(value));
            case UPN -> Optional.of(CheckDigits.uniquePupilNumber(value));
            case COUNCIL, POLICE, LOCAL -> Optional.empty();
        };
    }
}
