package org.biggerpicture.record;

import java.time.Instant;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;

/**
 * Where a record came from: every shown field can answer who told us, and when.
 *
 * @param agency the agency that answered
 * @param localId its own id for the record; unique among one answer's records of a category
 * @param updated when the agency last changed it, if it says
 * @param retrieved when we were told
 */
public record RecordRef(AgencyId agency, String localId, Optional<Instant> updated, Instant retrieved) {}
