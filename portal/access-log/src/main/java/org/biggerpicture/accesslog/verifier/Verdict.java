package org.biggerpicture.accesslog.verifier;

import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.note.NoteKey;

/** What can be said of a bundle. */
public sealed interface Verdict {

    /**
     * Complete, unaltered, and consistent with every checkpoint.
     *
     * @param log key that signed it
     * @param entries how many entries it holds
     * @param removed how many of them retention has removed, leaving their hashes
     * @param checkpoints how many checkpoints were checked, with those the auditor held
     * @param cosigned name of each witness, and the size of the largest checkpoint it cosigned
     */
    record Sound(NoteKey log, long entries, long removed, int checkpoints, Map<String, Long> cosigned)
            implements Verdict {
        public Sound {
            cosigned = Map.copyOf(cosigned);
        }
    }

    /**
     * Not as it was signed.
     *
     * @param faults what is wrong, the first of it first; at least one
     */
    record Faulty(List<Fault> faults) implements Verdict {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
