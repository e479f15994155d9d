package org.biggerpicture.application.api;

import java.util.Optional;

/**
 * What is taken back.
 *
 * @param candidate the id of the record of which something was said
 */
record TakeBackBody(Optional<String> candidate) {}
