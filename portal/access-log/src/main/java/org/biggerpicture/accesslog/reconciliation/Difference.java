package org.biggerpicture.accesslog.reconciliation;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing on which the two logs do not agree.
 *
 * @param kind how
 * @param ask the name the question bore; empty if the agency's log gives none
 * @param here when the portal's log has it
 * @param there when the agency's log has it
 * @param outcome how the agency answered, as the portal's log says; empty if it says nothing
 */
public record Difference(Kind kind, String ask, Optional<Instant> here, Optional<Instant> there, String outcome) {

    /** In what they differ, in words. */
    public enum Kind {
        /** The portal says that it asked; the agency's log knows nothing of it. */
        NOT_IN_THE_AGENCYS_LOG("Asked here, not in the agency's log"),
        /** The agency was asked; the portal's log knows nothing of it. */
        NOT_HERE("In the agency's log, not here"),
        /** Both know of it and say different things of the answer. */
        ANOTHER_OUTCOME("Another outcome"),
        /** Both know of it at times that lie too far apart. */
        ANOTHER_TIME("Another time");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /** When it was, by whichever log has it. */
    public Instant at() {
        return here.or(() -> there).orElse(Instant.EPOCH);
    }
}
