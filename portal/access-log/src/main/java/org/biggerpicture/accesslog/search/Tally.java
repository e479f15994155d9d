package org.biggerpicture.accesslog.search;

import java.util.Map;
import org.biggerpicture.accesslog.search.Criteria.Field;

/**
 * How many entries share these values. Where an agency's field is among them, an entry counts once for each agency it
 * names.
 *
 * @param values the values shared
 * @param entries how many
 */
public record Tally(Map<Field, String> values, long entries) {

    public Tally {
        values = Map.copyOf(values);
    }
}
