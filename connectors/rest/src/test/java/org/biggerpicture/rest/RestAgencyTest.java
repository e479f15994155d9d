package org.biggerpicture.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
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
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.AgencyFolders;
import org.biggerpicture.connector.ConnectedAgency;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.StatutoryPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency connected by files alone, and every way in which it can answer or fail to. */
class RestAgencyTest {
    private static final AgencyId AGENCY = new AgencyId("somewhere-council");
    private static final String PERSON = "{'id':'P1','name':'Maya Hollis','born':'2013-03-09','safe':false}";
    private static final String PLANS = "{'plans':[{'ref':'1','type':'CP','from':'2026-09-01'}]}";

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        write("agency.yaml", """
                name: Somewhere Council
                organisation: somewhere-council
                kind: childrens-social-care
                area: somewhere
                contact:
                  name: Duty desk
                  telephone: 01632 960000
                holds: [identity, plans]
                connection:
                  kind: rest
                  endpoint: ${somewhere-council}
                  authentication:
                    manner: api-key
                  trace-needs:
                    - [family-name, birth-date]
                  caution: It does not hold closed cases.
                  rest:
                    nothing-held-statuses: [404]
                """);
        write(
                "trace.request.jsonata",
                "$exists(ask.sought.family) ? {'path': '/people', 'query': {'name': ask.sought.family}} : []");
        write(
                "trace.answer.jsonata",
                "{'records': [replies.body.people.{'category':'identity','id':id,'names':[name],'born':born,"
                        + "'restrictedPerson':safe}]}");
        write(
                "fetch.request.jsonata",
                "[ask.localIds.[{'path':'/people/' & $,'for':'person'},{'path':'/people/' & $ & '/plans','for':'plans'}]]");
        write(
                "fetch.answer.jsonata",
                "{'records': $append([replies[for='person'].body.{'category':'identity','id':id,'names':[name]}],"
                        + "[replies[for='plans'].body.plans.{'category':'plans','id':ref,'type':$code('plan-type',type),"
                        + "'status':'open','period':{'start':from}}])}");
        write("codes.yaml", "plan-type:\n  CP: {code: CPP, display: Child protection plan}\n");
        Files.createDirectories(folder.resolve("secrets/somewhere-council"));
        Files.writeString(folder.resolve("secrets/somewhere-council/api-key"), "s3cret");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_person_search_is_written_sent_and_read_as_the_files_say() {
        on("/people", 200, "{'people':[" + PERSON + "]}");
        Answer answer = ask(trace());
        assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
        assertThat(((PersonIdentity) answer.records().getFirst())
                        .names()
                        .getFirst()
                        .full())
                .isEqualTo("Maya Hollis");
        assertThat(heard).containsExactly("GET /people?name=Hollis s3cret r1");
    }

    @Test
    void several_questions_are_put_beside_one_another_and_mapped_together() {
        on("/people/P1", 200, PERSON);
        on("/people/P1/plans", 200, PLANS);
        Answer answer = ask(fetch());
        assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
        StatutoryPlan plan = (StatutoryPlan) answer.records().getLast();
        assertThat(plan.type().code()).isEqualTo("CPP");
        assertThat(plan.type().original()).contains("CP");
    }

    @Test
    void what_one_of_several_questions_failed_to_bring_is_said() {
        on("/people/P1", 200, PERSON);
        on("/people/P1/plans", 500, "");
        Answer answer = ask(fetch());
        assertThat(answer.outcome()).isEqualTo(new Outcome.Incomplete("plans (down)"));
        assertThat(answer.records()).hasSize(1);
    }

    @Test
    void a_status_by_which_the_agency_says_nobody_is_nothing_held_too() {
        on("/people", 404, "");
        assertThat(ask(trace()).outcome())
                .isEqualTo(new Outcome.NothingHeld(
                        Set.of(IdentifierKind.FAMILY_NAME), Optional.of("It does not hold closed cases.")));
    }

    @Test
    void a_question_that_the_files_can_t_write_is_ours_to_mend_and_not_the_agency_s() {
        write("trace.request.jsonata", "{'path': 'people without a slash'}");
        assertThat(ask(trace()).outcome()).isEqualTo(new Outcome.Down("The question could not be written", false));
        assertThat(heard).isEmpty();
    }

    @Test
    void a_mistake_in_a_file_is_told_with_its_place_and_stops_the_agency() {
        write("fetch.answer.jsonata", "{'records': [\n replies.body.( }");
        write("agency.yaml", "name: Somewhere Council\nkind: childrens-social-car\n");
        Findings findings = new Findings();
        assertThat(read(findings)).isEmpty();
        assertThat(findings.toString())
                .contains("agency.yaml:2:7")
                .contains("did you mean 'childrens-social-care'")
                .contains("missing key 'contact'");
    }

    @Test
    void a_mistaken_expression_is_told_with_its_line() {
        write("fetch.answer.jsonata", "{'records': [\n replies.body.( }");
        Findings findings = new Findings();
        assertThat(read(findings)).isEmpty();
        assertThat(findings.toString()).contains("fetch.answer.jsonata:2:");
    }

    private void on(String path, int status, String body) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Api-Key") + " "
                    + exchange.getRequestHeaders().getFirst("X-Request-ID"));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private Answer ask(Ask ask) {
        return connector().ask(ask, Deadline.in(Duration.ofSeconds(5), InstantSource.system()));
    }

    private Connector connector() {
        Findings findings = new Findings();
        List<ConnectedAgency> read = read(findings);
        assertThat(findings.all()).isEmpty();
        return read.getFirst().way().orElseThrow().connector();
    }

    private List<ConnectedAgency> read(Findings findings) {
        return AgencyFolders.read(
                folder.resolve("agencies"),
                Map.of(
                        "somewhere-council",
                        "http://127.0.0.1:" + server.getAddress().getPort()),
                List.of(new RestKind()),
                new Surroundings(InstantSource.system(), () -> "id", folder.resolve("secrets")),
                findings);
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve("agencies/somewhere-council").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Requester requester() {
        return new Requester(
                "maya", "Maya", new OrganisationId("northmere-council"), new Role("screener"), new AreaId("northmere"));
    }

    private static Ask.Trace trace() {
        PersonSought sought = new PersonSought(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("Hollis"),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Ask.Trace(
                new RequestId("r1"),
                AGENCY,
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                sought,
                "test");
    }

    private static Ask.Fetch fetch() {
        return new Ask.Fetch(
                new RequestId("r1"),
                AGENCY,
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                List.of("P1"),
                Set.of(Category.PLANS, Category.IDENTITY));
    }
}
