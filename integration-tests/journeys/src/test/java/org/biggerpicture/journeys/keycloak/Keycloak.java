package org.biggerpicture.journeys.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real Keycloak in a process of its own, from the package registry, with a realm as an organisation would set it up. */
final class Keycloak implements AutoCloseable {
    private static final Duration FETCH = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofMinutes(8);

    private final Process process;
    private final String address;

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * The distribution, unpacked; empty when the package registry does not give it.
     *
     * @param folder where it is put, and found again by the next run
     * @param version which
     */
    static Optional<Path> distribution(Path folder, String version) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("keycloak-" + version);
        if (Files.isExecutable(unpacked.resolve("bin/kc.sh"))) {
            return Optional.of(unpacked);
        }
        Files.createDirectories(folder);
        String coordinates = "org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz";
        boolean fetched = run(
                folder,
                List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "org.apache.maven.plugins:maven-dependency-plugin:copy",
                        "-Dartifact=" + coordinates,
                        "-DoutputDirectory=" + folder));
        Path archive = folder.resolve("keycloak-quarkus-dist-" + version + ".tar.gz");
        if (!fetched || !Files.exists(archive) || !run(folder, List.of("tar", "xzf", archive.toString()))) {
            return Optional.empty();
        }
        Files.delete(archive);
        return Optional.of(unpacked);
    }

    /** Starts it on a free port with this realm, and returns when it answers. */
    static Keycloak start(Path distribution, String realm, int port) throws IOException, InterruptedException {
        Path imports = Files.createDirectories(distribution.resolve("data/import"));
        Files.writeString(imports.resolve("hub-realm.json"), realm);
        ProcessBuilder builder = new ProcessBuilder(
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port,
                        "--cache=local",
                        "--log-level=WARN")
                .redirectErrorStream(true)
                .redirectOutput(distribution.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        Keycloak started = new Keycloak(builder.start(), "http://localhost:" + port + "/realms/hub");
        started.awaited(distribution);
        return started;
    }

    /** The realm's own name and address. */
    String realm() {
        return address;
    }

    /** What an OpenID Connect endpoint of the realm is called. */
    String endpoint(String name) {
        return address + "/protocol/openid-connect/" + name;
    }

    private void awaited(Path distribution) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest discovery = HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            long until = System.nanoTime() + START.toNanos();
            while (System.nanoTime() < until && process.isAlive()) {
                if (answers(http, discovery)) {
                    return;
                }
                // Ends early if the process ends.
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new IllegalStateException(
                "Keycloak did not start: " + Files.readString(distribution.resolve("keycloak.log")));
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(FETCH.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
