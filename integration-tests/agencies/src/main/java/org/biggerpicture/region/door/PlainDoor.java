package org.biggerpicture.region.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A door made of the JDK's HTTP server, one virtual thread a request; HTTPS with client certificates if asked for. */
public final class PlainDoor implements Door {
    private final String agency;
    private final Porter porter;
    private final Function<Ask, Reply> own;
    private final Optional<Function<Fault, SSLContext>> tls;
    private int port;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /**
     * @param port 0 for any free one
     * @param own the agency's own system
     * @param tls the certificate to show under a fault; empty for plain HTTP
     */
    public PlainDoor(
            String agency,
            int port,
            Porter porter,
            Function<Ask, Reply> own,
            Optional<Function<Fault, SSLContext>> tls) {
        this.agency = agency;
        this.port = port;
        this.porter = porter;
        this.own = own;
        this.tls = tls;
    }

    @Override
    public synchronized void open() {
        try {
            HttpServer opened = tls.isPresent() ? secured(tls.get()) : HttpServer.create(Door.loopback(port), 0);
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            opened.setExecutor(executor);
            opened.createContext("/", this::handle);
            opened.start();
            port = opened.getAddress().getPort();
            server = opened;
            threads = executor;
        } catch (BindException taken) {
            throw new TakenPort(port, agency, taken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public URI address() {
        return URI.create((tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + port);
    }

    @Override
    public Porter porter() {
        return porter;
    }

    @Override
    public synchronized void fault(Fault fault) {
        boolean certificateChanges = (fault.kind() == Fault.Kind.EXPIRED_CERTIFICATE)
                != (porter.fault().kind() == Fault.Kind.EXPIRED_CERTIFICATE);
        if (fault.kind() == Fault.Kind.EXPIRED_CERTIFICATE && tls.isEmpty()) {
            throw new IllegalArgumentException(agency + " speaks no TLS: it has no certificate that could expire");
        }
        porter.go(fault);
        if (fault.kind() == Fault.Kind.DOWN || certificateChanges) {
            close();
        }
        if (fault.kind() != Fault.Kind.DOWN && server == null) {
            open();
        }
    }

    @Override
    public synchronized void close() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private HttpsServer secured(Function<Fault, SSLContext> contexts) throws IOException {
        HttpsServer opened = HttpsServer.create(Door.loopback(port), 0);
        opened.setHttpsConfigurator(new HttpsConfigurator(contexts.apply(porter.fault())) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ours = getSSLContext().getDefaultSSLParameters();
                ours.setNeedClientAuth(true);
                parameters.setSSLParameters(ours);
            }
        });
        return opened;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Ask ask = asked(exchange);
            send(exchange, porter.answer(ask, () -> own.apply(ask)));
        }
    }

    private static Ask asked(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        URI uri = exchange.getRequestURI();
        return new Ask(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        long length = reply.length().orElse(0);
        boolean empty = reply.length().isPresent() && length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : length);
        if (!empty) {
            OutputStream wire = exchange.getResponseBody();
            reply.body().write(wire);
            wire.close();
        }
    }
}
