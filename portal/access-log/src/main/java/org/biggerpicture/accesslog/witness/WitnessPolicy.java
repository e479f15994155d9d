package org.biggerpicture.accesslog.witness;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.biggerpicture.accesslog.note.NoteKey;

/**
 * Whom a hub asks to cosign, and what it does when they are silent.
 *
 * @param witnesses whom
 * @param needed how many of them must have cosigned lately
 * @param silence how long they may be silent before there is an alarm
 * @param stop whether nothing may be asked or shown from then on, until they cosign again
 */
public record WitnessPolicy(List<Address> witnesses, int needed, Duration silence, boolean stop) {

    public WitnessPolicy {
        witnesses = List.copyOf(witnesses);
        if (needed < 1 || needed > witnesses.size()) {
            throw new IllegalArgumentException("At least one witness is needed, and no more than there are");
        }
    }

    /** One of these witnesses within a quarter of an hour, else an alarm. */
    public static WitnessPolicy anyOf(List<Address> witnesses) {
        return new WitnessPolicy(witnesses, 1, Duration.ofMinutes(15), false);
    }

    /** The same, but the log stops when the alarm is raised. */
    public WitnessPolicy stopping() {
        return new WitnessPolicy(witnesses, needed, silence, true);
    }

    /**
     * A witness.
     *
     * @param key its public key
     * @param address its prefix, ending in a slash
     */
    public record Address(NoteKey key, URI address) {}
}
