package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.biggerpicture.agency.OrganisationId;

/**
 * One organisation bound by an agreement.
 *
 * @param organisation which
 * @param signatory the office that signs for it, never a person's name
 * @param signed the day it signed; empty while it has not
 */
public record Party(OrganisationId organisation, String signatory, Optional<LocalDate> signed) {
    /** Whether it had signed by that day. */
    public boolean signedBy(LocalDate day) {
        return signed.map(s -> !s.isAfter(day)).orElse(false);
    }
}
