package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Map;
import org.biggerpicture.record.AgencyRecord;

/**
 * What an answer's resources tell.
 *
 * @param records the records they became
 * @param leftOut how many did not become one, and why
 */
public record Told(List<AgencyRecord> records, Map<LeftOut, Integer> leftOut) {
    public Told {
        records = List.copyOf(records);
        leftOut = Map.copyOf(leftOut);
    }
}
