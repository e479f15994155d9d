package org.biggerpicture.fhir;

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

@DisplayName("A FHIR agency")
class FhirContractTest extends ConnectorContract {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile-json");
    private static final FhirKind KIND = new FhirKind();

    @Override
    protected ConnectorKind kind() {
        return KIND;
    }

    @Override
    protected String settings() {
        return "resources: [Flag]\n";
    }

    @Override
    protected Map<String, String> files() {
        return Map.of();
    }

    @Override
    protected Said holding(String localId, Received question) {
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"" + localId + "\",\"birthDate\":\"2013-03-09\","
                + "\"name\":[{\"family\":\"Hollis\",\"given\":[\"Maya\"]}]}";
        if (question.target().contains("/Patient?")) {
            return bundle("{\"resource\":" + patient + ",\"search\":{\"mode\":\"match\"}}");
        }
        return question.target().contains("/Patient/") ? fhir(patient) : bundle("");
    }

    @Override
    protected Said nobody(Received question) {
        return bundle("");
    }

    @Override
    protected Said tooMany(Received question) {
        return fhir("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"information\","
                + "\"code\":\"multiple-matches\",\"details\":{\"coding\":[{\"code\":\"TOO_MANY_MATCHES\"}]}}]}");
    }

    @Override
    protected List<String> nonsense() {
        return List.of(
                "",
                "<html>Please sign in</html>",
                "{",
                "{}",
                "[]",
                "null",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}",
                "{\"resourceType\":\"Basic\",\"id\":\"1\",\"code\":{}}",
                "{\"resourceType\":\"Patient\",\"extension\":" + "[{\"extension\":".repeat(2000),
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>");
    }

    @Override
    protected Stream<Path> hostile() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.filter(f -> f.getFileName().toString().startsWith("n_")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said bundle(String entries) {
        return fhir("{\"resourceType\":\"Bundle\",\"type\":\"searchset\""
                + (entries.isEmpty() ? "" : ",\"entry\":[" + entries + "]") + "}");
    }

    private static Said fhir(String body) {
        return new Said(200, "application/fhir+json", body);
    }
}
