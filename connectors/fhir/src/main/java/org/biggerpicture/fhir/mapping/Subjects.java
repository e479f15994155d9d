package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Whether a resource is about the patient asked for: the wrong child in an answer is an outcome, not a record. */
final class Subjects {
    /** What a resource says of whom it is about. */
    enum About {
        /** The patient asked for. */
        ASKED,
        /** Another patient. */
        ANOTHER,
        /** It does not say. */
        UNSAID
    }

    private Subjects() {}

    static About of(Resource resource, Patient asked) {
        List<Reference> patients = references(resource)
                .filter(r -> r.hasReference() || r.hasIdentifier())
                .toList();
        if (patients.isEmpty()) {
            return About.UNSAID;
        }
        return patients.stream().anyMatch(r -> same(r, asked)) ? About.ASKED : About.ANOTHER;
    }

    private static Stream<Reference> references(Resource resource) {
        return switch (resource) {
            case RelatedPerson r -> Stream.of(r.getPatient());
            case Encounter r -> Stream.of(r.getSubject());
            case Flag r -> Stream.of(r.getSubject());
            case CareTeam r -> Stream.of(r.getSubject());
            case CarePlan r -> Stream.of(r.getSubject());
            case EpisodeOfCare r -> Stream.of(r.getPatient());
            case Observation r -> Stream.of(r.getSubject());
            case Condition r -> Stream.of(r.getSubject());
            case Appointment r ->
                r.getParticipant().stream().map(p -> p.getActor()).filter(Subjects::patient);
            default -> Stream.empty();
        };
    }

    private static boolean patient(Reference reference) {
        String type = Optional.ofNullable(reference.getReferenceElement().getResourceType())
                .or(() -> Optional.ofNullable(reference.getType()))
                .orElse("");
        return "Patient".equals(type) || reference.getResource() instanceof Patient;
    }

    private static boolean same(Reference reference, Patient asked) {
        if (reference.getResource() instanceof Patient there
                && there.hasIdElement()
                && !Telling.id(there).startsWith("#")) {
            return Telling.id(there).equals(Telling.id(asked));
        }
        boolean byId = Set.of("Patient", "")
                        .contains(Optional.ofNullable(
                                        reference.getReferenceElement().getResourceType())
                                .orElse(""))
                && Telling.id(asked).equals(reference.getReferenceElement().getIdPart());
        return byId || carries(asked, reference.getIdentifier());
    }

    private static boolean carries(Patient asked, org.hl7.fhir.r4.model.Identifier wanted) {
        return wanted.hasValue()
                && asked.getIdentifier().stream()
                        .anyMatch(i -> wanted.getValue().equals(i.getValue())
                                && (!wanted.hasSystem() || wanted.getSystem().equals(i.getSystem())));
    }
}
