package org.biggerpicture.benchmarks.gather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Two programs one would write without this house: one that asks the agencies one after another, and Camel's own
 * parallel multicast over its stock HTTP component, which waits for all. Both are favoured: a stub answers them in just
 * the time in which the agency answered the portal, without sign-in, and nothing is read, decided or logged.
 */
final class Peers implements AutoCloseable {
    private static final byte[] ANSWER = new byte[5_000];

    private final HttpServer stub;
    private final HttpClient http = HttpClient.newHttpClient();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final List<String> addresses;

    /**
     * @param millis how long each agency takes
     */
    Peers(List<Long> millis) throws Exception {
        stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        stub.createContext("/", Peers::answer);
        stub.start();
        addresses = millis.stream()
                .map(m -> "http://127.0.0.1:" + stub.getAddress().getPort() + "/" + m)
                .toList();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:peer")
                        .multicast()
                        .parallelProcessing()
                        .to(addresses.toArray(String[]::new))
                        .end();
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    /** Asks one after another, and gives how long that took, in milliseconds. */
    double oneAfterAnother() throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (String address : addresses) {
            http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Asks by multicast, and gives how long that took: nothing can be shown sooner. */
    double multicast() {
        long start = System.nanoTime();
        template.sendBody("direct:peer", "");
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        camel.stop();
        http.close();
        stub.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Thread.sleep(Long.parseLong(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
