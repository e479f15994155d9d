package org.biggerpicture.journeys.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biggerpicture.application.BiggerPicture;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.RegionSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Signing in with a real identity provider: only addresses and names differ from the demonstration's. */
class KeycloakTest {
    private static final int MOST_HOPS = 12;
    private static final String PASSWORD = "a-password-of-tests";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Optional<Keycloak> keycloak = Optional.empty();
    private static Optional<Region> region = Optional.empty();
    private static Optional<ConfigurableApplicationContext> portal = Optional.empty();
    private static String address = "";

    @BeforeAll
    static void everyoneStarts() throws Exception {
        String version = System.getProperty("keycloak.version", "");
        Optional<Path> distribution =
                Keycloak.distribution(Path.of("target", "keycloak").toAbsolutePath(), version);
        if (distribution.isEmpty()) {
            System.out.println(
                    "NOT RUN: the package registry gives no Keycloak " + version
                            + " (org.keycloak:keycloak-quarkus-dist, tar.gz), so signing in with a real provider was not tried.");
            Assumptions.abort("No Keycloak " + version + " could be had from the package registry");
        }
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        keycloak = Optional.of(Keycloak.start(distribution.orElseThrow(), realm(), freePort()));
        region = Optional.of(
                Region.start(RegionSettings.anywhere(folder.resolve("credentials"), Clock.systemDefaultZone())));
        portal = Optional.of(portal(port, keycloak.orElseThrow()));
    }

    @AfterAll
    static void everyoneStops() {
        portal.ifPresent(ConfigurableApplicationContext::close);
        region.ifPresent(Region::close);
        keycloak.ifPresent(Keycloak::close);
    }

    private static ConfigurableApplicationContext portal(int port, Keycloak provider) throws IOException {
        return new SpringApplicationBuilder(BiggerPicture.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--bigger-picture.config="
                                + Path.of("..", "..", "config").toAbsolutePath().normalize(),
                        "--bigger-picture.credentials=" + folder.resolve("credentials"),
                        "--bigger-picture.data=" + Files.createDirectories(folder.resolve("data")),
                        "--bigger-picture.sign-in.issuer=" + provider.realm(),
                        "--bigger-picture.sign-in.authorization-uri=" + provider.endpoint("auth"),
                        "--bigger-picture.sign-in.token-uri=" + provider.endpoint("token"),
                        "--bigger-picture.sign-in.jwk-set-uri=" + provider.endpoint("certs"),
                        "--bigger-picture.sign-in.end-session-uri=" + provider.endpoint("logout"),
                        "--bigger-picture.sign-in.client-id=bigger-picture",
                        "--bigger-picture.sign-in.client-secret=a-secret-of-tests");
    }

    @Test
    void a_screener_signs_in_by_openid_connect_and_is_who_the_provider_says() throws Exception {
        HttpResponse<String> page = signedIn("maya.okafor");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).isEqualTo(address + "/find");
        assertThat(page.body()).contains("Maya Okafor").contains("Find a child");
    }

    @Test
    void whom_the_provider_gives_no_role_finds_every_page_closed() throws Exception {
        HttpResponse<String> page = signedIn("no.role");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You may not open this page");
    }

    @Test
    void a_token_of_the_provider_opens_the_api() throws Exception {
        HttpResponse<String> plan = plan("Bearer " + tokens("maya.okafor").get("access_token"));

        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(JSON.readTree(plan.body()).get("asked").size()).isPositive();
    }

    @Test
    void the_providers_role_decides_what_the_api_opens() throws Exception {
        assertThat(plan("Bearer " + tokens("helen.marsh").get("access_token")).statusCode())
                .isEqualTo(403);
        assertThat(plan("Bearer " + tokens("no.role").get("access_token")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_providers_id_token_does_not_open_the_api() throws Exception {
        assertThat(plan("Bearer " + tokens("maya.okafor").get("id_token")).statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> signedIn(String person) throws Exception {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new Cookies()).build()) {
            HttpResponse<String> form = led(
                    browser,
                    HttpRequest.newBuilder(URI.create(address + "/oauth2/authorization/hub"))
                            .build());
            Matcher action = FORM.matcher(form.body());
            assertThat(action.find()).as(form + form.body()).isTrue();
            return led(
                    browser,
                    form(
                            URI.create(action.group(1).replace("&amp;", "&")),
                            Map.of("username", person, "password", PASSWORD)));
        }
    }

    /** Followed by hand: in this process the client itself follows nothing, as the guarded transport wants it. */
    private static HttpResponse<String> led(HttpClient browser, HttpRequest first) throws Exception {
        HttpResponse<String> response = browser.send(first, HttpResponse.BodyHandlers.ofString());
        for (int hop = 0;
                hop < MOST_HOPS && response.headers().firstValue("Location").isPresent();
                hop++) {
            URI onward = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = browser.send(HttpRequest.newBuilder(onward).build(), HttpResponse.BodyHandlers.ofString());
        }
        return response;
    }

    private static Map<String, String> tokens(String person) throws Exception {
        HttpResponse<String> tokens = send(form(
                URI.create(keycloak.orElseThrow().endpoint("token")),
                Map.of(
                        "grant_type", "password",
                        "client_id", "bigger-picture",
                        "client_secret", "a-secret-of-tests",
                        "scope", "openid",
                        "username", person,
                        "password", PASSWORD)));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JSON.readTree(tokens.body()).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
    }

    private static HttpResponse<String> plan(String authorization) throws Exception {
        String question = """
                {"purpose": "S47", "lawfulBasis": "legal-obligation", "consent": "not-sought-risk", "caseReference": "MASH-2041",
                 "child": {"given": ["Maya"], "family": "Hollis", "born": "2013-03-09"}}""";
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/plan"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpRequest form(URI to, Map<String, String> fields) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private static String realm() throws IOException {
        try (InputStream realm = Objects.requireNonNull(KeycloakTest.class.getResourceAsStream("realm.json"))) {
            return new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("PORTAL", address);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
