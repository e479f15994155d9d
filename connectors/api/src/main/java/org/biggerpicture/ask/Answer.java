package org.biggerpicture.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.AgencyRecord;

/**
 * What one agency answered to one ask. There is always exactly one.
 *
 * @param agency who was asked
 * @param request the ask's opaque name
 * @param outcome what came of it
 * @param records what it told, in the shared language; empty unless the outcome carries records
 * @param askedAt when the question left
 * @param took until the answer was read, or until we stopped waiting
 * @param asOf how old the information is when the source is not live; empty when live
 */
public record Answer(
        AgencyId agency,
        RequestId request,
        Outcome outcome,
        List<AgencyRecord> records,
        Instant askedAt,
        Duration took,
        Optional<Instant> asOf) {
    /**
     * @throws IllegalArgumentException if records come with an outcome that carries none
     */
    public Answer {
        records = List.copyOf(records);
        if (!records.isEmpty() && !outcome.carriesRecords()) {
            throw new IllegalArgumentException("Records can't come with the outcome " + outcome.word());
        }
    }
}
