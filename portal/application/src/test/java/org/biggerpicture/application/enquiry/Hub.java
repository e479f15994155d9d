package org.biggerpicture.application.enquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.keys.LogKeys;
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
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.configuration.Supervisors;
import org.biggerpicture.application.gather.Gates;
import org.biggerpicture.application.gather.Gather;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A hub of a few agencies under one agreement, with a real log in memory and connectors a test scripts. Of an agency whose
 * name begins with "emergency" the agreement says nothing but what a test adds.
 */
public final class Hub implements AutoCloseable {
    /** What every agency's "nothing held" leaves open. */
    static final String CAUTION = "Closed cases are not held";

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    final List<Ask> asked = java.util.Collections.synchronizedList(new ArrayList<>());
    final ConcurrentLinkedQueue<Runnable> deadlines = new ConcurrentLinkedQueue<>();
    volatile Instant now = NOW;
    public final AccessLog log;
    public final Enquiries enquiries;
    final Region region;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Gather gather;

    private final List<Clause> further;

    public Hub(Path folder, Map<String, BiFunction<Ask, Hub, Answer>> connectors) throws SQLException {
        this(folder, connectors, List.of(), Map.of());
    }

    Hub(Path folder, Map<String, BiFunction<Ask, Hub, Answer>> connectors, List<Clause> further) throws SQLException {
        this(folder, connectors, further, Map.of());
    }

    /** The same where agencies publish how many of whom they hold share a name. */
    public Hub(
            Path folder,
            Map<String, BiFunction<Ask, Hub, Answer>> connectors,
            Map<AgencyId, PublishedCounts> nameCounts)
            throws SQLException {
        this(folder, connectors, List.of(), nameCounts);
    }

    private Hub(
            Path folder,
            Map<String, BiFunction<Ask, Hub, Answer>> connectors,
            List<Clause> further,
            Map<AgencyId, PublishedCounts> nameCounts)
            throws SQLException {
        this.further = further;
        LogKeys keys = LogKeys.in(folder.resolve("keys"), new SecureRandom());
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + folder.toString().replaceAll("\\W", "-")
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        log = AccessLog.open(
                memory, AccessLogSettings.of("hub.example/log").forTrials(), keys, () -> NOW, new SecureRandom());
        gather = new Gather(camel, () -> NOW, (deadline, ring) -> deadlines.add(ring));
        camel.start();
        AtomicInteger names = new AtomicInteger();
        region = region(connectors, nameCounts);
        enquiries = new Enquiries(
                region,
                gather,
                new Gates(() -> NOW),
                log::append,
                new Entries(subject -> "pseudonym", new SecureRandom()),
                new OpenEnquiries(Duration.ofMinutes(15), () -> 0),
                () -> now,
                () -> "n" + names.incrementAndGet());
    }

    private Region region(
            Map<String, BiFunction<Ask, Hub, Answer>> connectors, Map<AgencyId, PublishedCounts> nameCounts) {
        List<Connection> connections = new ArrayList<>();
        connectors.forEach((name, connector) -> connections.add(new Connection(
                agency(name),
                Optional.of((ask, deadline) -> {
                    asked.add(ask);
                    return connector.apply(ask, this);
                }),
                Duration.ofMinutes(1),
                8,
                List.of(),
                name.startsWith("marks"),
                Optional.of(CAUTION))));
        Set<Agency> agencies = new LinkedHashSet<>();
        connections.forEach(c -> agencies.add(c.agency()));
        return new Region(
                new Region.Hub(
                        "Hub",
                        new OrganisationId("council"),
                        contact(),
                        true,
                        Duration.ofMinutes(1),
                        4,
                        new Supervisors(Map.of(new OrganisationId("council"), Set.of(new Role("supervisor"))))),
                List.of(),
                connections,
                new RunningAgreements(Agreements.of(agencies, vocabulary(), List.of(agreement(agencies)))),
                nameCounts);
    }

    private static Agency agency(String name) {
        return new Agency(
                new AgencyId(name),
                "Agency " + name,
                new OrganisationId(name),
                AgencyKind.HEALTH,
                Optional.of(new AreaId("northmere")),
                contact(),
                EnumSet.allOf(Category.class),
                true);
    }

