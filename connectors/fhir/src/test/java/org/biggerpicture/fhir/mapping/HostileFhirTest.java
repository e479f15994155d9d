package org.biggerpicture.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Broken and hostile answers")
class HostileFhirTest {
    static Stream<Path> fhir() {
        return Sample.files("hostile-fhir");
    }

    static Stream<Path> brokenJson() {
        return Sample.files("hostile-json")
                .filter(f -> f.getFileName().toString().startsWith("n_"));
    }

    static Stream<Path> oddJson() {
        return Sample.files("hostile-json")
                .filter(f -> f.getFileName().toString().startsWith("i_"));
    }

    @ParameterizedTest
    @MethodSource("fhir")
    void is_read_or_unreadable_and_nothing_else(Path file) throws Exception {
        readOrRefuse(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("oddJson")
    void odd_json_is_unreadable_or_harmless(Path file) throws Exception {
        readOrRefuse(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("brokenJson")
    void broken_json_is_unreadable(Path file) throws Exception {
        byte[] body = Files.readAllBytes(file);
        assertThatThrownBy(() -> Sample.PARSING.read(body)).isInstanceOf(UnreadableAnswer.class);
    }

    private static void readOrRefuse(byte[] body) {
        try {
            Heard heard = Heard.of(Sample.PARSING.read(body));
            if (!heard.resources().isEmpty() && heard.resources().getFirst() instanceof Patient patient) {
                Sample.retelling(Sample.NO_CODES).identity(patient, Set.of());
                Sample.retelling(Sample.NO_CODES).records(patient, heard.resources(), heard.byName());
            }
        } catch (UnreadableAnswer e) {
            assertThat(e.reason()).isNotBlank();
            assertThat(e.getCause()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "<html><body>Sign in</body></html>",
                "{\"resourceType\":\"Patient\",\"id\":\"1\"",
                "{\"resourceType\":\"Patient\",\"id\":\"1\",\"id\":\"2\"}",
                "{\"resourceType\":\"Patient\",\"id\":\"1\"} {\"resourceType\":\"Patient\",\"id\":\"2\"}",
                "{\"resourceType\":\"Patient\",\"birthDate\":\"first of May\"}",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}"
            })
    void what_is_no_answer_is_unreadable(String body) {
        assertThatThrownBy(() -> Sample.heardText(body)).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void a_document_type_reaches_no_file() {
        String xml = "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"&x;\"/></name></Patient>";
        assertThatThrownBy(() -> Sample.heardText(xml)).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void a_hundred_thousand_levels_end_at_once() {
        assertThatThrownBy(() -> Sample.PARSING.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableAnswer.class);
        assertThatThrownBy(() -> Sample.heardText(
                        "{\"resourceType\":\"Patient\",\"extension\":" + "[{\"extension\":".repeat(5000)))
                .isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void an_answer_about_someone_else_is_no_record() {
        Patient asked = Sample.patient("region/northmere-hospital-Patient.json");
        Heard heard = Sample.heardText("{\"resourceType\":\"Flag\",\"id\":\"f\",\"status\":\"active\","
                + "\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/999\"}}");
        assertThatThrownBy(() -> Sample.retelling(Sample.NO_CODES).records(asked, heard.resources(), heard.byName()))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessage("It answered about someone else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"modifierExtension\":[{\"url\":\"urn:not\",\"valueBoolean\":true}]| QUALIFIED",
                "\"implicitRules\":\"urn:rules\"| QUALIFIED",
                "\"meta\":{\"security\":[{\"system\":\"urn:ours\",\"code\":\"SECRET\"}]}| UNKNOWN_MARK",
                "\"language\":\"en\"| null"
            })
    void what_is_not_understood_is_left_out_and_counted(String row) {
        String[] parts = row.split("\\| ");
        Patient asked = Sample.patient("region/northmere-hospital-Patient.json");
        Heard heard = Sample.heardText("{\"resourceType\":\"Flag\",\"id\":\"f\",\"status\":\"active\","
                + "\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/nh-700412\"}," + parts[0] + "}");
        Told told = Sample.retelling(Sample.NO_CODES).records(asked, heard.resources(), heard.byName());
        assertThat(told.leftOut()).isEqualTo("null".equals(parts[1]) ? Map.of() : Map.of(LeftOut.valueOf(parts[1]), 1));
        assertThat(told.records()).hasSize("null".equals(parts[1]) ? 1 : 0);
    }

    @Test
    void what_was_entered_in_error_is_left_out_and_counted_but_not_missing() {
        Patient asked = Sample.patient("region/northmere-hospital-Patient.json");
        Heard heard = Sample.heardText("{\"resourceType\":\"Flag\",\"id\":\"f\",\"status\":\"entered-in-error\","
                + "\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/nh-700412\"}}");
        Told told = Sample.retelling(Sample.NO_CODES).records(asked, heard.resources(), heard.byName());
        assertThat(told.records()).isEmpty();
        assertThat(told.leftOut()).isEqualTo(Map.of(LeftOut.ENTERED_IN_ERROR, 1));
        assertThat(LeftOut.missing(told.leftOut())).isEmpty();
    }
}
