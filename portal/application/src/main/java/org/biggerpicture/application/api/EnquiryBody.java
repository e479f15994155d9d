package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.Optional;
import org.biggerpicture.application.emergency.EmergencyState;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.picture.CompletenessReceipt;

/**
 * An enquiry that is open.
 *
 * @param id its opaque name: it tells nothing, and so may stand in addresses
 * @param opened when
 * @param purpose why
 * @param lawfulBasis on what basis
 * @param consent what is known of consent
 * @param caseReference for which case
 * @param agreements the version of the agreements it runs under
 * @param emergencyAccess where emergency access stands
 * @param receipt the hash of its receipt, once a picture was whole
 * @param links where its steps are
 */
record EnquiryBody(
        String id,
        Instant opened,
        String purpose,
        String lawfulBasis,
        String consent,
        String caseReference,
        String agreements,
        EmergencyBody emergencyAccess,
        Optional<String> receipt,
        Links links) {
    /**
     * Where an enquiry's steps are, in their order.
     *
     * @param candidates the records offered
     * @param matches where a person says which are the child's
     * @param noneOfThese where a person says that none is
     * @param picture what is held
     * @param receipt what was and was not seen
     * @param decisions where a decision is recorded on it
     * @param emergencyAccess where emergency access is opened, where a clause foresees it
     */
    record Links(
            String candidates,
            String matches,
            String noneOfThese,
            String picture,
            String receipt,
            String decisions,
            String emergencyAccess) {
        static Links of(String enquiry) {
            String base = "/api/v1/enquiries/" + enquiry;
            return new Links(
                    base + "/candidates",
                    base + "/matches",
                    base + "/none-of-these",
                    base + "/picture",
                    base + "/receipt",
                    base + "/decisions",
                    base + "/emergency-access");
        }
    }

    static EnquiryBody of(OpenEnquiry open, EmergencyState emergency) {
        Enquiry enquiry = open.enquiry();
        return new EnquiryBody(
                enquiry.id().value(),
                enquiry.opened(),
                enquiry.purpose().code(),
                enquiry.basis().code(),
                enquiry.consent().code(),
                enquiry.caseReference().value(),
                open.agreements().version(),
                EmergencyBody.of(emergency),
                open.receipt().map(CompletenessReceipt::hash),
                Links.of(enquiry.id().value()));
    }
}
