package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/** People around the child. */
final class RelatedPeople {
    private static final Set<String> SIBLINGS = Set.of("sibling", "half-sibling", "twin");
    private static final Set<String> OTHER_CHILDREN = Set.of("child", "friend");
    private static final Set<String> CARERS = Set.of(
            "mother", "father", "parent", "step-parent", "grandparent", "foster-carer", "adopter", "guardian", "carer");

    private RelatedPeople() {}

    static List<AgencyRecord> records(RelatedPerson person, Telling telling) {
        Coded kind = telling.codes().read("relationship", person.getRelationship());
        List<PersonName> names = People.names(person.getName());
        return List.of(new Relationship(
                telling.ref(person),
                subject(
                        kind,
                        ownId(person.getPatient(), telling),
                        names.stream().findFirst()),
                telling.labels(),
                kind,
                Dates.day(person.getBirthDateElement()),
                Optional.of(People.sex(person.getGender())).filter(s -> person.hasGender()),
                Optional.empty(),
                Optional.empty(),
                Dates.period(person.getPeriod()),
                names.stream().skip(1).toList(),
                People.telephone(person.getTelecom()),
                Optional.empty()));
    }

    static Subject subject(Coded kind, Optional<String> personId, Optional<PersonName> name) {
        return new Subject(relation(kind.code()), personId, name);
    }

    private static SubjectRelation relation(String kind) {
        if (SIBLINGS.contains(kind)) {
            return SubjectRelation.SIBLING;
        }
        if (OTHER_CHILDREN.contains(kind)) {
            return SubjectRelation.OTHER_CHILD;
        }
        if ("alleged-perpetrator".equals(kind)) {
            return SubjectRelation.ALLEGED_PERPETRATOR;
        }
        return CARERS.contains(kind) ? SubjectRelation.PARENT_OR_CARER : SubjectRelation.HOUSEHOLD_ADULT;
    }

    /**
     * The related person's own record at the source, which the demographics service gives in place of the child's. It
     * is named and never read: reading it is a further access to a further person.
     */
    private static Optional<String> ownId(Reference patient, Telling telling) {
        return Texts.of(patient.getIdentifier().getValue())
                .or(() -> Texts.of(patient.getReferenceElement().getIdPart()))
                .filter(id -> !telling.child().personId().equals(Optional.of(id)));
    }
}
