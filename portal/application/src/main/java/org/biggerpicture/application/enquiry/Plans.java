package org.biggerpicture.application.enquiry;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Round;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;

/** Whom an open enquiry may ask in the circumstances of the moment. */
final class Plans {
    private final Region region;
    private final InstantSource clock;

    Plans(Region region, InstantSource clock) {
        this.region = region;
        this.clock = clock;
    }

    /** Every agency: asked, or why not. */
    AskPlan of(OpenEnquiry enquiry, Round round) {
        return of(enquiry, round, region.agencies());
    }

    /** One agency alone. */
    AskPlan of(OpenEnquiry enquiry, Round round, AgencyId agency) {
        List<Agency> one =
                region.connection(agency).map(Connection::agency).stream().toList();
        return of(enquiry, round, one);
    }

    private AskPlan of(OpenEnquiry enquiry, Round round, Collection<Agency> agencies) {
        return enquiry.agreements().plan(enquiry.enquiry(), enquiry.circumstances(clock.instant()), round, agencies);
    }
}
