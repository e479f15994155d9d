package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document says, to hold answers against it. */
final class Described {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Described(String document) {
        this.document = JSON.readTree(document);
    }

    /** Every operation, as {@code GET /api/v1/words}. */
    TreeSet<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method))
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Holds an answer to what is said of the operation: its status, its media type, and every line of its body. */
    void holds(String operation, HttpResponse<String> answer) {
        JsonNode described = response(operation, answer.statusCode());
        if (described.get("content") == null) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        assertThat(described.get("content").propertyNames()).contains(type);
        JsonNode schema = described.get("content").get(type).get("schema");
        lines(type, answer.body())
                .forEach(line -> assertThat(faults(schema, line))
                        .as(operation + " " + answer.statusCode() + ": " + line)
                        .isEmpty());
    }

    /** Every example in the document, named by where it stands, with what is wrong with it. */
    Map<String, List<String>> faultsOfExamples() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        examples("", document, faults);
        return faults;
    }

    private void examples(String place, JsonNode node, Map<String, List<String>> faults) {
        if (node.get("example") != null && node.get("schema") != null) {
            faults.put(place, faults(node.get("schema"), JSON.writeValueAsString(node.get("example"))));
        }
        node.properties().forEach(p -> examples(place + "/" + p.getKey(), p.getValue(), faults));
    }

    private List<String> faults(JsonNode schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        Schema compiled = schemas.getSchema(whole);
        List<String> faults = new ArrayList<>();
        compiled.validate(JSON.readTree(json), context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .forEach(e -> faults.add(e.toString()));
        return faults;
    }

    private JsonNode response(String operation, int status) {
        String[] parts = operation.split(" ");
        JsonNode responses = document.get("paths")
                .get(parts[1])
                .get(parts[0].toLowerCase(java.util.Locale.ROOT))
                .get("responses");
        JsonNode found = responses.get(Integer.toString(status));
        JsonNode response = found == null ? responses.get("default") : found;
        return response.get("$ref") == null
                ? response
                : document.at(response.get("$ref").asString().substring(1));
    }

    private static List<String> lines(String type, String body) {
        return switch (type) {
            case "application/x-ndjson" -> body.lines().toList();
            case "text/plain" -> List.of(JSON.writeValueAsString(body));
            default -> List.of(body);
        };
    }
}
