package org.biggerpicture.application.enquiry;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.gather.Gather;
import org.biggerpicture.application.gather.Gathering;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Enquiry;

/** Puts the questions of a round to their agencies, once the intent is durable. */
final class Rounds {
    private final Region region;
    private final Gather gather;
    private final Questions questions;
    private final InstantSource clock;

    Rounds(Region region, Gather gather, Questions questions, InstantSource clock) {
        this.region = region;
        this.gather = gather;
        this.questions = questions;
        this.clock = clock;
    }

    /** The first round, in nothing but ordinary circumstances. */
    Gathering first(Enquiry enquiry, Agreements agreements, Map<AgencyId, List<Ask>> asks) {
        return start(enquiry, agreements, Circumstances.ORDINARY, asks);
    }

    /** A later round, in the circumstances of the moment. */
    Gathering further(OpenEnquiry enquiry, Map<AgencyId, List<Ask>> asks) {
        return start(enquiry.enquiry(), enquiry.agreements(), enquiry.circumstances(clock.instant()), asks);
    }

    private Gathering start(
            Enquiry enquiry, Agreements agreements, Circumstances circumstances, Map<AgencyId, List<Ask>> asks) {
        return gather.start(
                questions.branches(enquiry, agreements, circumstances, asks),
                region.hub().within());
    }
}
