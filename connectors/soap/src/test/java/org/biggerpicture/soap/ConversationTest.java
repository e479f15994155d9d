package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.Processor;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Deadline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A SOAP agency is asked")
class ConversationTest {
    private static final Processor PROCESSOR = Stylesheet.processor();
    private static final Path FOLDER = Path.of("../../config/agencies/estuary-police");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Map<String, Object> FETCH_TWO = Map.of(
            "id", "r", "purpose", "screening", "requester", Map.of("organisation", "o"), "localIds", List.of("A", "B"));

    /** Answers a message by its text; {@code ID} in the answer becomes the message's own id. */
    private static Conversation.Heard ask(Map<String, Object> ask, Function<String, Post.Came> agency) {
        AtomicInteger ids = new AtomicInteger();
        Mapping mapping = new Folder(FOLDER, PROCESSOR)
                .mapping(ask.containsKey("localIds") ? "fetch" : "trace", new Findings())
                .orElseThrow();
        Envelope envelope =
                new Envelope(SoapVersion.V1_1, Optional.of(new UsernameToken("u", "p")), () -> NOW, new Random(1));
        Post post = (message, action, id, deadline) -> agency.apply(new String(message, StandardCharsets.UTF_8));
        return new Conversation(
                        mapping,
                        envelope,
                        "urn:estuary-police:services:getReleasedSummary-v1",
                        "http://127.0.0.1:1/partner-release/v1",
                        () -> "urn:uuid:" + ids.incrementAndGet(),
                        post)
                .ask(ask, new RequestId("r"), NOW, Deadline.in(Duration.ofSeconds(2), () -> NOW));
    }

    private static Post.Came body(String message, String payload) {
        Matcher id = Pattern.compile("MessageID>([^<]+)<").matcher(message);
        assertThat(id.find()).isTrue();
        return raw("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>"
                + "<a:RelatesTo xmlns:a='http://www.w3.org/2005/08/addressing'>" + id.group(1)
                + "</a:RelatesTo></s:Header><s:Body>" + payload + "</s:Body></s:Envelope>");
    }

    private static Post.Came raw(String text) {
        return new Post.Body(200, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("src/test/resources/region/getReleasedSummary.xml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void once_for_each_record_and_the_answers_are_mapped_together() {
        Conversation.Said said = (Conversation.Said) ask(FETCH_TWO, m -> body(m, sample()));
        assertThat(said.lost()).isEmpty();
        assertThat(said.canonical().get("records").toString()).contains("EP-2093317");
    }

    @Test
    void one_message_lost_among_several_is_said() {
        Conversation.Said said = (Conversation.Said)
                ask(FETCH_TWO, m -> m.contains(">A<") ? body(m, sample()) : new Post.Failed(new Outcome.Late()));
        assertThat(said.lost()).contains("1 of 2 questions (late)");
    }

    @Test
    void nothing_but_a_fault_or_nonsense_is_never_nothing_held() {
        assertThat(ask(FETCH_TWO, m -> raw("<html/>")))
                .isEqualTo(new Conversation.Instead(new Outcome.Unreadable("It is not a SOAP envelope")));
        assertThat(ask(
                        FETCH_TWO,
                        m -> body(
                                m,
                                "<s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>"
                                        + "<faultcode>Client</faultcode></s:Fault>")))
                .isEqualTo(new Conversation.Instead(new Outcome.Down("Our request was rejected", false)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void a_fault_is_read_whatever_status_it_comes_with(int status) {
        assertThat(ask(
                        FETCH_TWO,
                        m -> new Post.Body(
                                status,
                                ((Post.Body) body(
                                                m,
                                                "<s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>"
                                                        + "<faultcode>wsse:FailedAuthentication</faultcode></s:Fault>"))
                                        .bytes())))
                .isEqualTo(new Conversation.Instead(
                        new Outcome.Down("It did not accept our credentials or our clock", false)));
    }

    @Test
    void with_a_status_of_failure_nothing_but_a_fault_is_believed() {
        assertThat(ask(FETCH_TWO, m -> new Post.Body(500, ((Post.Body) body(m, sample())).bytes())))
                .isEqualTo(new Conversation.Instead(new Outcome.Down("Its system failed", true)));
        assertThat(ask(FETCH_TWO, m -> new Post.Body(500, "<p>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Conversation.Instead(new Outcome.Down("Its system failed", true)));
    }

    @Test
    void a_question_that_the_files_can_t_write_is_ours_to_mend_and_not_the_agency_s() {
        assertThat(ask(Map.of("localIds", List.of(Map.of("not", "an id"))), m -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(new Conversation.Instead(new Outcome.Down("The question could not be written", false)));
    }

    @Test
    void an_empty_body_is_unreadable_by_the_mapping() {
        Conversation.Said said = (Conversation.Said) ask(FETCH_TWO, m -> body(m, ""));
        assertThat(said.canonical().get("outcome").toString()).contains("unreadable");
    }

    @Test
    void with_too_little_it_is_not_asked() {
        Map<String, Object> ask = Map.of(
                "id", "r", "purpose", "p", "requester", Map.of("organisation", "o"), "sought", Map.of("family", "H"));
        assertThat(ask(ask, m -> {
                    throw new AssertionError("asked");
                }))
                .isInstanceOfSatisfying(
                        Conversation.Instead.class, i -> assertThat(i.outcome()).isInstanceOf(Outcome.NotAsked.class));
    }

    @Test
    void a_folder_with_mistakes_tells_all_of_them(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("trace.request.xslt"), "<xsl:stylesheet");
        Files.writeString(folder.resolve("codes.yaml"), "event:\n  A: {code: a}\n");
        Findings findings = new Findings();
        assertThat(new Folder(folder, PROCESSOR).mapping("trace", findings)).isEmpty();
        assertThat(findings.all())
                .extracting(f -> f.file().getFileName().toString())
                .containsExactlyInAnyOrder("answer.xslt", "codes.yaml", "trace.request.xslt");
    }
}
