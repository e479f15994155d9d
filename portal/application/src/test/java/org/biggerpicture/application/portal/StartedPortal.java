package org.biggerpicture.application.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.biggerpicture.application.BiggerPicture;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.configuration.Whole;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.region.RegionSettings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The portal as it runs, over the simulated region, reached by HTTP alone. One for all tests: it takes seconds. */
@SpringBootTest(
        classes = BiggerPicture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port=0"})
public abstract class StartedPortal {
    private static final int PATIENCE = 3;

    protected static final IdentityProvider PEOPLE = new IdentityProvider();

    /** The portal's clock. A test that moves it puts it back. */
    protected static final MovedClock CLOCK = new MovedClock();

    private static final Path FOLDER = folder();
    protected static final org.biggerpicture.region.Region AGENCIES = org.biggerpicture.region.Region.start(
            RegionSettings.anywhere(FOLDER.resolve("credentials"), Clock.systemDefaultZone()));

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TestBean
    private Whole whole;

    @TestBean
    private Clock clock;

    @LocalServerPort
    private int port;

    static Clock clock() {
        return CLOCK;
    }

    static Whole whole() {
        Map<String, String> addresses = new LinkedHashMap<>();
        AGENCIES.agencies().forEach(a -> addresses.put(a, AGENCIES.address(a).toString()));
        Findings findings = new Findings();
        Surroundings surroundings =
                new Surroundings(Clock.systemUTC(), () -> UUID.randomUUID().toString(), FOLDER.resolve("credentials"));
        Whole whole = Whole.read(Path.of("../../config"), addresses, surroundings, findings)
                .orElseThrow(() -> new IllegalStateException(findings.toString()));
        return new Whole(patient(whole.region()), whole.auditing());
    }

    /** Three times as much time for everything: a machine that runs tests is busy. */
    private static Region patient(Region region) {
        Region.Hub hub = region.hub();
        return new Region(
                new Region.Hub(
                        hub.name(),
                        hub.organisation(),
                        hub.desk(),
                        hub.demonstration(),
                        hub.within().multipliedBy(PATIENCE),
                        hub.questions(),
                        hub.supervisors()),
                region.areas(),
                region.connections().stream()
                        .map(c -> new Connection(
                                c.agency(),
                                c.connector(),
                                c.within().multipliedBy(PATIENCE),
                                c.atOnce(),
                                c.accepts(),
                                c.marksRestriction(),
                                c.caution()))
                        .toList(),
                region.agreements());
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add(
                "bigger-picture.config",
                () -> Path.of("../../config").toAbsolutePath().normalize().toString());
        settings.add("bigger-picture.data", () -> FOLDER.resolve("data").toString());
        settings.add("bigger-picture.sign-in.issuer", PEOPLE::issuer);
        settings.add("bigger-picture.sign-in.authorization-uri", () -> PEOPLE.issuer() + "/authorize");
        settings.add("bigger-picture.sign-in.token-uri", () -> PEOPLE.issuer() + "/token");
        settings.add("bigger-picture.sign-in.jwk-set-uri", () -> PEOPLE.issuer() + "/jwks");
        settings.add("bigger-picture.sign-in.end-session-uri", () -> PEOPLE.issuer() + "/end");
        settings.add("bigger-picture.sign-in.client-id", () -> "bigger-picture");
        settings.add("bigger-picture.sign-in.client-secret", () -> "a-secret-of-tests");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("portal");
            Files.createDirectories(folder.resolve("data"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser that has been nowhere yet. */
    protected Browser browser() {
        return new Browser(this);
    }

    /** The portal's own address. */
    protected URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A request to the portal. */
    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    /** What the portal answers; no redirect is followed. */
    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
