package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The SOAP envelope")
class EnvelopeTest {
    private static final Processor PROCESSOR = Stylesheet.processor();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static String written(SoapVersion version) {
        Envelope envelope =
                new Envelope(version, Optional.of(new UsernameToken("hub", "open sesame")), () -> NOW, new Random(7));
        return new String(
                envelope.around("<q xmlns=\"urn:q\"/>", "urn:uuid:1", "http://force.example/p?a=1&b=2", "urn:ask"),
                StandardCharsets.UTF_8);
    }

    private static String element(String xml, String name) {
        Matcher matcher = Pattern.compile("<" + name + "(?: [^>]*)?>([^<]*)<").matcher(xml);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @EnumSource(SoapVersion.class)
    void is_well_formed_and_addressed_in_either_version(SoapVersion version) {
        String xml = written(version);
        Message opened = Message.open(
                xml.replace("wsa:MessageID", "wsa:RelatesTo").getBytes(StandardCharsets.UTF_8),
                "urn:uuid:1",
                PROCESSOR);
        assertThat(opened.fault()).isEmpty();
        assertThat(opened.body().toString()).contains("urn:q");
        assertThat(xml).contains(version.namespace()).contains("a=1&amp;b=2");
    }

    @Test
    void proves_the_password_without_sending_it() throws Exception {
        String xml = written(SoapVersion.V1_1);
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(Base64.getDecoder().decode(element(xml, "wsse:Nonce")));
        sha1.update(element(xml, "wsu:Created").getBytes(StandardCharsets.UTF_8));
        sha1.update("open sesame".getBytes(StandardCharsets.UTF_8));
        assertThat(element(xml, "wsse:Password")).isEqualTo(Base64.getEncoder().encodeToString(sha1.digest()));
        assertThat(xml).doesNotContain("open sesame");
        assertThat(element(xml, "wsu:Expires")).isEqualTo("2026-11-24T10:05:00Z");
    }

    @Test
    void no_nonce_is_used_twice() {
        Envelope envelope =
                new Envelope(SoapVersion.V1_1, Optional.of(new UsernameToken("a", "b")), () -> NOW, new Random(7));
        assertThat(envelope.around("<q/>", "1", "t", "a")).isNotEqualTo(envelope.around("<q/>", "1", "t", "a"));
    }

    static Stream<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile-xml"))) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_document_type_is_refused_and_no_entity_expanded(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            assertThatThrownBy(() -> Xml.read(bytes, PROCESSOR)).isInstanceOf(UnreadableAnswer.class);
        } else {
            assertThat(Xml.read(bytes, PROCESSOR)).isNotNull();
        }
    }

    @Test
    void an_envelope_with_a_document_type_is_unreadable_though_all_else_is_right() {
        String xml = "<!DOCTYPE e [<!ENTITY x 'y'>]><s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>"
                + "<s:Header><a:RelatesTo xmlns:a='http://www.w3.org/2005/08/addressing'>1</a:RelatesTo></s:Header>"
                + "<s:Body>&x;</s:Body></s:Envelope>";
        assertThatThrownBy(() -> Message.open(xml.getBytes(StandardCharsets.UTF_8), "1", PROCESSOR))
                .isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void depth_is_bounded() {
        byte[] deep = ("<a>".repeat(50_000) + "</a>".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Xml.read(deep, PROCESSOR)).isInstanceOf(UnreadableAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "<s:Envelope xmlns:s='urn:other'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header>"
                        + "<x:Rule xmlns:x='urn:x' s:mustUnderstand='1'/>"
                        + "<a:RelatesTo xmlns:a='http://www.w3.org/2005/08/addressing'>1</a:RelatesTo>"
                        + "</s:Header><s:Body/></s:Envelope>"
            })
    void what_is_no_answer_to_our_question_is_unreadable(String xml) {
        assertThatThrownBy(() -> Message.open(xml.getBytes(StandardCharsets.UTF_8), "1", PROCESSOR))
                .isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void a_fault_of_version_1_2_is_known_by_its_innermost_code() {
        String xml = "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><s:Fault><s:Code>"
                + "<s:Value>s:Sender</s:Value><s:Subcode><s:Value>w:FailedAuthentication</s:Value></s:Subcode></s:Code>"
                + "</s:Fault></s:Body></s:Envelope>";
        Fault fault = Message.open(xml.getBytes(StandardCharsets.UTF_8), "1", PROCESSOR)
                .fault()
                .orElseThrow();
        assertThat(fault.code()).isEqualTo("FailedAuthentication");
    }
}
