package org.biggerpicture.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;

/** The fields of all record types by the names that agreements write: {@code plans.type}. */
final class FieldNames {
    static final Map<String, Field<?, ?>> ALL = all();

    static final Reading<Field<?, ?>> READING = (node, findings) ->
            Readings.oneOf(ALL.keySet()).read(node, findings).flatMap(n -> Optional.ofNullable(ALL.get(n)));

    private FieldNames() {}

    private static Map<String, Field<?, ?>> all() {
        Map<String, Field<?, ?>> all = new LinkedHashMap<>();
        for (Category category : Category.values()) {
            AgencyRecord.fields(category).forEach(f -> all.put(f.toString(), f));
        }
        return all;
    }
}
