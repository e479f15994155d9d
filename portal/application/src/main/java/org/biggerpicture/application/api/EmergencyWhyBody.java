package org.biggerpicture.application.api;

import java.util.Optional;

/**
 * Why emergency access is opened.
 *
 * @param reason its code, of {@code /api/v1/words}
 * @param words in the practitioner's own words
 */
record EmergencyWhyBody(Optional<String> reason, Optional<String> words) {}
