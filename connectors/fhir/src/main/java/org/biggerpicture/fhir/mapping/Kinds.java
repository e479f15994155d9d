package org.biggerpicture.fhir.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** The resource types that are read, and what each may tell of. */
public final class Kinds {
    private static final Map<String, Set<Category>> TELL_OF = Map.of(
            "Patient", EnumSet.of(Category.IDENTITY, Category.ADDRESSES, Category.INVOLVEMENT, Category.RELATIONSHIPS),
            "RelatedPerson", EnumSet.of(Category.RELATIONSHIPS),
            "Encounter", EnumSet.of(Category.EVENTS, Category.PROFESSIONALS, Category.APPOINTMENTS),
            "Appointment", EnumSet.of(Category.APPOINTMENTS, Category.EVENTS),
            "Flag", EnumSet.of(Category.ALERTS),
            "CareTeam", EnumSet.of(Category.PROFESSIONALS, Category.PLANS),
            "CarePlan", EnumSet.of(Category.PLANS),
            "EpisodeOfCare", EnumSet.of(Category.INVOLVEMENT, Category.PROFESSIONALS),
            "Observation", EnumSet.of(Category.EVENTS),
            "Condition", EnumSet.of(Category.EVENTS));

    private static final Map<String, String> WORDS = Map.of(
            "Patient", "who the person is",
            "RelatedPerson", "people around the child",
            "Encounter", "attendances and visits",
            "Appointment", "appointments",
            "Flag", "flags",
            "CareTeam", "the people who work with the child",
            "CarePlan", "plans",
            "EpisodeOfCare", "services that know the child",
            "Observation", "observations",
            "Condition", "conditions and concerns");

    private Kinds() {}

    /** The types that are read. */
    public static Set<String> all() {
        return TELL_OF.keySet();
    }

    /** What resources of that type are, in words for a receipt. */
    public static String words(String type) {
        return WORDS.getOrDefault(type, type);
    }

    /** Whether resources of that type may tell of one of these categories. */
    public static boolean tellsOf(String type, Set<Category> categories) {
        return TELL_OF.getOrDefault(type, Set.of()).stream().anyMatch(categories::contains);
    }

    /** Its records; empty if its type is not one that is read. */
    static Optional<List<AgencyRecord>> read(Resource resource, Telling telling) {
        return switch (resource) {
            case Patient r -> Optional.of(Patients.records(r, telling));
            case RelatedPerson r -> Optional.of(RelatedPeople.records(r, telling));
            case Encounter r -> Optional.of(Encounters.records(r, telling));
            case Appointment r -> Optional.of(Appointments.records(r, telling));
            case Flag r -> Optional.of(Flags.records(r, telling));
            case CareTeam r -> Optional.of(CareTeams.records(r, telling));
            case CarePlan r -> Optional.of(Plans.records(r, telling));
            case EpisodeOfCare r -> Optional.of(Episodes.records(r, telling));
            case Observation r -> Optional.of(Findings.records(r, telling));
            case Condition r -> Optional.of(Findings.records(r, telling));
            default -> Optional.empty();
        };
    }
}
