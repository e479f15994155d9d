package org.biggerpicture.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.biggerpicture.region.door.Asked;
import org.biggerpicture.region.door.Door;
import org.biggerpicture.region.door.Fault;
import org.biggerpicture.region.door.TakenPort;

/**
 * Where faults are switched on and off: a page with a form for each agency, and {@code PUT /faults/{agency}} with the
 * fault's word as the body. {@code GET /requests/{agency}} lists what an agency was asked; {@code GET /logs/{agency}.csv}
 * is its own log, for laying it beside the portal's. {@code /elsewhere} is where redirects lead: it notes whether credentials came along.
 */
final class ControlPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAULTS = "/faults/";
    private static final String REQUESTS = "/requests/";
    private static final String LOGS = "/logs/";

    private final HttpServer server;
    private final List<String> led = new CopyOnWriteArrayList<>();

    ControlPage(int port) {
        try {
            server = HttpServer.create(Door.loopback(port), 0);
        } catch (BindException e) {
            throw new TakenPort(port, "the control page", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By another name of this machine, so that it is another host to whoever is led there. */
    URI elsewhere() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/elsewhere");
    }

    void open(Region region) {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/elsewhere", exchange -> {
            led.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, 200, "text/plain", "You were led here. Nobody should have come.");
        });
        server.createContext(FAULTS, exchange -> {
            if (allowed(exchange, "PUT", "POST")) {
                switched(region, exchange);
            }
        });
        server.createContext(REQUESTS, exchange -> {
            if (allowed(exchange, "GET")) {
                listed(region, exchange);
            }
        });
        server.createContext(LOGS, exchange -> {
            if (allowed(exchange, "GET")) {
                own(region, exchange);
            }
        });
        server.createContext("/", exchange -> send(exchange, 200, "text/html", page(region)));
        server.start();
    }

    private void switched(Region region, HttpExchange exchange) throws IOException {
        String agency = exchange.getRequestURI().getPath().substring(FAULTS.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String word = URLDecoder.decode(body.replaceFirst("^fault=", ""), StandardCharsets.UTF_8)
                .strip();
        try {
            region.fault(agency, Fault.of(kind(word)));
        } catch (IllegalArgumentException e) {
            send(exchange, 400, "text/plain", String.valueOf(e.getMessage()));
            return;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 303, "text/plain", "");
        } else {
            send(exchange, 200, "text/plain", word);
        }
    }

    private static boolean allowed(HttpExchange exchange, String... methods) throws IOException {
        boolean allowed = List.of(methods).contains(exchange.getRequestMethod());
        if (!allowed) {
            exchange.getResponseHeaders().set("Allow", String.join(", ", methods));
            send(exchange, 405, "text/plain", "Only " + String.join(" or ", methods));
        }
        return allowed;
    }

    private static void listed(Region region, HttpExchange exchange) throws IOException {
        String agency = exchange.getRequestURI().getPath().substring(REQUESTS.length());
        if (!region.agencies().contains(agency)) {
            send(exchange, 404, "text/plain", "There is no agency '" + agency + "' here");
            return;
        }
        List<Map<String, Object>> asked =
                region.requests(agency).stream().map(Asked::told).toList();
        send(exchange, 200, "application/json", JSON.writeValueAsString(asked));
    }

    private static void own(Region region, HttpExchange exchange) throws IOException {
        String agency =
                exchange.getRequestURI().getPath().substring(LOGS.length()).replaceFirst("\\.csv$", "");
        if (region.agencies().contains(agency)) {
            send(exchange, 200, "text/csv", region.ownLog(agency));
        } else {
            send(exchange, 404, "text/plain", "There is no agency '" + agency + "' here");
        }
    }

    private static Fault.Kind kind(String word) {
        return Arrays.stream(Fault.Kind.values())
                .filter(k -> word(k).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no fault '" + word + "': there are "
                        + Arrays.stream(Fault.Kind.values())
                                .map(ControlPage::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String page(Region region) {
        String rows =
                region.agencies().stream().map(agency -> row(region, agency)).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The invented region</title></head><body>
                <main><h1>The invented region</h1>
                <p>Choose what goes wrong at an agency, then search again in the portal.</p>
                <table><thead><tr><th scope="col">Agency</th><th scope="col">Address</th><th scope="col">Asked</th>
                <th scope="col">What goes wrong</th></tr></thead><tbody>%s</tbody></table></main></body></html>
                """.formatted(rows);
    }

    private static String row(Region region, String agency) {
        String options = Arrays.stream(Fault.Kind.values())
                .map(k -> "<option%s>%s</option>"
                        .formatted(k == region.fault(agency).kind() ? " selected" : "", word(k)))
                .collect(Collectors.joining());
        return """
                <tr><th scope="row">%1$s</th><td>%2$s</td><td><a href="/logs/%1$s.csv">%3$d times</a></td><td><form method="post" action="/faults/%1$s">
                <label for="%1$s">Fault</label> <select id="%1$s" name="fault">%4$s</select> <button>Switch</button>
                </form></td></tr>
                """.formatted(
                        agency, region.address(agency), region.requests(agency).size(), options);
    }

    /** What those who were led elsewhere brought along. */
    List<String> led() {
        return List.copyOf(led);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
