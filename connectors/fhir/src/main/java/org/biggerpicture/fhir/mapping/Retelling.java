package org.biggerpicture.fhir.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads one patient's resources into records. Made for one patient of one answer.
 */
public final class Retelling {
    private final AgencyId agency;
    private final Instant retrieved;
    private final LocalCodes codes;
    private final boolean namesRelatedOnly;
    private final SubjectRelation relation;

    /**
     * @param agency who tells
     * @param retrieved when it was told
     * @param codes what the agency's codes mean
     * @param relation whether the patient is the child, or the mother of one not yet born
     * @param namesRelatedOnly whether a related person refers to its own record and not to the child's, as the national
     *     demographics service has it
     */
    public Retelling(
            AgencyId agency, Instant retrieved, LocalCodes codes, SubjectRelation relation, boolean namesRelatedOnly) {
        this.agency = agency;
        this.retrieved = retrieved;
        this.codes = codes;
        this.relation = relation;
        this.namesRelatedOnly = namesRelatedOnly;
    }

    /**
     * Who a patient is, as a trace answers.
     *
     * @param former numbers the source has replaced by the patient's present one
     */
    public Told identity(Patient patient, Set<String> former) {
        return labels(patient, patient)
                .filter(l -> !qualified(patient))
                .map(l ->
                        new Told(List.of(Patients.identity(patient, telling(patient, l, Map.of()), former)), Map.of()))
                .orElseGet(() ->
                        new Told(List.of(), Map.of(qualified(patient) ? LeftOut.QUALIFIED : LeftOut.UNKNOWN_MARK, 1)));
    }

    /**
     * What these resources say of the patient.
     *
     * @param known what came along, by {@code Type/id}
     * @throws UnreadableAnswer if one of them is about somebody else
     */
    public Told records(Patient patient, List<Resource> resources, Map<String, Resource> known) {
        List<AgencyRecord> records = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        Map<String, Resource> seen = new HashMap<>();
        for (Resource resource : resources) {
            Resource before = seen.putIfAbsent(resource.fhirType() + "/" + Telling.id(resource), resource);
            if (before == null) {
                read(patient, resource, known, records).ifPresent(why -> leftOut.merge(why, 1, Integer::sum));
            } else if (!before.equalsDeep(resource)) {
                leftOut.merge(LeftOut.TWICE, 1, Integer::sum);
            }
        }
        return new Told(records, leftOut);
    }

    private Optional<LeftOut> read(
            Patient patient, Resource resource, Map<String, Resource> known, List<AgencyRecord> records) {
        if (InError.is(resource)) {
            return Optional.of(LeftOut.ENTERED_IN_ERROR);
        }
        if (qualified(resource)) {
            return Optional.of(LeftOut.QUALIFIED);
        }
        if (about(resource, patient) == Subjects.About.UNSAID) {
            return Optional.of(LeftOut.ABOUT_NOBODY);
        }
        Optional<Labels> labels = labels(resource, patient);
        if (labels.isEmpty()) {
            return Optional.of(LeftOut.UNKNOWN_MARK);
        }
        Optional<List<AgencyRecord>> read = Kinds.read(resource, telling(patient, labels.get(), known));
        read.ifPresent(records::addAll);
        return read.isEmpty()
                ? Optional.of(LeftOut.UNASKED)
                : read.filter(List::isEmpty).map(none -> LeftOut.UNPLACED);
    }

    private Subjects.About about(Resource resource, Patient patient) {
        if (resource instanceof Patient there) {
            return Telling.id(there).equals(Telling.id(patient)) ? Subjects.About.ASKED : another();
        }
        if (resource instanceof RelatedPerson && namesRelatedOnly) {
            return Subjects.About.ASKED;
        }
        Subjects.About about = Subjects.of(resource, patient);
        return about == Subjects.About.ANOTHER ? another() : about;
    }

    private static Subjects.About another() {
        throw new UnreadableAnswer("It answered about someone else");
    }

    private static boolean qualified(Resource resource) {
        return Qualified.is(resource);
    }

    private Optional<Labels> labels(Resource resource, Patient patient) {
        return Marks.of(resource, Marks.restricted(patient), codes);
    }

    private Telling telling(Patient patient, Labels labels, Map<String, Resource> known) {
        Optional<PersonName> name = People.name(patient.getName());
        Subject about = new Subject(relation, Optional.of(Telling.id(patient)), name);
        return new Telling(agency, retrieved, codes, about, labels, r -> Heard.find(r, known));
    }

    /** Whether the source marks the patient's whereabouts protected. */
    public static boolean restricted(Patient patient) {
        return Marks.restricted(patient);
    }
}
