package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.biggerpicture.record.PersonName;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a reference points to, where it is contained, was included, or is at least named. Nothing is fetched. */
final class References {
    private References() {}

    /** The name of a place, team or organisation. */
    static Optional<String> words(Reference reference, Telling telling) {
        return telling.found().apply(reference).flatMap(References::named).or(() -> Texts.of(reference.getDisplay()));
    }

    private static Optional<String> named(Resource resource) {
        return switch (resource) {
            case Organization organisation -> Texts.of(organisation.getName());
            case Location location -> Texts.of(location.getName());
            case HealthcareService healthcare -> Texts.of(healthcare.getName());
            case Practitioner practitioner ->
                People.name(practitioner.getName()).map(PersonName::full);
            default -> Optional.empty();
        };
    }

    static Optional<PersonName> practitioner(Reference reference, Telling telling) {
        return person(reference, telling)
                .flatMap(p -> People.name(p.getName()))
                .or(() -> Texts.of(reference.getDisplay()).map(d -> People.written(PersonName.Use.USUAL, d)));
    }

    /** The person behind a reference, one step further where a role stands between. */
    private static Optional<Practitioner> person(Reference reference, Telling telling) {
        return telling.found()
                .apply(reference)
                .flatMap(r -> r instanceof PractitionerRole role
                        ? telling.found().apply(role.getPractitioner())
                        : Optional.of(r))
                .filter(Practitioner.class::isInstance)
                .map(Practitioner.class::cast);
    }

    /** The number of the role where it has one, else of the person or team. */
    static Optional<String> telephone(Reference reference, Telling telling) {
        return contact(reference, telling, People::telephone);
    }

    static Optional<String> email(Reference reference, Telling telling) {
        return contact(reference, telling, People::email);
    }

    private static Optional<String> contact(
            Reference reference, Telling telling, Function<List<ContactPoint>, Optional<String>> wanted) {
        return telling.found()
                .apply(reference)
                .flatMap(r -> wanted.apply(points(r)))
                .or(() -> person(reference, telling).flatMap(p -> wanted.apply(p.getTelecom())));
    }

    private static List<ContactPoint> points(Resource resource) {
        return switch (resource) {
            case Practitioner practitioner -> practitioner.getTelecom();
            case PractitionerRole role -> role.getTelecom();
            case Organization organisation -> organisation.getTelecom();
            default -> List.of();
        };
    }
}
