package org.biggerpicture.accesslog.reconciliation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.biggerpicture.accesslog.json.JsonReader;

/** Fetches, under an agency's own credentials, what a portal's log says of it. No redirect is followed. */
final class PortalDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final HttpClient http;
    private final URI portal;
    private final String token;

    PortalDoor(HttpClient http, URI portal, String token) {
        this.http = http;
        this.portal = portal;
        this.token = token;
    }

    /**
     * A token for the agency (OAuth 2.0, client credentials, RFC 6749 §4.4).
     *
     * @throws IllegalArgumentException if none is given
     */
    static String token(HttpClient http, URI address, String agency, String secret) throws IOException {
        String basic = URLEncoder.encode(agency, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String answer = send(
                http,
                HttpRequest.newBuilder(address)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&scope=reconciliation")));
        Map<String, Object> members = JsonReader.object(answer);
        if (members.get("access_token") instanceof String given) {
            return given;
        }
        throw new IllegalArgumentException(address + " gave no token");
    }

    /**
     * Every page of a period.
     *
     * @throws IllegalArgumentException if the portal refuses, or what it sends is no whole page
     */
    List<ToldPage> pages(Instant from, Instant to) throws IOException {
        List<ToldPage> pages = new ArrayList<>();
        OptionalLong next = OptionalLong.empty();
        do {
            pages.add(ToldPage.parse(send(
                    http,
                    HttpRequest.newBuilder(portal.resolve("/api/v1/reconciliation/entries?from=" + from + "&to=" + to
                                    + (next.isPresent() ? "&after=" + next.getAsLong() : "")))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", "application/x-ndjson"))));
            next = pages.getLast().next();
        } while (next.isPresent());
        return pages;
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException {
        HttpRequest whole = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = http.send(whole, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException(whole.uri().getHost() + " answered " + answer.statusCode()
                        + ": see its address, the agency's" + " name and its secret");
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped before the portal had answered", e);
        }
    }
}
