package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API: open to anyone, whole, and true in its examples. */
class OpenApiTest extends ApiTalk {
    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void anyone_may_read_it() {
        HttpResponse<String> answer = held("GET /api/v1/openapi.json", request("/api/v1/openapi.json"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void it_describes_every_address_of_the_api_and_no_other() {
        TreeSet<String> served = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(m -> m.getPatternValues().stream()
                        .filter(p -> p.matches("/(api|access|\\.well-known)/.*"))
                        .forEach(p ->
                                m.getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + p))));

        assertThat(served).isNotEmpty().isEqualTo(described().operations());
    }

    @Test
    void its_examples_are_what_it_says_answers_are() {
        assertThat(described().faultsOfExamples())
                .hasSizeGreaterThan(15)
                .allSatisfy((place, faults) -> assertThat(faults).as(place).isEmpty());
    }

    @Test
    void every_operation_has_an_example_of_each_body() {
        JsonNode paths =
                JSON.readTree(send(request("/api/v1/openapi.json")).body()).get("paths");

        paths.properties().stream()
                .filter(p -> !p.getKey().endsWith("openapi.json"))
                .flatMap(p -> p.getValue().findValues("application/json").stream())
                .forEach(body ->
                        assertThat(body.has("example")).as(body.toString()).isTrue());
    }

    @Test
    void all_it_refers_to_is_there() {
        JsonNode document = JSON.readTree(send(request("/api/v1/openapi.json")).body());

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }
}
