package org.biggerpicture.application.api;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.biggerpicture.application.portal.StartedPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API as a program would, and holds every answer to the OpenAPI document. */
abstract class ApiTalk extends StartedPortal {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static Optional<Described> described = Optional.empty();

    /** A girl whom a dozen agencies know, as families of the simulated region tell. */
    static final String MAYA_HOLLIS = question("""
            {"given": ["Maya"], "family": "Hollis", "born": "2013-03-09", "nhsNumber": "999 004 1008"}""");

    static String question(String child) {
        return """
                {"purpose": "S47", "lawfulBasis": "legal-obligation", "consent": "not-sought-risk", "caseReference": "MASH-2041",
                 "child": %s}""".formatted(child);
    }

    Described described() {
        if (described.isEmpty()) {
            described = Optional.of(
                    new Described(send(request("/api/v1/openapi.json")).body()));
        }
        return described.get();
    }

    HttpResponse<String> get(String template, Person who, String... names) {
        return held("GET " + template, as(who, path(template, names)).GET());
    }

    HttpResponse<String> post(String template, Person who, String body, String... names) {
        return held("POST " + template, post(as(who, path(template, names)), body));
    }

    HttpResponse<String> held(String operation, HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        described().holds(operation, answer);
        return answer;
    }

    static HttpRequest.Builder post(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpRequest.Builder as(Person who, String path) {
        return with(PEOPLE.bearer(who), path);
    }

    HttpRequest.Builder with(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Opens an enquiry and gives its id. */
    String opened(Person who, String question) {
        HttpResponse<String> opened = post("/api/v1/enquiries", who, question);
        if (opened.statusCode() != 201) {
            throw new AssertionError(opened.body());
        }
        return json(opened).get("id").asString();
    }

    /** Confirms every strong match of an enquiry. */
    HttpResponse<String> confirmed(Person who, String enquiry) {
        JsonNode candidates = json(get("/api/v1/enquiries/{id}/candidates", who, enquiry));
        var ids = candidates
                .get("candidates")
                .valueStream()
                .map(c -> Map.of("candidate", c.get("id").asString(), "reason", "Name and date of birth are hers"))
                .toList();
        return post("/api/v1/enquiries/{id}/matches", who, JSON.writeValueAsString(Map.of("confirmed", ids)), enquiry);
    }

    static String path(String template, String... names) {
        return names.length == 0 ? template : template.replace("{id}", names[0]);
    }
}
