package org.biggerpicture.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.connector.ConnectorContract;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.ScriptedAgency.Received;
import org.biggerpicture.connector.ScriptedAgency.Said;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A JSON agency")
class RestContractTest extends ConnectorContract {
    private static final Path HOSTILE = Path.of("../api/src/test/resources/hostile-json");

    @Override
    protected ConnectorKind kind() {
        return new RestKind();
    }

    @Override
    protected String settings() {
        return "nothing-held-statuses: []\n";
    }

    @Override
    protected Map<String, String> files() {
        return Map.of(
                "trace.request.jsonata",
                "$exists(ask.sought.family) ? {'path': '/people', 'query': {'name': ask.sought.family}, 'has': 'people'} : []",
                "trace.answer.jsonata",
                "replies.body.tooMany ? {'outcome': {'kind': 'unclear', 'reason': 'Too many people match'}}"
                        + " : {'records': [replies.body.people.{'category': 'identity', 'id': id, 'names': [name],"
                        + " 'born': born}]}",
                "fetch.request.jsonata",
                "[ask.localIds.[{'path': '/people/' & $, 'for': 'person'},"
                        + " {'path': '/people/' & $ & '/plans', 'for': 'plans'}]]",
                "fetch.answer.jsonata",
                "{'records': [replies[for='person'].body.{'category': 'identity', 'id': id, 'names': [name]}]}");
    }

    @Override
    protected Said holding(String localId, Received question) {
        String person = "{\"id\":\"" + localId + "\",\"name\":\"Maya Hollis\",\"born\":\"2013-03-09\"}";
        if (question.target().contains("/people?")) {
            return json("{\"people\":[" + person + "]}");
        }
        return json(question.target().endsWith("/plans") ? "{\"plans\":[]}" : person);
    }

    @Override
    protected Said nobody(Received question) {
        return json("{\"people\":[]}");
    }

    @Override
    protected Said tooMany(Received question) {
        return json("{\"people\":[],\"tooMany\":true}");
    }

    @Override
    protected List<String> nonsense() {
        return List.of(
                "",
                "<html>Please sign in</html>",
                "{\"people\":[",
                "[".repeat(20_000),
                "\"\"",
                "{}",
                "[]",
                "{\"error\":\"try later\"}",
                "{\"people\":[]}{\"people\":[]}",
                "{\"people\":[],\"people\":[{\"id\":\"P1\"}]}",
                "{\"people\":[{\"id\":\"P1\",\"born\":\"soon\"}]}");
    }

    @Override
    protected Stream<Path> hostile() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.filter(f -> f.getFileName().toString().startsWith("n_")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said json(String body) {
        return new Said(200, "application/json", body);
    }
}