    private static Contact contact() {
        return new Contact("Desk", "01632 960001", Optional.empty(), Optional.empty());
    }

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                List.of(new Word.PurposeWord("screening", "Screening", "", "task", Set.of("task"), "", false, "")),
                List.of(new Word.BasisWord("task", "Public task", "", "", false)),
                List.of(new Word.Plain("gateway", "Gateway", "")),
                List.of(),
                List.of(new Word.Plain("screener", "Screener", "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private InformationSharingAgreement agreement(Set<Agency> agencies) {
        Set<AgencyId> from = new LinkedHashSet<>();
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(new OrganisationId("council"), "Director", Optional.of(LocalDate.of(2026, 1, 1))));
        agencies.forEach(a -> {
            if (!a.id().value().startsWith("emergency")) {
                from.add(a.id());
            }
            parties.add(new Party(a.organisation(), "Director", Optional.of(LocalDate.of(2026, 1, 1))));
        });
        return new InformationSharingAgreement(
                "hub",
                "Hub",
                "1",
                2,
                InformationSharingAgreement.Status.AGREED,
                "",
                "Office",
                "",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2028, 1, 1),
                parties,
                Stream.concat(Stream.of(permission(from)), further.stream()).toList());
    }

    private static Clause permission(Set<AgencyId> from) {
        Set<Field<?, ?>> fields = new LinkedHashSet<>(AgencyRecord.fields(Category.IDENTITY));
        return new Clause.Permission(
                "1",
                "Identity may be shown",
                new Scope(
                        Among.these(Set.of(new OrganisationId("council"))),
                        Among.these(Set.of(new Role("screener"))),
                        Among.these(Set.of(new Purpose("screening"))),
                        Among.these(from),
                        Set.of(Category.IDENTITY),
                        Among.these(Set.of(
                                SubjectRelation.CHILD, SubjectRelation.UNBORN_CHILD, SubjectRelation.PARENT_OR_CARER))),
                Conditions.NONE,
                new LawfulBasis("task"),
                "gateway",
                Layer.NARRATIVE,
                fields,
                Set.of(),
                EnumSet.allOf(IdentifierKind.class),
                Set.of(),
                false);
    }

    /** That the agency's identities of people in this relation are concealed; if all are, it is not even asked. */
    static Clause concealing(String agency, SubjectRelation relation) {
        return concealing(agency, relation, Set.of());
    }

    /** That those of them that the agency marks so are concealed; it is asked all the same. */
    static Clause concealing(String agency, SubjectRelation relation, Set<Sensitivity> marked) {
        return new Clause.Prohibition(
                "2",
                "Never shown",
                new Scope(
                        Among.these(Set.of(new OrganisationId("council"))),
                        Among.these(Set.of(new Role("screener"))),
                        Among.these(Set.of(new Purpose("screening"))),
                        Among.these(Set.of(new AgencyId(agency))),
                        Set.of(Category.IDENTITY),
                        Among.these(Set.of(relation))),
                Conditions.NONE,
                new LawfulBasis("task"),
                "gateway",
                Optional.empty(),
                marked,
                Manner.CONCEAL,
                true,
                false);
    }

    /** That the agency's alerts with this label may be read after the glass was broken, and it may be asked for that. */
    static Clause emergency(String agency, Set<Sensitivity> labels, Category... categories) {
        Set<Field<?, ?>> fields = new LinkedHashSet<>();
        for (Category category : categories) {
            fields.addAll(AgencyRecord.fields(category));
        }
        return new Clause.Permission(
                "9." + labels.size(),
                "In an emergency",
                scope(agency, Set.of(categories)),
                Conditions.NONE,
                new LawfulBasis("task"),
                "gateway",
                Layer.NARRATIVE,
                fields,
                labels,
                EnumSet.allOf(IdentifierKind.class),
                Set.of(),
                true);
    }

    /** That the agency's records with this label are not shown, whatever else is agreed, or unless the glass is broken. */
    static Clause forbidding(String agency, Sensitivity label, Category category, boolean absolute) {
        return new Clause.Prohibition(
                "8",
                "Never shown",
                scope(agency, Set.of(category)),
                Conditions.NONE,
                new LawfulBasis("task"),
                "gateway",
                Optional.empty(),
                Set.of(label),
                Manner.CONCEAL,
                absolute,
                false);
    }

    private static Scope scope(String agency, Set<Category> categories) {
        return new Scope(
                Among.these(Set.of(new OrganisationId("council"))),
                Among.these(Set.of(new Role("screener"))),
                Among.these(Set.of(new Purpose("screening"))),
                Among.these(Set.of(new AgencyId(agency))),
                categories,
                Among.these(Set.of(SubjectRelation.CHILD)));
    }

    public Practitioner screener(String person) {
        return new Practitioner(
                new Requester(
                        person, person, new OrganisationId("council"), new Role("screener"), new AreaId("northmere")),
                false,
                "",
                "");
    }

    public Enquiries.Question question() {
        return question(Optional.empty());
    }

    /** The same child, with an NHS number where there is one. */
    public Enquiries.Question question(Optional<String> nhsNumber) {
        return question(new PersonSought(
                nhsNumber,
                Optional.empty(),
                List.of("Ava"),
                Optional.of("Lowe"),
                List.of(),
                Optional.of(PartialDate.parse("2018-02-03")),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** For whomever is sought. */
    public Enquiries.Question question(PersonSought sought) {
        return new Enquiries.Question(
                new Purpose("screening"),
                new LawfulBasis("task"),
                new ConsentState("not-sought"),
                new CaseReference("C-1"),
                sought);
    }

    OpenEnquiry confirmed(String... agencies) {
        return confirmed(question(), agencies);
    }

    OpenEnquiry confirmed(Enquiries.Question question, String... agencies) {
        OpenEnquiry enquiry = enquiries.open(screener("maya"), question);
        enquiry.trace().answers();
        confirm(enquiry, agencies);
        return enquiry;
    }

    void confirm(OpenEnquiry enquiry, String... agencies) {
        List<Decision> decisions = new ArrayList<>();
        for (String agency : agencies) {
            decisions.add(new Decision.Confirmed(new CandidateKey(new AgencyId(agency), "1"), "same child"));
        }
        enquiries.decide(enquiry, decisions);
    }

    String shown(OpenEnquiry enquiry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        enquiries.show(enquiry, new WordsRendering(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Answer child(Ask ask, boolean restricted) {
        return person(ask, Subject.CHILD, restricted);
    }

    /** The same child, sealed by a court. */
    static Answer sealed(Ask ask) {
        return person(ask, Subject.CHILD, new Labels(Set.of(Sensitivity.SEALED), false));
    }

    static Answer person(Ask ask, Subject subject, boolean restricted) {
        return person(ask, subject, new Labels(Set.of(), restricted));
    }

    private static Answer person(Ask ask, Subject subject, Labels labels) {
        PersonIdentity identity = new PersonIdentity(
                new RecordRef(ask.agency(), "1", Optional.empty(), NOW),
                subject,
                labels,
                List.of(new PersonName(PersonName.Use.USUAL, List.of("Ava"), Optional.of("Lowe"))),
                Optional.of(PartialDate.parse("2018-02-03")),
                Optional.empty(),
                Sex.FEMALE,
                List.of(new Identifier(Identifier.Kind.NHS_NUMBER, "9990000018", Identifier.Standing.VERIFIED)),
                List.<PostalAddress>of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return answer(ask, new Outcome.Answered(), List.of(identity));
    }

    /** What no clause of the agreement speaks of. */
    static Answer alert(Ask ask) {
        return alert(ask, Set.of());
    }

    static Answer alert(Ask ask, Set<Sensitivity> labels) {
        Alert alert = new Alert(
                new RecordRef(ask.agency(), "2", Optional.empty(), NOW),
                Subject.CHILD,
                new Labels(labels, false),
                Coded.of("alert", "dog", "Dog"),
                Period.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return answer(ask, new Outcome.Answered(), List.of(alert));
    }

    public static Answer answer(Ask ask, Outcome outcome, List<AgencyRecord> records) {
        return new Answer(ask.agency(), ask.id(), outcome, records, NOW, Duration.ZERO, Optional.empty());
    }

    @Override
    public void close() {
        gather.close();
        camel.stop();
        log.close();
    }
}
