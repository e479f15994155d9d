package org.biggerpicture.application.api;

import java.util.Optional;

/**
 * Which agency to ask again.
 *
 * @param tile its number within the enquiry
 */
record AgainBody(Optional<Integer> tile) {}
