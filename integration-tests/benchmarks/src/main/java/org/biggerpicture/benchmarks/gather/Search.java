package org.biggerpicture.benchmarks.gather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practitioner's enquiry through the portal's API, from the question to the last line of the picture. */
final class Search {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUESTION = """
            {"purpose": "S47", "lawfulBasis": "legal-obligation", "consent": "not-sought-risk", "caseReference": "MASH-2041",
             "child": {"given": ["Maya"], "family": "Hollis", "born": "2013-03-09", "nhsNumber": "999 004 1008"}}""";

    private final HttpClient http;
    private final TrialHouse house;
    private final String token;

    Search(HttpClient http, TrialHouse house) throws IOException, InterruptedException {
        this.http = http;
        this.house = house;
        this.token = http.send(
                        HttpRequest.newBuilder(house.token("maya.okafor")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .strip();
    }

    /**
     * One line of a picture.
     *
     * @param nanos when it was whole here
     * @param text the line
     */
    private record Line(long nanos, String text) {}

    /**
     * One picture.
     *
     * @param confirmedAt when the person's word left, by the wall clock
     * @param confirmed the same by the monotonic clock, nanoseconds
     * @param tiles when each tile came of an agency asked for it, nanoseconds, in order of arrival
     * @param outcomes what each of them said
     * @param whole when the end came, nanoseconds
     */
    record Picture(Instant confirmedAt, long confirmed, List<Long> tiles, List<String> outcomes, long whole) {
        /** From the person's word to the last tile, in milliseconds. */
        double toLastTile() {
            return millis(tiles.getLast() - confirmed);
        }

        /** From the person's word to the first tile. */
        double toFirstTile() {
            return millis(tiles.getFirst() - confirmed);
        }

        /** From the person's word to the last tile that its agency answered. */
        double toLastAnswered() {
            long last = confirmed;
            for (int i = 0; i < tiles.size(); i++) {
                last = outcomes.get(i).startsWith("answered") ? tiles.get(i) : last;
            }
            return millis(last - confirmed);
        }

        /** From the person's word to the end. */
        double toWhole() {
            return millis(whole - confirmed);
        }

        private static double millis(long nanos) {
            return nanos / 1e6;
        }
    }

    /** Asks who knows the child, and gives the enquiry's name and the records to confirm. */
    Found find() throws IOException, InterruptedException {
        String id = JSON.readTree(post("/api/v1/enquiries", QUESTION)).get("id").asString();
        JsonNode candidates = JSON.readTree(get("/api/v1/enquiries/" + id + "/candidates"));
        String body = JSON.writeValueAsString(Map.of(
                "confirmed",
                candidates
                        .get("candidates")
                        .valueStream()
                        .map(c -> Map.of("candidate", c.get("id").asString(), "reason", "Name and birth date are hers"))
                        .toList()));
        return new Found(id, body);
    }

    record Found(String id, String confirmation) {}

    /** Confirms, and reads the picture to its end. */
    Picture picture(Found found) throws IOException, InterruptedException {
        Instant at = Instant.now();
        long start = System.nanoTime();
        post("/api/v1/enquiries/" + found.id() + "/matches", found.confirmation());
        List<Line> lines = new ArrayList<>();
        var answer = http.send(
                request("/api/v1/enquiries/" + found.id() + "/picture").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(new Line(System.nanoTime(), line));
            }
        }
        return read(at, start, lines);
    }

    private static Picture read(Instant at, long start, List<Line> lines) {
        List<Long> tiles = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (Line line : lines) {
            JsonNode json = JSON.readTree(line.text());
            if (json.get("line").asString().equals("tile") && askedSince(json.get("tile"), at)) {
                tiles.add(line.nanos());
                outcomes.add(json.get("tile").get("outcome").get("code").asString());
            }
        }
        if (tiles.isEmpty() || !lines.getLast().text().contains("\"whole\"")) {
            throw new IllegalStateException("No whole picture: " + lines.size() + " lines, ends "
                    + lines.stream()
                            .map(l ->
                                    l.text().substring(0, Math.min(60, l.text().length())))
                            .collect(Collectors.joining("; ")));
        }
        return new Picture(at, start, tiles, outcomes, lines.getLast().nanos());
    }

    private static boolean askedSince(JsonNode tile, Instant at) {
        return tile.has("askedAt")
                && !Instant.parse(tile.get("askedAt").asString()).isBefore(at);
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return text(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return text(request(path));
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(house.address().resolve(path)).header("Authorization", "Bearer " + token);
    }
}
