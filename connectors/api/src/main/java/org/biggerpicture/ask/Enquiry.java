package org.biggerpicture.ask;

import java.time.Instant;

/**
 * One practitioner's question about one child: everything that decides what may be asked and shown.
 *
 * @param id its opaque name
 * @param requester who asks
 * @param purpose why
 * @param basis on what lawful basis
 * @param consent what is known of consent
 * @param caseReference for which case
 * @param sought whom they look for
 * @param opened when it was asked
 */
public record Enquiry(
        EnquiryId id,
        Requester requester,
        Purpose purpose,
        LawfulBasis basis,
        ConsentState consent,
        CaseReference caseReference,
        PersonSought sought,
        Instant opened) {}
