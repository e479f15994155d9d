package org.biggerpicture.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Conditions;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
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
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.SubjectRelation;

/** Answers of two councils, a force and a trust, disclosed under one agreement that lets its fields be shown. */
final class AgencyAnswers {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final AgencyId NORTHMERE = new AgencyId("northmere-council");
    static final AgencyId SALTBY = new AgencyId("saltby-council");
    static final AgencyId POLICE = new AgencyId("estuary-police");
    static final AgencyId HOSPITAL = new AgencyId("northmere-hospital");

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final OrganisationId HUB = new OrganisationId("hub");
    private static final OrganisationId PARTNERS = new OrganisationId("partners");
    private static final Contact DESK = new Contact("Duty desk", "01632 960000", Optional.empty(), Optional.empty());

    private final Map<AgencyId, List<AgencyRecord>> answers = new java.util.LinkedHashMap<>();
    private Protection protection = Protection.OPEN;
    private Set<Field<?, ?>> fields = Arrays.stream(Category.values())
            .flatMap(c -> AgencyRecord.fields(c).stream())
            .collect(Collectors.toSet());

    static AgencyAnswers none() {
        return new AgencyAnswers();
    }

    static RecordRef ref(AgencyId agency, String id) {
        return new RecordRef(agency, id, Optional.empty(), NOW);
    }

    static Labels labels() {
        return Labels.NONE;
    }

    static List<Agency> agencies() {
        return List.of(
                agency(NORTHMERE, "Northmere City Council", AgencyKind.CHILDRENS_SOCIAL_CARE, "northmere"),
                agency(SALTBY, "Saltby Borough Council", AgencyKind.CHILDRENS_SOCIAL_CARE, "saltby"),
                agency(POLICE, "Estuary Police", AgencyKind.POLICE, ""),
                agency(HOSPITAL, "Northmere General Hospital", AgencyKind.HEALTH, "northmere"));
    }

    static Agency agency(AgencyId id, String name, AgencyKind kind, String area) {
        return new Agency(
                id,
                name,
                PARTNERS,
                kind,
                Optional.of(area).filter(a -> !a.isEmpty()).map(AreaId::new),
                DESK,
                Set.of(Category.values()),
                true);
    }

    AgencyAnswers with(AgencyRecord... records) {
        for (AgencyRecord record : records) {
            answers.computeIfAbsent(record.ref().agency(), a -> new ArrayList<>())
                    .add(record);
        }
        return this;
    }

    AgencyAnswers protecting(Protection protection) {
        this.protection = protection;
        return this;
    }

    AgencyAnswers withoutField(Field<?, ?> field) {
        fields = fields.stream().filter(f -> f != field).collect(Collectors.toSet());
        return this;
    }

    Picture picture() {
        return Picture.of(disclosed(), TODAY);
    }

    List<DisclosedAnswer> disclosed() {
        Agreements agreements = Agreements.of(Set.copyOf(agencies()), vocabulary(), List.of(agreement()));
        return answers.entrySet().stream()
                .map(e -> agreements.disclose(
                        enquiry(),
                        new Answer(
                                e.getKey(),
                                new RequestId("request"),
                                new Outcome.Answered(),
                                e.getValue(),
                                NOW,
                                Duration.ofMillis(40),
                                Optional.empty()),
                        protection,
                        new Outcome.NothingHeld(Set.of(IdentifierKind.LOCAL_ID), Optional.empty())))
                .toList();
    }

    private static Enquiry enquiry() {
        return new Enquiry(
                new EnquiryId("enquiry"),
                new Requester("maya", "Maya", HUB, new Role("screener"), new AreaId("northmere")),
                new Purpose("S47"),
                new LawfulBasis("task"),
                new ConsentState("not-needed"),
                new CaseReference("MASH-1"),
                PersonSought.UNKNOWN,
                NOW);
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                List.of(new Word.PurposeWord("S47", "Enquiry", "", "task", Set.of("task"), "", false, "THREAT")),
                List.of(new Word.BasisWord("task", "Public task", "", "6(1)(e)", false)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private InformationSharingAgreement agreement() {
        Clause clause = new Clause.Permission(
                "1",
                "All may be shown.",
                new Scope(
                        Among.these(Set.of(HUB)),
                        Among.these(Set.of(new Role("screener"))),
                        Among.these(Set.of(new Purpose("S47"))),
                        Among.these(Set.of(NORTHMERE, SALTBY, POLICE, HOSPITAL)),
                        Set.of(Category.values()),
                        Among.these(Set.of(SubjectRelation.values()))),
                Conditions.NONE,
                new LawfulBasis("task"),
                "s47",
                Layer.NARRATIVE,
                fields,
                Set.of(),
                Set.of(IdentifierKind.values()),
                Set.of(),
                false);
        LocalDate signed = LocalDate.of(2026, 1, 1);
        return new InformationSharingAgreement(
                "all",
                "All",
                "1",
                2,
                InformationSharingAgreement.Status.AGREED,
                "",
                "The office",
                "the office",
                signed,
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2028, 1, 1),
                List.of(
                        new Party(HUB, "Office", Optional.of(signed)),
                        new Party(PARTNERS, "Office", Optional.of(signed))),
                List.of(clause));
    }
}
