package org.biggerpicture.soap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the envelope around a body: WS-Addressing and WS-Security headers, nothing more than an agency asks for.
 *
 * @param version of SOAP
 * @param token user name and password, if the agency wants one
 * @param clock by which messages are dated
 * @param random for nonces
 */
record Envelope(SoapVersion version, Optional<UsernameToken> token, InstantSource clock, RandomGenerator random) {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 16;
    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    /**
     * The whole message.
     *
     * @param messageId by which the answer will relate to it
     * @param to the endpoint
     * @param action what is asked
     * @param body the body's content, well-formed XML
     */
    byte[] around(String body, String messageId, String to, String action) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml);
            xml.writeStartElement("soap", "Header", version.namespace());
            address(xml, "MessageID", messageId);
            address(xml, "To", to);
            address(xml, "Action", action);
            if (token.isPresent()) {
                secure(xml, token.get());
            }
            xml.writeEndElement();
            xml.writeStartElement("soap", "Body", version.namespace());
            xml.writeCharacters("");
            xml.flush();
            text.write(body);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("soap", "Envelope", version.namespace());
        xml.writeNamespace("soap", version.namespace());
        xml.writeNamespace("wsa", Namespaces.ADDRESSING);
        if (token.isPresent()) {
            xml.writeNamespace("wsse", Namespaces.SECURITY);
            xml.writeNamespace("wsu", Namespaces.UTILITY);
        }
    }

    private static void address(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement("wsa", name, Namespaces.ADDRESSING);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void secure(XMLStreamWriter xml, UsernameToken user) throws XMLStreamException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        xml.writeStartElement("wsse", "Security", Namespaces.SECURITY);
        xml.writeAttribute("soap", version.namespace(), "mustUnderstand", "1");
        xml.writeStartElement("wsu", "Timestamp", Namespaces.UTILITY);
        dated(xml, "Created", now);
        dated(xml, "Expires", now.plus(GOOD_FOR));
        xml.writeEndElement();
        xml.writeStartElement("wsse", "UsernameToken", Namespaces.SECURITY);
        element(xml, "Username", user.username());
        element(xml, "Password", user.digest(nonce, now.toString()), "Type", DIGEST);
        element(xml, "Nonce", Base64.getEncoder().encodeToString(nonce), "EncodingType", BASE64);
        dated(xml, "Created", now);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void dated(XMLStreamWriter xml, String name, Instant moment) throws XMLStreamException {
        xml.writeStartElement("wsu", name, Namespaces.UTILITY);
        xml.writeCharacters(moment.toString());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value, String... attribute)
            throws XMLStreamException {
        xml.writeStartElement("wsse", name, Namespaces.SECURITY);
        if (attribute.length > 0) {
            xml.writeAttribute(attribute[0], attribute[1]);
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
