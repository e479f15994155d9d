package org.biggerpicture.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.biggerpicture.connector.PlainJson;

/** An agency that answers exactly what its contract's examples ask, as they answer, and nothing else. */
final class Contract implements AutoCloseable {
    private static final Path CONTRACTS = Path.of("../../integration-tests/agencies/contracts");
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- example (GET|POST) (\\S+)(?: (\\{[^\\n]*))? -->\\n```json\\n(.*?)```", Pattern.DOTALL);
    /** For {@code of}: whatever it is asked, it answers {@code instead}. */
    static final String EVERY_ANSWER = "*";

    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}";

    private record Example(String method, String address, Optional<Object> body, String answer) {}

    private final List<Example> examples = new ArrayList<>();
    private final HttpServer server;

    Contract(String agency, String instead, String of) throws IOException {
        String text =
                Files.readString(CONTRACTS.resolve(agency + ".md")).replace(of, of.equals(EVERY_ANSWER) ? of : instead);
        Matcher matcher = EXAMPLE.matcher(text);
        while (matcher.find()) {
            Optional<Object> body = Optional.ofNullable(matcher.group(3)).flatMap(Contract::json);
            String answer = of.equals(EVERY_ANSWER) ? instead : matcher.group(4);
            examples.add(new Example(matcher.group(1), sorted(URI.create(matcher.group(2))), body, answer));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String address = sorted(exchange.getRequestURI());
        Optional<String> answer = address.equals("/oauth2/token")
                ? Optional.of(TOKEN)
                : examples.stream()
                        .filter(e -> e.method().equals(exchange.getRequestMethod()))
                        .filter(e -> e.address().equals(address))
                        .filter(e -> e.body().equals(sent.isEmpty() ? Optional.empty() : json(sent)))
                        .map(Example::answer)
                        .findFirst();
        byte[] bytes = answer.orElse("{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.isPresent() ? 200 : 422, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Optional<Object> json(String text) {
        return PlainJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The path with its parameters in the order of their names, as their order means nothing. */
    private static String sorted(URI address) {
        String query = address.getRawQuery();
        return query == null
                ? address.getPath()
                : address.getPath() + "?"
                        + Arrays.stream(query.split("&"))
                                .map(p -> URLDecoder.decode(p, StandardCharsets.UTF_8))
                                .sorted()
                                .collect(Collectors.joining("&"));
    }
}
