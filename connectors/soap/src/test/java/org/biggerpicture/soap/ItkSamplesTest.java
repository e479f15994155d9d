package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.biggerpicture.ask.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Spine Mini Services and CP-IS answers over ITK")
class ItkSamplesTest {
    private static final Processor PROCESSOR = Stylesheet.processor();
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Map<String, String> PDS = Map.ofEntries(
            Map.entry("SMSP-0000", "answered"),
            Map.entry("SMSP-0001", "down"),
            Map.entry("SMSP-0002", "unreadable"),
            Map.entry("SMSP-0003", "down"),
            Map.entry("SMSP-0004", "down"),
            Map.entry("SMSP-0005", "refused"),
            Map.entry("SMSP-9999", "down"),
            Map.entry("DEMOG-0001", "nothing-held"),
            Map.entry("DEMOG-0007", "unclear"),
            Map.entry("DEMOG-0017", "answered"),
            Map.entry("DEMOG-0022", "nothing-held"),
            Map.entry("DEMOG-0040", "unclear"),
            Map.entry("DEMOG-0042", "down"),
            Map.entry("DEMOG-9999", "down"));
    private static final Map<String, String> CPIS = Map.of(
            "SMSP-0000", "answered",
            "SMSP-0001", "down",
            "SMSP-0002", "unreadable",
            "SMSP-0003", "nothing-held",
            "SMSP-0004", "down",
            "SMSP-0005", "refused",
            "SMSP-9999", "down",
            "CPIS-0001", "nothing-held",
            "CPIS-9999", "down");

    private static String text(String name) throws Exception {
        return Files.readString(RESOURCES.resolve(name));
    }

    /** In the envelope the samples come with: timestamp, a user name without password, RelatesTo last. */
    private static Message wrapped(String payload, String original) throws Exception {
        String envelope = text("itk-faults/response_wrapper_with_timestamp.txt")
                .replace("__PAYLOAD_BODY__", payload)
                .replace("__ORIGINAL_MESSAGEID__", original);
        return Message.open(envelope.getBytes(StandardCharsets.UTF_8), "urn:uuid:asked", PROCESSOR);
    }

    private static Map<?, ?> read(String payload) throws Exception {
        Stylesheet answer = Optional.ofNullable(
                        Stylesheet.compile(text("itk-answer.xslt"), f -> Optional.empty(), PROCESSOR)
                                .stylesheet())
                .orElseThrow();
        Message message = wrapped(payload, "urn:uuid:asked");
        return new Mapping(answer, answer, Map.of(), PROCESSOR).read(Map.of(), List.of(message.body()), Instant.EPOCH);
    }

    static Stream<Arguments> samples() throws Exception {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("itk"))) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".xml"))
                    .sorted()
                    .map(f -> Arguments.of(f, expected(f)))
                    .toList()
                    .stream();
        }
    }

    private static String expected(String file) {
        String code = file.replaceAll(".*((SMSP|DEMOG|CPIS)-\\d{4}).*", "$1");
        return (file.startsWith("NHSQuery") ? CPIS : PDS).get(code);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_has_the_outcome_of_its_code_in_its_own_code_system(String file, String outcome) throws Exception {
        Map<?, ?> answer = read(text("itk/" + file));
        // The local-store samples carry a patient: then the answer is there, only perhaps not fresh.
        String expected =
                "down".equals(outcome) && file.contains("SMSP-0003") && !recordless(answer) ? "incomplete" : outcome;
        assertThat(((Map<?, ?>) answer.get("outcome")).get("kind")).isEqualTo(expected);
    }

    private static boolean recordless(Map<?, ?> answer) {
        return !(answer.get("records") instanceof List<?> records) || records.isEmpty();
    }

    @Test
    void positional_lines_lose_their_empty_slots_and_a_temporary_address_stays_temporary() throws Exception {
        Map<?, ?> answer = read(text("itk/getPatientDetailsResponse_SMSP-0000-ex1.xml"));
        assertThat(answer.get("records").toString())
                .contains("born=", "BEIRNE", "kind=temporary", "kind=correspondence", "2 ELLINGTON WAY, EPSOM, SURREY");
    }

    @ParameterizedTest
    @CsvSource({
        "Client-1000, false",
        "Client-2200, false",
        "Client-3000, false",
        "Server-2100, true",
        "Server-2200, true",
        "Server-3000, true",
        "mustUnderstand-0000, false",
        "versionMismatch-0000, false",
        "tk_test_error, false"
    })
    void a_fault_inside_http_200_says_that_it_is_down_and_nothing_about_the_child(String file, boolean again)
            throws Exception {
        Fault fault = wrapped(text("itk-faults/" + file + ".xml"), "urn:uuid:asked")
                .fault()
                .orElseThrow();
        assertThat(fault.outcome()).isInstanceOf(Outcome.Down.class);
        assertThat(((Outcome.Down) fault.outcome()).worthAskingAgain()).isEqualTo(again);
    }

    @Test
    void an_answer_to_another_question_is_unreadable() {
        assertThatThrownBy(() -> wrapped("<a/>", "urn:uuid:another"))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("relate");
    }
}
