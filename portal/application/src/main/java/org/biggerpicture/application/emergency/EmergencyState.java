package org.biggerpicture.application.emergency;

import java.util.List;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.application.enquiry.EmergencyAccess;

/** Where emergency access to one enquiry stands. */
public sealed interface EmergencyState {
    /** No clause foresees it for this enquiry. */
    record NotForeseen() implements EmergencyState {}

    /**
     * A clause foresees it, and nobody has opened it.
     *
     * @param openings what it would open, whatever is held
     */
    record Foreseen(List<Opening> openings) implements EmergencyState {
        public Foreseen {
            openings = List.copyOf(openings);
        }
    }

    /**
     * It stands open.
     *
     * @param access since when, until when
     */
    record Open(EmergencyAccess access) implements EmergencyState {}

    /**
     * It was open and is over.
     *
     * @param access the last that was open
     * @param openings what it would open again
     */
    record Over(EmergencyAccess access, List<Opening> openings) implements EmergencyState {
        public Over {
            openings = List.copyOf(openings);
        }
    }
}
