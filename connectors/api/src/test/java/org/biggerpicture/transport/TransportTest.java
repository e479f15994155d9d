package org.biggerpicture.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.PlainJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hostile or failing agency can do, and what becomes of it. */
class TransportTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final int LIMIT = 100_000;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private HttpServer agency;
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        agency = server();
        other = server();
        on(other, "/", exchange -> {
            elsewhere.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
        });
    }

    @AfterEach
    void stop() {
        released.countDown();
        agency.stop(0);
        other.stop(0);
    }

    @Test
    void a_whole_reply_of_any_status_is_handed_on() {
        on(agency, "/", exchange -> send(exchange, 404, "nobody".getBytes(StandardCharsets.UTF_8)));
        assertThat(get("/x", seconds(5))).isInstanceOfSatisfying(Exchange.Reply.class, reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).asString(StandardCharsets.UTF_8).isEqualTo("nobody");
        });
    }

    @Test
    void an_agency_that_never_answers_is_late() {
        on(agency, "/", exchange -> hold());
        assertOutcome(get("/x", Duration.ofMillis(200)), new Outcome.Late());
    }

    /** The stock clients wait for ever here: a time limit for the headers alone is none for the body. */
    @Test
    void a_body_that_drips_is_late_too() {
        on(agency, "/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hold();
        });
        assertOutcome(get("/x", Duration.ofMillis(300)), new Outcome.Late());
    }

    @Test
    void more_bytes_than_allowed_are_not_taken() {
        on(agency, "/", exchange -> send(exchange, 200, new byte[LIMIT + 1]));
        assertThat(get("/x", seconds(5))).isEqualTo(new Exchange.TooLarge("sent"));
    }

    @Test
    void a_small_body_that_unpacks_to_a_huge_one_is_not_unpacked_to_the_end() throws IOException {
        byte[] bomb = packed(new byte[LIMIT * 50]);
        assertThat(bomb.length).isLessThan(LIMIT);
        on(agency, "/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, bomb);
        });
        assertThat(get("/x", seconds(5))).isEqualTo(new Exchange.TooLarge("unpacked"));
    }

    @Test
    void an_honest_packed_body_is_unpacked() throws IOException {
        byte[] packed = packed("{}".getBytes(StandardCharsets.UTF_8));
        on(agency, "/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed);
        });
        assertThat(get("/x", seconds(5)))
                .isInstanceOfSatisfying(
                        Exchange.Reply.class,
                        reply -> assertThat(reply.body())
                                .asString(StandardCharsets.UTF_8)
                                .isEqualTo("{}"));
    }

    @Test
    void a_packed_body_that_breaks_off_is_unreadable() {
        on(agency, "/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, "not packed".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(get("/x", seconds(5))).isEqualTo(new Exchange.Garbled());
    }

    @Test
    void a_body_that_breaks_off_is_unreadable_not_nothing() {
        on(agency, "/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("breaks off");
        });
        assertThat(get("/x", seconds(5))).isEqualTo(new Exchange.Garbled());
    }

    @Test
    void a_header_that_would_split_the_request_is_never_sent() {
        TransportRequest request = new TransportRequest(
                "GET", URI.create(address(agency) + "/x"), Map.of("X-Case", "a\r\nX-Evil: b"), Optional.empty());
        assertThat(transport(Authentication.NONE).exchange(request, deadline(seconds(5))))
                .isEqualTo(new Exchange.Unsendable());
    }

    @Test
    void a_redirect_is_never_followed_and_no_credential_goes_with_it() {
        on(agency, "/", exchange -> {
            exchange.getResponseHeaders().set("Location", address(other) + "/steal");
            send(exchange, 302, new byte[0]);
        });
        assertThat(get("/x", seconds(5))).isEqualTo(new Exchange.Redirected());
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void a_question_for_another_host_never_leaves() {
        Transport transport = transport(Authentication.NONE);
        for (String target : List.of(
                address(other) + "/x", address(agency).replace("127.0.0.1", "127.0.0.1.attacker.example") + "/x")) {
            TransportRequest request = new TransportRequest("GET", URI.create(target), Map.of(), Optional.empty());
            assertThat(transport.exchange(request, deadline(seconds(5)))).isEqualTo(new Exchange.ForeignHost());
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void nobody_at_the_address_is_down_and_worth_asking_again() {
        agency.stop(0);
        assertOutcome(get("/x", seconds(5)), new Outcome.Down("No connection", true));
    }

    @Test
    void one_question_is_one_request_even_when_it_fails() {
        AtomicInteger asked = new AtomicInteger();
        on(agency, "/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        assertThat(get("/x", seconds(5))).isInstanceOf(Exchange.Unreachable.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void statuses_that_need_no_reading_mean_what_the_receipt_says() {
        Map<Integer, Outcome> meanings = Map.of(
                401, new Outcome.Refused("It did not accept the hub's credentials"),
                403, new Outcome.Refused("It refuses to answer this request"),
                408, new Outcome.Late(),
                429, new Outcome.Down("Too many questions just now: it asks us to wait 30 seconds", true),
                503, new Outcome.Down("Its system is not available: it asks us to wait 30 seconds", true));
        on(agency, "/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            send(exchange, Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), new byte[0]);
        });
        meanings.forEach((status, outcome) -> assertOutcome(get("/" + status, seconds(5)), outcome));
    }

    @Test
    void a_token_is_asked_for_once_and_again_after_it_was_rejected() {
        AtomicInteger tokens = new AtomicInteger();
        on(agency, "/oauth2/token", exchange -> {
            String token = "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":300}";
            send(exchange, 200, token.getBytes(StandardCharsets.UTF_8));
        });
        on(agency, "/x", exchange -> {
            boolean second = "Bearer t2".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, second ? 200 : 401, new byte[0]);
        });
        Transport transport = transport(new TokenAuthentication(
                URI.create(address(agency) + "/oauth2/token"), new ClientProof.Secret("hub", "secret"), CLOCK));
        assertThat(status(transport)).isEqualTo(401);
        assertThat(status(transport)).isEqualTo(200);
        assertThat(status(transport)).isEqualTo(200);
        assertThat(tokens).hasValue(2);
    }

    @Test
    void a_token_service_that_does_not_know_us_makes_the_agency_down_not_refusing() {
        on(agency, "/oauth2/token", exchange -> send(exchange, 400, new byte[0]));
        Transport transport = transport(new TokenAuthentication(
                URI.create(address(agency) + "/oauth2/token"), new ClientProof.Secret("hub", "secret"), CLOCK));
        Exchange exchange = transport.exchange(request("/x"), deadline(seconds(5)));
        assertOutcome(exchange, new Outcome.Down("Its token service did not take our credentials", false));
    }

    @Test
    void a_signed_assertion_names_the_token_address_to_the_letter_and_lives_a_minute() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        ClientProof proof = new ClientProof.SignedAssertion(
                "hub", "k1", pair.getPrivate(), ClientProof.Algorithm.RS512, () -> now, () -> "once");
        String[] parts = proof.form(URI.create("https://agency.example/token"))
                .get("client_assertion")
                .split("\\.");
        Map<?, ?> claims = (Map<?, ?>)
                PlainJson.read(Base64.getUrlDecoder().decode(parts[1])).orElseThrow();
        assertThat(claims.get("aud")).isEqualTo("https://agency.example/token");
        assertThat(claims.get("iss")).isEqualTo("hub").isEqualTo(claims.get("sub"));
        assertThat(((Number) claims.get("exp")).longValue()).isEqualTo(now.getEpochSecond() + 60);
        Signature signature = Signature.getInstance("SHA512withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void nothing_that_may_name_a_person_or_a_secret_is_in_what_these_say_of_themselves() {
        assertThat(request("/Patient?family=Hollis").toString()).doesNotContain("Hollis");
        assertThat(new Exchange.Reply(200, Map.of(), "Hollis".getBytes(StandardCharsets.UTF_8)).toString())
                .doesNotContain("Hollis");
        assertThat(new Authentication.Fixed(Map.of("X-Api-Key", "s3cret")).toString())
                .doesNotContain("s3cret");
        assertThat(new ClientProof.Secret("hub", "s3cret").toString()).doesNotContain("s3cret");
    }

    private static void assertOutcome(Exchange exchange, Outcome outcome) {
        assertThat(TransportOutcomes.of(exchange)).contains(outcome);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Deadline deadline(Duration duration) {
        return Deadline.in(duration, CLOCK);
    }

    private Exchange get(String path, Duration within) {
        return transport(new Authentication.Fixed(Map.of("Authorization", "Bearer secret")))
                .exchange(request(path), deadline(within));
    }

    private int status(Transport transport) {
        return transport.exchange(request("/x"), deadline(seconds(5))) instanceof Exchange.Reply reply
                ? reply.status()
                : 0;
    }

    private TransportRequest request(String path) {
        return new TransportRequest("GET", URI.create(address(agency) + path), Map.of(), Optional.empty());
    }

    private Transport transport(Authentication authentication) {
        return new Transport(URI.create(address(agency)), authentication, Optional.empty(), TransportLimits.of(LIMIT));
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static void on(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
