package org.biggerpicture.fhir;

import java.util.List;
import java.util.Optional;

/**
 * How one FHIR agency is asked.
 *
 * @param search by which rules it is searched
 * @param resources the resource types to search for at a fetch, beside the Patient itself
 * @param mostPages how many pages of one search are read
 * @param caution a standing warning of what this agency's "nothing held" leaves open
 */
record Settings(Search search, List<String> resources, int mostPages, Optional<String> caution) {
    /** The rules by which a server is searched. */
    enum Search {
        /** As FHIR R4 says. */
        PLAIN,
        /** As the national demographics service says (PDS FHIR API). */
        PDS
    }

    Settings {
        resources = List.copyOf(resources);
    }
}
