package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Residence;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** A Patient: who the person is, where they live, whom they name as contacts, where they are registered. */
final class Patients {
    private Patients() {}

    static List<AgencyRecord> records(Patient patient, Telling telling) {
        List<AgencyRecord> records = new ArrayList<>();
        records.add(identity(patient, telling, Set.of()));
        records.addAll(residences(patient, telling));
        records.addAll(registrations(patient, telling));
        records.addAll(contacts(patient, telling));
        return records;
    }

    /**
     * Who the person is.
     *
     * @param former numbers the source has replaced by the patient's present one
     */
    static PersonIdentity identity(Patient patient, Telling telling, Set<String> former) {
        return new PersonIdentity(
                telling.ref(patient),
                telling.child(),
                telling.labels(),
                People.names(patient.getName()),
                Dates.day(patient.getBirthDateElement()),
                Optional.empty(),
                People.sex(patient.getGender()),
                Identifiers.of(patient, former),
                addresses(patient).map(Addresses::read).toList(),
                patient.getMultipleBirth() instanceof IntegerType order
                        ? Optional.ofNullable(order.getValue()).filter(o -> o > 0)
                        : Optional.empty(),
                Extensions.concept(patient, "EthnicCategory")
                        .map(c -> telling.codes().read("ethnicity", c)),
                language(patient),
                patient.getDeceased() instanceof DateTimeType died ? Dates.day(died) : Optional.empty(),
                Optional.empty());
    }

    /** The places held, those of the past last. */
    private static Stream<Address> addresses(Patient patient) {
        return patient.getAddress().stream().sorted(Comparator.comparing(a -> a.getUse() == Address.AddressUse.OLD));
    }

    private static List<Residence> residences(Patient patient, Telling telling) {
        List<Residence> residences = new ArrayList<>();
        for (Address address : addresses(patient).toList()) {
            residences.add(new Residence(
                    telling.ref(patient, "/address/" + (residences.size() + 1)),
                    telling.child(),
                    telling.labels(),
                    Addresses.read(address),
                    Dates.period(address.getPeriod()),
                    List.of()));
        }
        return residences;
    }

    /** Where the person is registered: every general practice is a place that may know the child. */
    private static List<Involvement> registrations(Patient patient, Telling telling) {
        List<Involvement> registrations = new ArrayList<>();
        for (Reference practice : patient.getGeneralPractitioner()) {
            Period period = Dates.period(practice.getIdentifier().getPeriod());
            registrations.add(new Involvement(
                    telling.ref(patient, "/gp/" + (registrations.size() + 1)),
                    telling.child(),
                    telling.labels(),
                    practiceName(practice),
                    Coded.of("involvement-kind", "gp", "Registered with a general practice"),
                    ended(period, telling)
                            ? Coded.of("involvement-status", "closed", "Closed")
                            : Coded.of("involvement-status", "open", "Open"),
                    period,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return registrations;
    }

    private static String practiceName(Reference practice) {
        return Texts.of(practice.getDisplay())
                .or(() -> Texts.of(practice.getIdentifier().getValue()).map(c -> "General practice " + c))
                .orElse("General practice");
    }

    private static boolean ended(Period period, Telling telling) {
        return period.end()
                .map(PartialDate::latest)
                .filter(e -> e.isBefore(telling.day()))
                .isPresent();
    }

    private static List<Relationship> contacts(Patient patient, Telling telling) {
        List<Relationship> contacts = new ArrayList<>();
        for (Patient.ContactComponent contact : patient.getContact()) {
            Coded kind = telling.codes().read("relationship", contact.getRelationship());
            contacts.add(new Relationship(
                    telling.ref(patient, "/contact/" + (contacts.size() + 1)),
                    RelatedPeople.subject(kind, Optional.empty(), People.name(List.of(contact.getName()))),
                    telling.labels(),
                    kind,
                    Optional.empty(),
                    Optional.of(People.sex(contact.getGender())).filter(s -> contact.hasGender()),
                    Optional.empty(),
                    Optional.empty(),
                    Dates.period(contact.getPeriod()),
                    List.of(),
                    People.telephone(contact.getTelecom()),
                    Optional.empty()));
        }
        return contacts;
    }

    /** The language to speak in, told only where an interpreter is needed. */
    private static Optional<String> language(Patient patient) {
        return Extensions.all(patient, "NHSCommunication")
                .filter(c -> c.getExtensionByUrl("interpreterRequired") != null
                        && "true"
                                .equals(c.getExtensionByUrl("interpreterRequired")
                                        .getValue()
                                        .primitiveValue()))
                .map(c -> c.getExtensionByUrl("language"))
                .filter(l -> l != null && l.getValue() instanceof CodeableConcept)
                .map(Extension::getValue)
                .flatMap(l -> Texts.of((CodeableConcept) l).stream())
                .findFirst();
    }
}
