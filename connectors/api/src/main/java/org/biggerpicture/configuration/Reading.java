package org.biggerpicture.configuration;

import java.util.Optional;

/**
 * How one part of a file becomes a value. What cannot be read becomes a finding and an empty result.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface Reading<T> {
    /** Reads; an empty result always comes with a finding. */
    Optional<T> read(Node node, Findings findings);
}
