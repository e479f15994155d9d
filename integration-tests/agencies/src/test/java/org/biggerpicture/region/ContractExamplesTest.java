package org.biggerpicture.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the JSON and SOAP agencies' contracts are what these agencies serve. */
class ContractExamplesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- example (GET|POST) (\\S+)(?: (\\{[^\\n]*))? -->\\n```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MESSAGE =
            Pattern.compile("<!-- example SOAP (\\S+) (.*?) -->\\n```xml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path credentials;

    private static Region region;
    private static HubPartner partner;

    @BeforeAll
    static void start() {
        region = Region.start(RegionSettings.anywhere(credentials, Clock.fixed(NOW, ZoneOffset.UTC)));
        partner = new HubPartner(region);
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                        "northmere-council",
                        "saltby-council",
                        "northmere-early-help",
                        "westmarch-police",
                        "northmere-schools",
                        "saltby-schools",
                        "northmere-homes",
                        "youth-justice")
                .flatMap(agency -> EXAMPLE.matcher(contract(agency))
                        .results()
                        .map(one -> Arguments.of(agency, one.group(1), one.group(2), sent(one), one.group(4))));
    }

    private static String sent(MatchResult example) {
        return Objects.requireNonNullElse(example.group(3), "");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("examples")
    void a_contract_s_example_is_what_is_served(
            String agency, String method, String target, String body, String example) throws Exception {
        HttpResponse<String> answer = partner.ask(agency, method, target, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(example));
    }

    static Stream<Arguments> messages() {
        return MESSAGE.matcher(contract("estuary-police"))
                .results()
                .map(one -> Arguments.of(one.group(1), one.group(2), one.group(3)));
    }

    @ParameterizedTest(name = "estuary-police {0}")
    @MethodSource("messages")
    void the_police_serve_what_their_contract_s_examples_show(String service, String request, String example)
            throws Exception {
        String message = partner.message(
                service, request, NOW.toString(), NOW.plusSeconds(300).toString());
        String answer = partner.ask("estuary-police", "POST", "/partner-release/v1", message)
                .body();
        assertThat(unspaced(
                        answer.replaceFirst("(?s).*<pr:payload [^>]*>", "").replaceFirst("(?s)</pr:payload>.*", "")))
                .isEqualTo(unspaced(example));
    }

    private static String unspaced(String xml) {
        return xml.replaceAll(">\\s+<", "><").strip();
    }

    private static String contract(String agency) {
        try (InputStream text = ContractExamplesTest.class.getResourceAsStream("/region/contracts/" + agency + ".md")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
