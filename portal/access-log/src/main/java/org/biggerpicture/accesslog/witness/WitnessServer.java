package org.biggerpicture.accesslog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A witness on the air. */
public final class WitnessServer implements AutoCloseable {

    private static final int LONGEST = 1 << 17;

    private final HttpServer server;

    private WitnessServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts.
     *
     * @param address where to listen; port 0 for any that is free
     * @throws IOException if it cannot
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, answer(witness, exchange));
            }
        });
        server.start();
        return new WitnessServer(server);
    }

    private static Witness.Answer answer(Witness witness, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
            return witness.addCheckpoint(new String(body, StandardCharsets.UTF_8));
        }
        if (exchange.getRequestMethod().equals("GET") && path.matches("/[0-9a-f]{64}/checkpoint")) {
            return witness.latest(path.substring(1, 65));
        }
        return new Witness.Answer(404, "text/plain; charset=utf-8", "There is nothing here\n");
    }

    private static void answer(HttpExchange exchange, Witness.Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Where it listens. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        return URI.create("http://" + bound.getHostString() + ":" + bound.getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
