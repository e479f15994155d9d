package org.biggerpicture.application.api;

import java.util.List;
import java.util.Optional;

/**
 * A question as it is sent. Nothing in it ever stands in an address.
 *
 * @param purpose why, as a code of {@code /api/v1/words}
 * @param lawfulBasis on what basis, likewise
 * @param consent what is known of consent, likewise
 * @param caseReference the case or contact that makes it necessary, 1 to 64 characters
 * @param child whom they look for
 */
record QuestionBody(
        Optional<String> purpose,
        Optional<String> lawfulBasis,
        Optional<String> consent,
        Optional<String> caseReference,
        Optional<Child> child) {
    /**
     * What is known of the child. Of a child not yet born the mother is described, and the expected date given.
     *
     * @param nhsNumber ten digits
     * @param upn unique pupil number
     * @param given given names in order
     * @param family family name
     * @param alsoKnownAs other full names
     * @param born {@code 2019-03-31}, {@code 2019-03} or {@code 2019}
     * @param bornWithinYears how many years either side of it may be meant
     * @param expected the date a child not yet born is expected
     * @param sex {@code female} or {@code male}
     * @param postcode if known
     * @param address first line of an address, if known
     */
    record Child(
            Optional<String> nhsNumber,
            Optional<String> upn,
            Optional<List<String>> given,
            Optional<String> family,
            Optional<List<String>> alsoKnownAs,
            Optional<String> born,
            Optional<Integer> bornWithinYears,
            Optional<String> expected,
            Optional<String> sex,
            Optional<String> postcode,
            Optional<String> address) {}
}
