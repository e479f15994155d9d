package org.biggerpicture.accesslog.entry;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which parts of an entry are personal, and under which names they are committed to and erased. */
public final class Personal {

    /** The acting person's name. */
    public static final String DISPLAY_NAME = "who.displayName";

    /** The requester's case reference. */
    public static final String CASE_REFERENCE = "grounds.caseReference";

    /** Prefix of facts given by {@link Entry#withPersonal}. */
    public static final String FACT = "personal.";

    /** Prefix of the keys of commitments: the agency follows, or nothing for the whole entry. */
    public static final String COMMITMENT_KEY = "commitment.";

    private Personal() {}

    static Map<String, String> of(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        putUnlessEmpty(fields, DISPLAY_NAME, entry.who().displayName());
        putUnlessEmpty(fields, CASE_REFERENCE, entry.grounds().caseReference());
        entry.personal().forEach((name, value) -> fields.put(FACT + name, value));
        return fields;
    }

    static Map<String, String> commitmentKeys(Entry entry) {
        Map<String, String> keys = new LinkedHashMap<>();
        entry.disclosed().ifPresent(whole -> putUnlessEmpty(keys, COMMITMENT_KEY, whole.key()));
        for (AgencyLine line : entry.agencies()) {
            line.disclosed().ifPresent(part -> putUnlessEmpty(keys, COMMITMENT_KEY + line.agency(), part.key()));
        }
        return keys;
    }

    private static void putUnlessEmpty(Map<String, String> fields, String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
