package org.biggerpicture.benchmarks.gather;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.application.BiggerPicture;
import org.biggerpicture.demoprovider.DemoProvider;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.RegionSettings;
import org.biggerpicture.region.door.Fault;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal as the demonstration runs it, over the simulated region with set latencies, on free ports. */
final class TrialHouse implements AutoCloseable {
    private static final Pattern ENDPOINT = Pattern.compile("\\$\\{([a-z-]+):https?://[^}]+}");
    private static final int LEAST_MILLIS = 60;
    private static final int STEP_MILLIS = 25;

    private final Region region;
    private final ConfigurableApplicationContext identity;
    private final ConfigurableApplicationContext portal;
    private final URI address;
    private final URI issuer;

    TrialHouse() throws IOException {
        Path folder = Files.createTempDirectory("trial");
        Path credentials = folder.resolve("credentials");
        region = Region.start(RegionSettings.anywhere(credentials, Clock.system(ZoneId.systemDefault())));
        Path config = folder.resolve("config");
        copy(Path.of("config"), config);
        int own = freePort();
        int theirs = freePort();
        address = URI.create("http://127.0.0.1:" + own);
        issuer = URI.create("http://localhost:" + theirs);
        identity = DemoProvider.start(
                "--server.port=" + theirs,
                "--demo.issuer=" + issuer,
                "--demo.portal=" + address,
                "--logging.level.root=error",
                "--logging.level.org.biggerpicture=error");
        portal = new SpringApplicationBuilder(BiggerPicture.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + own,
                        "--management.server.port=0",
                        "--logging.level.root=error",
                        "--logging.level.org.biggerpicture=error",
                        "--bigger-picture.config=" + config,
                        "--bigger-picture.credentials=" + credentials,
                        "--bigger-picture.data=" + folder.resolve("data"),
                        "--bigger-picture.sign-in.issuer=" + issuer,
                        "--bigger-picture.sign-in.authorization-uri=" + issuer + "/oauth2/authorize",
                        "--bigger-picture.sign-in.token-uri=" + issuer + "/oauth2/token",
                        "--bigger-picture.sign-in.jwk-set-uri=" + issuer + "/oauth2/jwks",
                        "--bigger-picture.sign-in.end-session-uri=" + issuer + "/connect/logout");
    }

    Region region() {
        return region;
    }

    URI address() {
        return address;
    }

    URI token(String person) {
        return issuer.resolve("/tokens/" + person);
    }

    /** How long each agency holds back every answer, in milliseconds: spread evenly, so that answers arrive in turn. */
    Map<String, Integer> latencies() {
        Map<String, Integer> latencies = new TreeMap<>();
        int next = LEAST_MILLIS;
        for (String agency : region.agencies()) {
            latencies.put(agency, next);
            next += STEP_MILLIS;
        }
        return latencies;
    }

    /** Every agency well and holding back its answers, none remembering what it was asked. */
    void renew() {
        region.renew();
        latencies().forEach((agency, millis) -> region.fault(agency, Fault.slow(millis)));
    }

    @Override
    public void close() {
        portal.close();
        identity.close();
        region.close();
    }

    private void copy(Path original, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (file.endsWith("agency.yaml")) {
                    Files.writeString(to, pointed(Files.readString(file)));
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private String pointed(String text) {
        return ENDPOINT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(region.address(found.group(1)).toString()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
