package org.biggerpicture.fhir;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.fhir.mapping.Kinds;

/**
 * How one FHIR agency is asked.
 *
 * @param search by which rules it is searched
 * @param resources the resource types to search for at a fetch, beside the Patient itself
 * @param mostPages how many pages of one search are read
 */
record Settings(Search search, List<String> resources, int mostPages) {
    /** The rules by which a server is searched. */
    enum Search {
        /** As FHIR R4 says. */
        PLAIN,
        /** As the national demographics service says (PDS FHIR API). */
        PDS
    }

    private static final int MOST_PAGES = 10;

    Settings {
        resources = List.copyOf(resources);
    }

    /**
     * Reads the keys of an {@code agency.yaml} that are FHIR's own: {@code search}, {@code resources} and
     * {@code pages}. Empty only together with a finding.
     */
    static Optional<Settings> read(Keys keys) {
        Search search = keys.otherwise("search", Readings.oneOf(Search.class), Search.PLAIN);
        Optional<List<String>> resources = keys.required("resources", Readings.listOf(Readings.oneOf(Kinds.all())));
        int pages = keys.otherwise("pages", Readings.WHOLE_NUMBER, MOST_PAGES);
        if (pages < 1) {
            keys.wrong("pages", "no page would be read", "write 1 or more");
            return Optional.empty();
        }
        return resources.map(r -> new Settings(search, r, pages));
    }
}
