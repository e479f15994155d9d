package org.biggerpicture.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.configuration.Region;
import org.h2.jdbcx.JdbcDataSource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Entries as files")
class ExportTest {
    private static final Who WORKER = new Who("=cmd|calc", "Rosa Invented", "saltby", "social-worker", "AAL2", "s-1");
    private static final Grounds GROUNDS =
            new Grounds("e-1", "screening", "task", "not-needed", "CASE-9", "2026Q4.pseudonym", "v");

    @TempDir
    private Path folder;

    private List<LoggedEntry> entries = List.of();

    @BeforeEach
    void two_entries() throws Exception {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + folder.getFileName()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        try (AccessLog log = AccessLog.open(
                memory,
                AccessLogSettings.of("hub.example/log").forTrials(),
                LogKeys.in(folder.resolve("keys"), new SecureRandom()),
                () -> Instant.parse("2026-11-24T09:00:00Z"),
                new SecureRandom())) {
            log.append(Entry.of(EntryKind.SIGNED_IN, WORKER, Grounds.NONE));
            log.append(Entry.of(EntryKind.DISCLOSURE, WORKER, GROUNDS)
                    .withAgencies(List.of(told("school"), told("police"))));
            entries = log.find(Criteria.ALL);
        }
    }

    private static AgencyLine told(String agency) {
        return AgencyLine.of(agency, new Asked.Fetch(new TreeSet<>(Set.of("LOCAL_ID"))))
                .answered("answered", 40)
                .disclosing(
                        List.of(new Released(
                                "attendance", "DETAIL", "CHILD", 2, "4.1", "schools", "1.0", "Public task")),
                        List.of());
    }

    @Test
    void a_row_stands_for_each_agency_and_an_entry_without_one_has_its_own() throws Exception {
        List<CSVRecord> rows = rows();

        assertThat(rows).extracting(r -> r.get("kind")).containsExactly("SIGNED_IN", "DISCLOSURE", "DISCLOSURE");
        assertThat(rows).extracting(r -> r.get("agency")).containsExactly("", "school", "police");
        assertThat(rows.getLast().get("clauses")).isEqualTo("schools#4.1");
        assertThat(rows.getLast().get("leaf_hash")).isEqualTo(entries.getLast().leaf());
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_plain_text() throws Exception {
        assertThat(rows()).extracting(r -> r.get("person")).containsOnly("'=cmd|calc");
    }

    @Test
    void a_disclosure_keeps_what_the_profile_of_ihe_asks_of_it() {
        AuditEvent event = read(events().ndjson(entries)).getLast();

        assertThat(event.getMeta().getProfile().getFirst().getValue())
                .endsWith("IHE.BasicAudit.PrivacyDisclosure.Source");
        assertThat(event.getType().getCode()).isEqualTo("110106");
        assertThat(event.getSubtype()).anyMatch(s -> s.getCode().equals("disclose"));
        assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.R);
        assertThat(event.getAgent())
                .allSatisfy(a -> {
                    assertThat(a.hasWho()).isTrue();
                    assertThat(a.getNetwork().hasAddress()).isTrue();
                })
                .extracting(a -> a.getType().getCodingFirstRep().getCode())
                .containsExactly("110153", "110152");
        assertThat(event.getAgent()
                        .getFirst()
                        .getWho()
                        .equalsDeep(event.getSource().getObserver()))
                .isTrue();
        assertThat(event.getEntity())
                .anyMatch(e -> e.getType().getCode().equals("1")
                        && e.getWhat().getIdentifier().getValue().equals("2026Q4.pseudonym"));
    }

    @Test
    void neither_file_holds_a_name_or_a_case() throws Exception {
        assertThat(EntriesCsv.of(entries) + events().ndjson(entries)).doesNotContain("Rosa", "CASE-9");
    }

    private List<CSVRecord> rows() throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(EntriesCsv.of(entries)))
                .getRecords();
    }

    private static List<AuditEvent> read(String ndjson) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return ndjson.lines()
                .map(line -> parser.parseResource(AuditEvent.class, line))
                .toList();
    }

    private static AuditEvents events() {
        Vocabulary words = new Vocabulary(
                List.of(new Word.PurposeWord("screening", "Screening", "", "task", Set.of("task"), "", false, "COC")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        Contact desk = new Contact("Desk", "01632 960001", Optional.empty(), Optional.empty());
        return new AuditEvents(new Region(
                new Region.Hub("Hub", new OrganisationId("saltby"), desk, true, Duration.ofMinutes(1), 4),
                List.of(),
                List.of(),
                Agreements.of(Set.of(), words, List.of())));
    }
}
