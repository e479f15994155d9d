package org.biggerpicture.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;

/** Enquiries and answers to test with. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Requester MAYA = requester("maya.okafor", "northmere-council", "screener", "northmere");
    static final Requester DANIEL = requester("daniel.reyes", "saltby-council", "social-worker", "saltby");
    static final Requester PRIYA =
            requester("priya.nair", "estuary-community-health", "health-practitioner", "northmere");
    static final Outcome.NothingHeld NOTHING =
            new Outcome.NothingHeld(Set.of(IdentifierKind.LOCAL_ID), Optional.of("Records before 2019 are on paper"));

    private Cases() {}

    private static Requester requester(String person, String organisation, String role, String area) {
        return new Requester(person, person, new OrganisationId(organisation), new Role(role), new AreaId(area));
    }

    static Enquiry enquiry(Requester who, String purpose) {
        return enquiry(who, purpose, "not-needed", child("2019-05-02"), NOW);
    }

    static Enquiry enquiry(Requester who, String purpose, String consent, PersonSought sought, Instant opened) {
        String basis = purpose.equals("IMMEDIATE")
                ? "vital-interests"
                : consent.equals("given") ? "consent" : "legal-obligation";
        return new Enquiry(
                new EnquiryId("e1"),
                who,
                new Purpose(purpose),
                new LawfulBasis(basis),
                new ConsentState(consent),
                new CaseReference("C-1"),
                sought,
                opened);
    }

    static PersonSought child(String born) {
        return new PersonSought(
                Optional.of("9990000018"),
                Optional.empty(),
                List.of("Theo"),
                Optional.of("Hollis"),
                List.of(),
                Optional.of(PartialDate.parse(born)),
                0,
                Optional.empty(),
                Optional.of(Sex.MALE),
                Optional.of("NM3 4QT"),
                Optional.empty());
    }

    static Answer answer(String agency, AgencyRecord... records) {
        return new Answer(
                new AgencyId(agency),
                new RequestId("r1"),
                records.length == 0 ? NOTHING : new Outcome.Answered(),
                List.of(records),
                NOW,
                Duration.ofMillis(40),
                Optional.empty());
    }

    static ChronologyEvent event(String agency, String id, String date, SubjectRelation about, Sensitivity... labels) {
        return new ChronologyEvent(
                new RecordRef(new AgencyId(agency), id, Optional.empty(), NOW),
                new Subject(about, Optional.empty(), Optional.of(PersonName.usual("Theo", "Hollis"))),
                new Labels(Set.of(labels), false),
                PartialDate.parse(date),
                Optional.of("10:15"),
                Coded.of("event-kind", "attendance", "Emergency attendance"),
                Optional.empty(),
                Optional.of("Fell from a sofa"),
                Optional.empty(),
                Optional.of("Northmere General"),
                List.of(),
                Optional.of("Mother says he fell. Bruise to the ear."));
    }
}
