package org.biggerpicture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.biggerpicture.configuration.Findings;

/** An agency's system that does what a test says, connected by files alone as an operator would connect it. */
public final class ScriptedAgency implements AutoCloseable {
    /** Its id, the name of its folder and of its endpoint in {@code agency.yaml}. */
    public static final String ID = "somewhere-council";

    /** What it says with every "nothing held". */
    public static final String CAUTION = "It does not hold closed cases.";

    /** The most it may send, in kilobytes; four times that unpacked. */
    static final int LARGEST = 64;

    private static final String SECRET = "s3cret";

    /**
     * What it was asked.
     *
     * @param headers by lower-case name
     */
    public record Received(String method, String target, Map<String, String> headers, String body) {}

    /** What it answers. */
    public record Said(int status, String contentType, String body) {}

    /** What it does with a request. */
    @FunctionalInterface
    public interface Script {
        /** Answers, or does not. */
        void meet(HttpExchange exchange, Received received) throws IOException;
    }

    private final Path folder;
    private final HttpServer server;
    private final String scheme;
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Script script = (exchange, asked) -> exchange.sendResponseHeaders(599, -1);

    private ScriptedAgency(Path folder, HttpServer server, String scheme) {
        this.folder = folder;
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::meet);
        server.start();
    }

    /** Over plain HTTP, with an API key. */
    public static ScriptedAgency plain(Path folder) throws IOException {
        return new ScriptedAgency(folder, HttpServer.create(loopback(), 0), "http");
    }

    /** Over TLS, with the certificate of {@code server.p12} in its folder of secrets. */
    static ScriptedAgency secured(Path folder) throws IOException, GeneralSecurityException {
        char[] password = Certificates.PASSWORD.toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(secrets(folder).resolve("server.p12"))) {
            own.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new ScriptedAgency(folder, server, "https");
    }

    static Path secrets(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("secrets").resolve(ID));
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Where it is found. */
    String address() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it does this. */
    public void does(Script next) {
        script = next;
    }

    /** What it was asked so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Whether a request shows who asks. */
    public static boolean knows(Received asked) {
        return SECRET.equals(asked.headers().get("x-api-key"));
    }

    /** Never returns before the agency is closed. */
    void holds() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers in whole. */
    public static void send(HttpExchange exchange, Said said) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", said.contentType());
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /**
     * A connector to it.
     *
     * @param settings the lines below its kind's word in {@code agency.yaml}
     * @param files its mapping files
     */
    public Connector connector(ConnectorKind kind, String settings, Map<String, String> files) throws IOException {
        Path own = Files.createDirectories(folder.resolve("agencies").resolve(ID));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(own.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(own.resolve("agency.yaml"), yaml(kind) + settings.indent(4));
        Files.writeString(secrets(folder).resolve("api-key"), SECRET);
        AtomicInteger ids = new AtomicInteger();
        Findings findings = new Findings();
        List<ConnectedAgency> read = AgencyFolders.read(
                folder.resolve("agencies"),
                Map.of(ID, address()),
                List.of(kind),
                new Surroundings(
                        InstantSource.system(), () -> "id-" + ids.incrementAndGet(), folder.resolve("secrets")),
                findings);
        assertThat(findings.all()).isEmpty();
        return read.getFirst().way().orElseThrow().connector();
    }

    private String yaml(ConnectorKind kind) {
        return """
                name: Somewhere Council
                organisation: somewhere-council
                kind: childrens-social-care
                area: somewhere
                contact:
                  name: Duty desk
                  telephone: 01632 960000
                holds: [identity, alerts, plans]
                connection:
                  kind: %s
                  endpoint: ${%s}/desk
                  authentication:
                    manner: %s
                  largest-answer-kilobytes: %d
                  caution: %s
                  %s:
                """.formatted(
                kind.word(), ID, scheme.equals("https") ? "mutual-tls" : "api-key", LARGEST, CAUTION, kind.word());
    }

    private void meet(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            Received asked = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(asked);
            script.meet(exchange, asked);
        }
    }

    /** Nobody listens any more. */
    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
