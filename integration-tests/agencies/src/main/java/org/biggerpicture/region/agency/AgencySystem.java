package org.biggerpicture.region.agency;

import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;

/** An agency's own system behind its door: answers in its native form. */
public interface AgencySystem {
    /** Answers a request that the door let through. */
    Reply answer(Ask ask);

    /** The agency's own way of saying: no or wrong credentials. */
    Reply unauthenticated();
}
