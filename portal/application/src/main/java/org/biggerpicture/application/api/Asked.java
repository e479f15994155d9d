package org.biggerpicture.application.api;

import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.problem.ProblemException;
import org.biggerpicture.application.problem.Problems;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Finds the enquiry an address names, for the one who opened it and nobody else. */
@Component
final class Asked {
    private final Enquiries enquiries;
    private final Practitioners practitioners;

    Asked(Enquiries enquiries, Practitioners practitioners) {
        this.enquiries = enquiries;
        this.practitioners = practitioners;
    }

    /**
     * The enquiry.
     *
     * @throws ProblemException if there is none of that name for this practitioner
     */
    OpenEnquiry by(Authentication who, String id) {
        return enquiries
                .find(practitioners.of(who), new EnquiryId(id))
                .orElseThrow(() -> new ProblemException(Problems.notFound()));
    }
}
