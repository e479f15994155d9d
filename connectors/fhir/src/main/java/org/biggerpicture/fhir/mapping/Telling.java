package org.biggerpicture.fhir.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Subject;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource as it is being told: by whom, when, about whom, under which labels.
 *
 * @param agency who tells
 * @param retrieved when it was told
 * @param codes what the agency's codes mean
 * @param child whom it is about
 * @param labels how the agency marked it
 * @param found the resource behind a reference, if it came along
 */
record Telling(
        AgencyId agency,
        Instant retrieved,
        LocalCodes codes,
        Subject child,
        Labels labels,
        Function<Reference, Optional<Resource>> found) {

    RecordRef ref(Resource resource, String part) {
        return new RecordRef(
                agency,
                id(resource) + part,
                Optional.ofNullable(resource.getMeta().getLastUpdated()).map(Date::toInstant),
                retrieved);
    }

    RecordRef ref(Resource resource) {
        return ref(resource, "");
    }

    /** The day on which it is told, by the clock on the wall. */
    LocalDate day() {
        return LocalDate.ofInstant(retrieved, Dates.WALL);
    }

    static String id(Resource resource) {
        return Texts.of(resource.getIdElement().getIdPart()).orElse("");
    }
}
