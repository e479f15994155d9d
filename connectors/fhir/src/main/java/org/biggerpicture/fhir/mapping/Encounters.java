package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Professional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/** Attendances, admissions and visits: what happened and who saw the child. */
final class Encounters {
    private Encounters() {}

    static List<AgencyRecord> records(Encounter encounter, Telling telling) {
        Optional<PartialDate> day = Dates.day(encounter.getPeriod().getStartElement());
        if (day.isEmpty()) {
            return List.of();
        }
        if (encounter.getStatus() == EncounterStatus.CANCELLED) {
            return List.of(cancelled(encounter, day.get(), telling));
        }
        List<AgencyRecord> records = new ArrayList<>();
        records.add(event(encounter, day.get(), telling));
        records.addAll(clinicians(encounter, day.get(), telling));
        return records;
    }

    private static ChronologyEvent event(Encounter encounter, PartialDate day, Telling telling) {
        return new ChronologyEvent(
                telling.ref(encounter),
                telling.child(),
                telling.labels(),
                day,
                Dates.time(encounter.getPeriod().getStartElement()),
                telling.codes().read("event", kinds(encounter)),
                Optional.of(encounter.getPriority())
                        .filter(CodeableConcept::hasCoding)
                        .map(p -> telling.codes().read("grade", p)),
                line(encounter),
                outcome(encounter, telling),
                place(encounter, telling),
                List.of(),
                Texts.written(encounter.getText()));
    }

    private static List<CodeableConcept> kinds(Encounter encounter) {
        CodeableConcept kind = new CodeableConcept().addCoding(encounter.getClass_());
        return Stream.concat(encounter.getType().stream(), Stream.of(kind)).toList();
    }

    private static Optional<String> line(Encounter encounter) {
        return encounter.getReasonCode().stream()
                .flatMap(r -> Texts.of(r).stream())
                .reduce((a, b) -> a + "; " + b);
    }

    private static Optional<Coded> outcome(Encounter encounter, Telling telling) {
        return Optional.of(encounter.getHospitalization().getDischargeDisposition())
                .filter(d -> !d.isEmpty())
                .map(d -> telling.codes().read("outcome", d));
    }

    private static Optional<String> place(Encounter encounter, Telling telling) {
        return encounter.getLocation().stream()
                .flatMap(l -> References.words(l.getLocation(), telling).stream())
                .findFirst()
                .or(() -> References.words(encounter.getServiceProvider(), telling));
    }

    private static List<Professional> clinicians(Encounter encounter, PartialDate day, Telling telling) {
        List<Professional> clinicians = new ArrayList<>();
        for (Encounter.EncounterParticipantComponent participant : encounter.getParticipant()) {
            Optional<PersonName> name = References.practitioner(participant.getIndividual(), telling);
            name.map(n -> new Professional(
                            telling.ref(encounter, "/participant/" + (clinicians.size() + 1)),
                            telling.child(),
                            telling.labels(),
                            n,
                            participant.hasType()
                                    ? telling.codes().read("role", participant.getType())
                                    : Coded.of("role", LocalCodes.OTHER, "Clinician who saw the child"),
                            place(encounter, telling),
                            References.telephone(participant.getIndividual(), telling),
                            References.email(participant.getIndividual(), telling),
                            new Period(Optional.of(day), Optional.of(day)),
                            false))
                    .ifPresent(clinicians::add);
        }
        return clinicians;
    }

    private static MissedAppointment cancelled(Encounter encounter, PartialDate day, Telling telling) {
        return new MissedAppointment(
                telling.ref(encounter),
                telling.child(),
                telling.labels(),
                day,
                telling.codes().read("setting", kinds(encounter)),
                encounter.getType().stream().flatMap(t -> Texts.of(t).stream()).findFirst(),
                Coded.of("appointment-status", "cancelled", "Cancelled"),
                Optional.empty(),
                Optional.empty(),
                line(encounter));
    }
}
