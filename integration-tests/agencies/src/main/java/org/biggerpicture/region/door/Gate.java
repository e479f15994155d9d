package org.biggerpicture.region.door;

import java.util.Optional;

/** Who may enter. */
@FunctionalInterface
public interface Gate {
    /** A door without a lock. */
    Gate OPEN = ask -> Optional.empty();

    /** The answer to someone who may not enter, or to someone who fetches a token; empty for one who may enter. */
    Optional<Reply> answer(Ask ask);
}
