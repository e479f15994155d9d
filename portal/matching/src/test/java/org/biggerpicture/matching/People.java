package org.biggerpicture.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;

/** Invented people for the tests, described field by field. NHS numbers are of the never-issued 999 range. */
final class People {
    static final String NHS = "9990000018";
    static final String OTHER_NHS = "9990000026";

    private People() {}

    static PersonSought sought(String given, String family, String born, String postcode, String nhs) {
        return new PersonSought(
                Optional.of(nhs).filter(n -> !n.isEmpty()),
                Optional.empty(),
                given.isEmpty() ? List.of() : List.of(given.split(" ")),
                Optional.of(family).filter(f -> !f.isEmpty()),
                List.of(),
                Optional.of(born).filter(b -> !b.isEmpty()).map(PartialDate::parse),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(postcode).filter(p -> !p.isEmpty()),
                Optional.empty());
    }

    /** An unborn child, sought through the mother. */
    static PersonSought unborn(String given, String family, String born, String expected) {
        return new PersonSought(
                Optional.empty(),
                Optional.empty(),
                List.of(given),
                Optional.of(family),
                List.of(),
                Optional.of(PartialDate.parse(born)),
                0,
                Optional.of(PartialDate.parse(expected)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Held held(String given, String family, String born) {
        return new Held(given, family, born);
    }

    /** What an agency holds, built up. */
    static final class Held {
        private final List<PersonName> names = new ArrayList<>();
        private final List<Identifier> numbers = new ArrayList<>();
        private final List<PostalAddress> addresses = new ArrayList<>();
        private final String born;
        private String agency = "northmere-council";
        private String localId = "1";
        private Labels labels = Labels.NONE;
        private SubjectRelation relation = SubjectRelation.CHILD;
        private Optional<PartialDate> expected = Optional.empty();
        private Optional<Integer> birthOrder = Optional.empty();
        private Optional<PersonName> mother = Optional.empty();

        private Held(String given, String family, String born) {
            this.born = born;
            name(PersonName.Use.USUAL, given, family);
        }

        private void name(PersonName.Use use, String given, String family) {
            names.add(new PersonName(
                    use,
                    given.isEmpty() ? List.of() : List.of(given.split(" ")),
                    Optional.of(family).filter(f -> !f.isEmpty())));
        }

        Held at(String id) {
            agency = id;
            return this;
        }

        Held as(String id) {
            localId = id;
            return this;
        }

        Held alias(String given, String family) {
            name(PersonName.Use.ALIAS, given, family);
            return this;
        }

        Held number(Identifier number) {
            numbers.add(number);
            return this;
        }

        Held nhs(String number, Identifier.Standing standing) {
            return number(new Identifier(Identifier.Kind.NHS_NUMBER, number, standing));
        }

        Held verified(String number) {
            return nhs(number, Identifier.Standing.VERIFIED);
        }

        Held postcode(String postcode) {
            addresses.add(new PostalAddress(
                    PostalAddress.Kind.HOME, List.of(), Optional.of(postcode), Optional.empty(), Optional.empty()));
            return this;
        }

        Held restricted() {
            labels = new Labels(Set.of(), true);
            return this;
        }

        Held adopted() {
            labels = new Labels(Set.of(Sensitivity.ADOPTION), false);
            return this;
        }

        Held expected(String date) {
            expected = Optional.of(PartialDate.parse(date));
            relation = SubjectRelation.UNBORN_CHILD;
            return this;
        }

        Held mother(String given, String family) {
            mother = Optional.of(PersonName.usual(given, family));
            return this;
        }

        Held parent() {
            relation = SubjectRelation.PARENT_OR_CARER;
            return this;
        }

        Held birthOrder(int order) {
            birthOrder = Optional.of(order);
            return this;
        }

        Candidate candidate() {
            return Candidate.of(new PersonIdentity(
                    new RecordRef(new AgencyId(agency), localId, Optional.empty(), Instant.EPOCH),
                    new Subject(relation, Optional.empty(), Optional.empty()),
                    labels,
                    names,
                    Optional.of(born).filter(b -> !b.isEmpty()).map(PartialDate::parse),
                    expected,
                    Sex.UNKNOWN,
                    numbers,
                    addresses,
                    birthOrder,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    mother));
        }
    }
}
