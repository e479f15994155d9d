package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;

/**
 * Appointments. One that was not kept is a missed appointment: a child does not fail to attend, someone did not bring
 * them. One that was kept, or is to come, is an event.
 */
final class Appointments {
    private Appointments() {}

    static List<AgencyRecord> records(Appointment appointment, Telling telling) {
        Optional<PartialDate> day = Dates.day(appointment.getStartElement());
        if (day.isEmpty() || appointment.getStatus() == null) {
            return List.of();
        }
        return switch (appointment.getStatus()) {
            case NOSHOW ->
                List.of(missed(
                        appointment,
                        day.get(),
                        Coded.of("appointment-status", "was-not-brought", "Was not brought"),
                        telling));
            case CANCELLED -> List.of(missed(appointment, day.get(), cancelled(appointment, telling), telling));
            case FULFILLED, ARRIVED, CHECKEDIN ->
                List.of(event(appointment, day.get(), Coded.of("event", "contact", "Appointment kept"), telling));
            case BOOKED, PENDING, PROPOSED, WAITLIST ->
                List.of(event(
                        appointment, day.get(), Coded.of("event", LocalCodes.OTHER, "Appointment booked"), telling));
            case ENTEREDINERROR, NULL -> List.of();
        };
    }

    private static MissedAppointment missed(Appointment appointment, PartialDate day, Coded status, Telling telling) {
        return new MissedAppointment(
                telling.ref(appointment),
                telling.child(),
                telling.labels(),
                day,
                telling.codes().read("setting", appointment.getServiceType()),
                service(appointment),
                status,
                Optional.empty(),
                Optional.empty(),
                Texts.of(appointment.getComment()));
    }

    /** Cancelled by the family or by the service: only what the agency says decides. */
    private static Coded cancelled(Appointment appointment, Telling telling) {
        Optional<Coded> known =
                telling.codes().known("appointment-status", List.of(appointment.getCancelationReason()));
        boolean declined = appointment.getParticipant().stream()
                .filter(p -> p.getActor().getReferenceElement().hasResourceType()
                        && List.of("Patient", "RelatedPerson")
                                .contains(p.getActor().getReferenceElement().getResourceType()))
                .anyMatch(p -> p.getStatus() == ParticipationStatus.DECLINED);
        Coded standard = declined
                ? Coded.of("appointment-status", "cancelled-by-carer", "Cancelled by the carer")
                : Coded.of("appointment-status", "cancelled", "Cancelled");
        return known.orElseGet(() -> new Coded(
                standard.system(), standard.code(), standard.display(), Texts.of(appointment.getCancelationReason())));
    }

    private static ChronologyEvent event(Appointment appointment, PartialDate day, Coded kind, Telling telling) {
        return new ChronologyEvent(
                telling.ref(appointment),
                telling.child(),
                telling.labels(),
                day,
                Dates.time(appointment.getStartElement()),
                kind,
                Optional.empty(),
                service(appointment),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Texts.of(appointment.getComment()));
    }

    private static Optional<String> service(Appointment appointment) {
        return appointment.getServiceType().stream()
                .flatMap(t -> Texts.of(t).stream())
                .findFirst()
                .or(() -> appointment.getSpecialty().stream()
                        .flatMap(t -> Texts.of(t).stream())
                        .findFirst());
    }
}
