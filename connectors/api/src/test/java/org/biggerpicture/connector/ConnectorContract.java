package org.biggerpicture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.connector.ScriptedAgency.Received;
import org.biggerpicture.connector.ScriptedAgency.Said;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every kind of connector promises, whatever it speaks: one outcome for whatever an agency does, never an
 * exception, never later than the deadline, and never "nothing held" for a failure. A kind extends this and says how
 * its agencies talk.
 */
@Timeout(60)
public abstract class ConnectorContract {
    private static final String CHILD = "P1";
    private static final PersonSought MAYA = new PersonSought(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("Hollis"),
            List.of(),
            Optional.of(PartialDate.parse("2013-03-09")),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @TempDir
    private Path folder;

    private ScriptedAgency agency;

    /** The kind that promises. */
    protected abstract ConnectorKind kind();

    /** The lines below its word in {@code agency.yaml}. */
    protected abstract String settings();

    /** Its mapping files. */
    protected abstract Map<String, String> files();

    /**
     * How an agency that holds one child under this id answers: to a search by family name and birth date with the
     * child's identity, to a fetch with what it holds of the child.
     */
    protected abstract Said holding(String localId, Received question);

    /** How it says that it holds nobody. */
    protected abstract Said nobody(Received question);

    /** How it says that too many people match. */
    protected abstract Said tooMany(Received question);

    /** What comes with 200 and is no answer in its language. */
    protected abstract List<String> nonsense();

    /** Files of hostile content, all of which must be refused. */
    protected abstract Stream<Path> hostile();

    @BeforeEach
    void open() throws IOException {
        agency = ScriptedAgency.plain(folder);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void a_search_is_answered_with_identities_under_the_ask_s_own_name() throws IOException {
        says(200, asked -> holding(CHILD, asked));
        Answer answer = ask(trace(MAYA));
        assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
        assertThat(answer.request()).isEqualTo(new RequestId("ask-1"));
        assertThat(answer.agency()).isEqualTo(new AgencyId(ScriptedAgency.ID));
        assertThat(answer.records()).singleElement().isInstanceOfSatisfying(PersonIdentity.class, child -> {
            assertThat(child.ref().localId()).isEqualTo(CHILD);
            assertThat(child.born()).contains(PartialDate.parse("2013-03-09"));
        });
    }

    @Test
    void what_is_held_is_fetched_by_the_agency_s_own_id() throws IOException {
        says(200, asked -> holding(CHILD, asked));
        Answer answer = ask(fetch());
        assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
        assertThat(answer.records())
                .filteredOn(r -> r.category() == Category.IDENTITY)
                .extracting(r -> r.ref().localId())
                .containsExactly(CHILD);
    }

    @Test
    void every_request_shows_who_asks_and_carries_the_ask_s_name_for_the_agency_s_own_log() throws IOException {
        says(200, asked -> holding(CHILD, asked));
        Connector connector = connector();
        connector.ask(trace(MAYA), within(Duration.ofSeconds(30)));
        connector.ask(fetch(), within(Duration.ofSeconds(30)));
        assertThat(agency.received()).allMatch(ScriptedAgency::knows);
        assertThat(agency.received())
                .extracting(asked -> asked.headers().get("x-correlation-id"))
                .startsWith("ask-1")
                .endsWith("ask-2")
                .containsOnly("ask-1", "ask-2");
    }

    @Test
    void nobody_found_is_nothing_held_with_what_it_was_asked_by_and_the_agency_s_caution() throws IOException {
        says(200, this::nobody);
        assertThat(ask(trace(MAYA)).outcome())
                .isEqualTo(new Outcome.NothingHeld(
                        EnumSet.of(IdentifierKind.FAMILY_NAME, IdentifierKind.BIRTH_DATE),
                        Optional.of(ScriptedAgency.CAUTION)));
    }

    @Test
    void too_many_matches_are_unclear_and_nobody_of_them_is_told() throws IOException {
        says(200, this::tooMany);
        Answer answer = ask(trace(MAYA));
        assertThat(answer.outcome()).isInstanceOf(Outcome.Unclear.class);
        assertThat(answer.records()).isEmpty();
    }

    @Test
    void an_answer_about_someone_else_is_unreadable_and_nothing_of_it_is_kept() throws IOException {
        says(200, asked -> holding("P2", asked));
        Answer answer = ask(fetch());
        assertThat(answer.outcome()).isEqualTo(new Outcome.Unreadable("It answered about someone else"));
        assertThat(answer.records()).isEmpty();
    }

    @Test
    void with_too_few_details_it_is_not_asked_at_all() throws IOException {
        assertThat(ask(trace(PersonSought.UNKNOWN)).outcome()).isInstanceOf(Outcome.NotAsked.class);
        assertThat(agency.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, refused",
        "403, refused",
        "408, late",
        "429, down",
        "500, down",
        "502, down",
        "503, down",
        "504, down",
        "302, unreadable",
        "307, unreadable"
    })
    void a_status_of_failure_is_an_outcome_of_its_own(int status, String word) throws IOException {
        says(status, asked -> new Said(status, "text/html", "<html><p>No</html>"));
        assertThat(ask(trace(MAYA)).outcome().word()).isEqualTo(word);
        assertThat(agency.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 404, 405, 409, 410, 418, 422, 501})
    void no_status_without_an_answer_reads_as_nothing_held(int status) throws IOException {
        says(status, asked -> new Said(status, "text/plain", status == 204 ? "" : "no"));
        assertThat(ask(trace(MAYA)).outcome().answered()).isFalse();
    }

    @Test
    void one_that_is_asked_too_often_says_how_long_to_wait() throws IOException {
        agency.does((exchange, asked) -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            ScriptedAgency.send(exchange, new Said(429, "text/plain", "slow down"));
        });
        assertThat(ask(trace(MAYA)).outcome())
                .isEqualTo(new Outcome.Down("Too many questions just now: it asks us to wait 30 seconds", true));
    }

    @Test
    void one_that_never_answers_is_late_and_is_asked_once() throws IOException {
        agency.does((exchange, asked) -> agency.holds());
        assertThat(connector().ask(trace(MAYA), within(Duration.ofMillis(300))).outcome())
                .isEqualTo(new Outcome.Late());
        assertThat(agency.received().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void one_whose_answer_drips_is_late() throws IOException {
        agency.does((exchange, asked) -> {
            begun(exchange);
            agency.holds();
        });
        assertThat(connector().ask(trace(MAYA), within(Duration.ofMillis(500))).outcome())
                .isEqualTo(new Outcome.Late());
    }

    @Test
    void after_the_deadline_nothing_is_asked() throws IOException {
        assertThat(connector().ask(trace(MAYA), within(Duration.ZERO)).outcome())
                .isEqualTo(new Outcome.Late());
        assertThat(agency.received()).isEmpty();
    }

    @Test
    void one_whose_answer_breaks_off_is_unreadable() throws IOException {
        agency.does((exchange, asked) -> begun(exchange));
        assertThat(ask(trace(MAYA)).outcome()).isInstanceOf(Outcome.Unreadable.class);
    }

    @Test
    void one_that_hangs_up_is_down_and_is_asked_once() throws IOException {
        agency.does((exchange, asked) -> {});
        assertThat(ask(trace(MAYA)).outcome()).isInstanceOf(Outcome.Down.class);
        assertThat(agency.received()).hasSize(1);
    }

    @Test
    void nobody_at_the_address_is_down_and_worth_asking_again() throws IOException {
        Connector connector = connector();
        agency.close();
        assertThat(connector.ask(trace(MAYA), within(Duration.ofSeconds(30))).outcome())
                .isEqualTo(new Outcome.Down("No connection", true));
    }

    @Test
    void what_is_no_answer_is_unreadable() throws IOException {
        Connector connector = connector();
        for (String text : nonsense()) {
            says(200, asked -> new Said(200, nobody(asked).contentType(), text));
            assertThat(connector
                            .ask(trace(MAYA), within(Duration.ofSeconds(30)))
                            .outcome())
                    .describedAs(text)
                    .isInstanceOf(Outcome.Unreadable.class);
        }
    }

    @Test
    void what_is_hostile_is_unreadable() throws IOException {
        Connector connector = connector();
        for (Path file : hostile().toList()) {
            byte[] body = Files.readAllBytes(file);
            agency.does((exchange, asked) -> {
                exchange.getResponseHeaders().set("Content-Type", nobody(asked).contentType());
                exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            });
            Answer answer = connector.ask(trace(MAYA), within(Duration.ofSeconds(30)));
            assertThat(answer.outcome()).describedAs(file.toString()).isInstanceOf(Outcome.Unreadable.class);
            assertThat(answer.outcome().toString()).doesNotContain("root", "file:");
        }
    }

    @Test
    void a_redirect_is_not_followed_and_no_credential_goes_with_it() throws IOException {
        try (ScriptedAgency other = ScriptedAgency.plain(folder)) {
            agency.does((exchange, asked) -> {
                exchange.getResponseHeaders().set("Location", other.address());
                ScriptedAgency.send(exchange, new Said(302, "text/plain", ""));
            });
            assertThat(ask(trace(MAYA)).outcome()).isEqualTo(new Outcome.Unreadable("It sent us elsewhere"));
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void more_than_it_may_send_is_not_taken() throws IOException {
        says(200, asked -> spaced(holding(CHILD, asked), ScriptedAgency.LARGEST * 1024));
        assertThat(ask(trace(MAYA)).outcome()).isEqualTo(new Outcome.Unreadable("The answer was larger than allowed"));
    }

    @Test
    void a_little_that_unpacks_to_more_than_it_may_send_is_not_taken() throws IOException {
        packs(asked -> spaced(holding(CHILD, asked), ScriptedAgency.LARGEST * 1024 * 4));
        assertThat(ask(trace(MAYA)).outcome()).isEqualTo(new Outcome.Unreadable("The answer was larger than allowed"));
    }

    @Test
    void an_honest_packed_answer_is_unpacked() throws IOException {
        packs(asked -> holding(CHILD, asked));
        assertThat(ask(trace(MAYA)).outcome()).isEqualTo(new Outcome.Answered());
    }

    @ParameterizedTest
    @CsvSource({"1, answered, 1", "-1, down, 0"})
    void one_whose_certificate_has_expired_is_down_and_is_told_nothing(int daysLeft, String word, int asked)
            throws Exception {
        Path secrets = ScriptedAgency.secrets(folder);
        Instant now = Instant.now();
        Certificates.write(secrets, now, now.plus(Duration.ofDays(daysLeft)));
        agency.close();
        agency = ScriptedAgency.secured(folder);
        says(200, received -> holding(CHILD, received));
        assertThat(ask(trace(MAYA)).outcome().word()).isEqualTo(word);
        assertThat(agency.received()).hasSize(asked);
    }

    /** How one request is answered. */
    private interface Reply {
        Said to(Received asked);
    }

    private void says(int status, Reply reply) {
        agency.does((exchange, asked) -> {
            Said said = reply.to(asked);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "/desk/elsewhere");
            }
            ScriptedAgency.send(exchange, said);
        });
    }

    private void packs(Reply reply) {
        agency.does((exchange, asked) -> {
            Said said = reply.to(asked);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(said.body().getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Type", said.contentType());
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(said.status(), packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });
    }

    private static Said spaced(Said said, int spaces) {
        return new Said(said.status(), said.contentType(), said.body() + " ".repeat(spaces));
    }

    private static void begun(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    private Answer ask(Ask ask) throws IOException {
        return connector().ask(ask, within(Duration.ofSeconds(30)));
    }

    private Connector connector() throws IOException {
        return agency.connector(kind(), settings(), files());
    }

    private static Deadline within(Duration duration) {
        return Deadline.in(duration, InstantSource.system());
    }

    private static Ask.Trace trace(PersonSought sought) {
        return new Ask.Trace(
                new RequestId("ask-1"),
                new AgencyId(ScriptedAgency.ID),
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                sought,
                "test");
    }

    private static Ask.Fetch fetch() {
        return new Ask.Fetch(
                new RequestId("ask-2"),
                new AgencyId(ScriptedAgency.ID),
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                List.of(CHILD),
                EnumSet.of(Category.IDENTITY, Category.ALERTS));
    }

    private static Requester requester() {
        return new Requester(
                "maya", "Maya", new OrganisationId("northmere-council"), new Role("screener"), new AreaId("northmere"));
    }
}
