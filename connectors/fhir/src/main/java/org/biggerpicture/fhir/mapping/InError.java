package org.biggerpicture.fhir.mapping;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/** Whether the agency says that what it tells should never have been recorded, or turned out not to be so. */
final class InError {
    private InError() {}

    static boolean is(Resource resource) {
        return switch (resource) {
            case Encounter r -> r.getStatus() == Encounter.EncounterStatus.ENTEREDINERROR;
            case Appointment r -> r.getStatus() == Appointment.AppointmentStatus.ENTEREDINERROR;
            case Flag r -> r.getStatus() == Flag.FlagStatus.ENTEREDINERROR;
            case CareTeam r -> r.getStatus() == CareTeam.CareTeamStatus.ENTEREDINERROR;
            case CarePlan r -> r.getStatus() == CarePlan.CarePlanStatus.ENTEREDINERROR;
            case EpisodeOfCare r -> r.getStatus() == EpisodeOfCare.EpisodeOfCareStatus.ENTEREDINERROR;
            case Observation r -> r.getStatus() == Observation.ObservationStatus.ENTEREDINERROR;
            case Condition r ->
                r.getVerificationStatus().getCoding().stream()
                        .anyMatch(c -> "entered-in-error".equals(c.getCode()) || "refuted".equals(c.getCode()));
            default -> false;
        };
    }
}
