package org.biggerpicture.application.api;

import java.util.Optional;

/**
 * What was decided on a picture.
 *
 * @param decision its code, of {@code /api/v1/words}
 * @param reason its reason's code, likewise
 */
record DecisionBody(Optional<String> decision, Optional<String> reason) {}
