package org.biggerpicture.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault as it is met at the doors of the region: at a pupil's record and at the desk that gives tokens. */
@Timeout(60)
class FaultsTest {
    private static final String SCHOOLS = "saltby-schools";
    private static final String POLICE = "westmarch-police";
    private static final String RECORD = "/mis/pupils/SP-2209";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path credentials;

    private static Region region;
    private static HubPartner partner;

    private String token = "";

    @BeforeAll
    static void start() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        region = Region.start(RegionSettings.anywhere(credentials, clock));
        partner = new HubPartner(region);
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    @BeforeEach
    void mend() throws Exception {
        region.renew();
        token = new ObjectMapper()
                .readTree(text(partner.desk(SCHOOLS)).body())
                .path("access_token")
                .asText();
        region.renew();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSE_401", "HANG", "DOWN", "EXPIRED_CERTIFICATE"})
    void the_desk_that_gives_tokens_has_no_part_in_a_fault_of_the_records(Fault.Kind kind) throws Exception {
        region.fault(SCHOOLS, new Fault(kind, TimeUnit.HOURS.toMillis(1)));
        HttpResponse<String> answer = text(partner.desk(SCHOOLS));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("access_token");
    }

    @Test
    void credentials_are_refused_at_the_desk_as_at_the_record() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.REFUSE_401));
        assertThat(text(partner.desk(SCHOOLS)).statusCode()).isEqualTo(401);
        assertThat(text(record()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 200, application/json, Tannery",
        "REFUSE_403, 403, text/plain, not for you",
        "TOO_MANY, 429, text/plain, slow down",
        "FAIL_500, 500, text/plain, internal error",
        "NONSENSE, 200, text/html, Please sign in"
    })
    void a_fault_answers_before_the_agency_does(Fault.Kind kind, int status, String type, String said)
            throws Exception {
        region.fault(SCHOOLS, Fault.of(kind));
        HttpResponse<String> answer = text(record());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(said);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(kind == Fault.Kind.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({"HANG, record", "HANG, desk", "SLOW, record"})
    void what_is_held_back_is_let_go_when_the_fault_is_cleared(Fault.Kind kind, String asked) throws Exception {
        region.fault(SCHOOLS, new Fault(kind, TimeUnit.HOURS.toMillis(1)));
        CompletableFuture<HttpResponse<String>> held = HTTP.sendAsync(
                (asked.equals("desk") ? partner.desk(SCHOOLS) : record()).build(),
                HttpResponse.BodyHandlers.ofString());
        while (region.requests(SCHOOLS).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(held).isNotDone();
        region.fault(SCHOOLS, Fault.NONE);
        assertThat(held.get().statusCode()).isEqualTo(200);
    }

    @Test
    void one_who_hangs_and_then_fails_lets_go_with_the_failure() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.HANG));
        CompletableFuture<HttpResponse<String>> held =
                HTTP.sendAsync(record().build(), HttpResponse.BodyHandlers.ofString());
        while (region.requests(SCHOOLS).isEmpty()) {
            Thread.onSpinWait();
        }
        region.fault(SCHOOLS, Fault.of(Fault.Kind.FAIL_500));
        assertThat(held.get().statusCode()).isEqualTo(500);
    }

    @Test
    void a_drip_begins_and_says_nothing() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.DRIP));
        try (InputStream body = stream(record())) {
            assertThat(body.read()).isEqualTo(' ');
        }
    }

    @Test
    void an_answer_breaks_off() {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.TRUNCATED));
        assertThatThrownBy(() -> text(record())).isInstanceOf(IOException.class);
    }

    @Test
    void the_answer_is_about_another_child() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.WRONG_CHILD));
        assertThat(text(record()).body()).contains("\"pupilId\"").doesNotContain("SP-2209");
    }

    @Test
    void a_bomb_unpacks_to_more_than_anybody_wants() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.BOMB));
        try (InputStream body = new GZIPInputStream(stream(record()))) {
            assertThat(body.readNBytes(32 << 20)).hasSize(32 << 20);
        }
    }

    @Test
    void a_big_answer_goes_on_and_on() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.BIG));
        try (InputStream body = stream(record())) {
            assertThat(body.skip(32 << 20)).isEqualTo(32 << 20);
        }
    }

    @Test
    void a_redirect_leads_to_another_host_that_notes_who_came() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.REDIRECT));
        HttpResponse<String> answer = text(record());
        assertThat(answer.statusCode()).isEqualTo(302);
        URI elsewhere = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(elsewhere.getHost()).isNotEqualTo(region.address(SCHOOLS).getHost());
    }

    @Test
    void nobody_listens_until_the_agency_is_up_again_at_the_same_address() throws Exception {
        region.fault(SCHOOLS, Fault.of(Fault.Kind.DOWN));
        assertThatThrownBy(() -> text(record())).isInstanceOf(ConnectException.class);
        region.fault(SCHOOLS, Fault.NONE);
        assertThat(text(record()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_certificate_expires_and_is_renewed() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(partner.certified(POLICE)).build();
        HttpRequest person = HttpRequest.newBuilder(
                        URI.create(region.address(POLICE) + "/partner/v2/persons/wm-3310067"))
                .build();
        region.fault(POLICE, Fault.of(Fault.Kind.EXPIRED_CERTIFICATE));
        assertThatThrownBy(() -> client.send(person, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
        region.fault(POLICE, Fault.NONE);
        assertThat(client.send(person, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_control_page_switches_lists_and_takes_no_other_method() throws Exception {
        assertThat(control("PUT", "/faults/" + SCHOOLS, "fail-500").statusCode())
                .isEqualTo(200);
        assertThat(text(record()).statusCode()).isEqualTo(500);
        HttpResponse<String> list = control("GET", "/requests/" + SCHOOLS, "");
        JsonNode asked = new ObjectMapper().readTree(list.body()).get(0);
        assertThat(asked.path("path").asText()).isEqualTo(RECORD);
        assertThat(asked.path("requestId").asText()).isEqualTo("r-1");
        assertThat(asked.path("credentials").asBoolean()).isTrue();
        assertThat(control("GET", "/faults/" + SCHOOLS, "").statusCode()).isEqualTo(405);
        assertThat(control("DELETE", "/faults/" + SCHOOLS, "").statusCode()).isEqualTo(405);
        assertThat(control("POST", "/requests/" + SCHOOLS, "").statusCode()).isEqualTo(405);
        assertThat(control("GET", "/requests/nobody", "").statusCode()).isEqualTo(404);
        assertThat(control("PUT", "/faults/" + SCHOOLS, "expired-certificate").body())
                .contains("speaks no TLS");
    }

    @Test
    void the_region_says_where_its_partners_credentials_are() {
        assertThat(region.credentials()).isEqualTo(credentials);
        assertThat(region.credentials().resolve(SCHOOLS).resolve("client-secret"))
                .isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"--latency, demo, true", "--latency, none, false"})
    void latency_is_demo_or_none(String option, String value, boolean unhurried) {
        assertThat(RegionSettings.of(new String[] {option, value}).unhurried()).isEqualTo(unhurried);
    }

    @Test
    void a_latency_that_is_neither_is_told() {
        assertThatThrownBy(() -> RegionSettings.of(new String[] {"--latency", "Demo"}))
                .hasMessage("--latency takes demo or none, not 'Demo'");
    }

    private HttpRequest.Builder record() {
        return HttpRequest.newBuilder(URI.create(region.address(SCHOOLS) + RECORD))
                .header("X-Request-ID", "r-1-1")
                .header("X-Correlation-ID", "r-1")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> control(String method, String path, String body) throws Exception {
        return text(HttpRequest.newBuilder(URI.create(region.control() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> text(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }
}
