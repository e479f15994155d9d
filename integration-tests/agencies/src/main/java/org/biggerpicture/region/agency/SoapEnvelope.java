package org.biggerpicture.region.agency;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.biggerpicture.region.door.Reply;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** SOAP 1.1 with WS-Addressing 2005/08: opens a request, checks its security, closes the answer; writes faults. */
public final class SoapEnvelope {
    static final String NAMESPACE = "urn:estuary-police:partner-release:v1";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String XML = "text/xml; charset=utf-8";
    private final UsernameTokens tokens;
    private final Clock clock;

    /** @param tokens checks the security header */
    public SoapEnvelope(UsernameTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Answers a request with what the payload writer makes of action and request element; a fault if it is none. */
    Reply answer(String text, BiFunction<String, Element, Optional<String>> payload) {
        Element envelope;
        try {
            envelope = parsed(text);
        } catch (SAXException | IOException broken) {
            return fault(200, "soap:Client", "The request is no well-formed XML", "1000");
        }
        if (!SOAP.equals(envelope.getNamespaceURI())) {
            return fault(200, "soap:VersionMismatch", "SOAP 1.1 only", "1000");
        }
        Optional<Element> header = first(envelope, SOAP, "Header");
        Optional<String> insecure = header.flatMap(tokens::fault)
                .or(() -> header.isEmpty() ? Optional.of("wsse:InvalidSecurity") : Optional.empty());
        if (insecure.isPresent()) {
            return fault(500, insecure.get(), "The security header is missing, stale or wrong", "1000");
        }
        return header.filter(SoapEnvelope::notUnderstood).isPresent()
                ? fault(200, "soap:MustUnderstand", "A header block was not understood", "1000")
                : answered(envelope, header.orElseThrow(), payload);
    }

    private Reply answered(Element envelope, Element header, BiFunction<String, Element, Optional<String>> payload) {
        Optional<String> action =
                first(header, WSA, "Action").map(Node::getTextContent).map(String::trim);
        Optional<String> id =
                first(header, WSA, "MessageID").map(Node::getTextContent).map(String::trim);
        Optional<Element> request = first(envelope, NAMESPACE, "payload").flatMap(SoapEnvelope::onlyChild);
        if (action.isEmpty() || id.isEmpty() || request.isEmpty()) {
            return fault(200, "soap:Client", "MessageID, Action and a payload are needed", "1000");
        }
        return payload.apply(action.get(), request.get())
                .map(content -> Reply.text(200, XML, enveloped(action.get(), id.get(), content)))
                .orElseGet(() -> fault(200, "soap:Client", "The action is not known here", "1000"));
    }

    private String enveloped(String action, String relatesTo, String payload) {
        String service = action + "Response";
        String profile = service.replace(":services:", ":profile:");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = "uuid_" + UUID.randomUUID();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + SOAP + "\" xmlns:wsa=\""
                + WSA
                + "\" xmlns:wsse=\"" + UsernameTokens.WSSE + "\" xmlns:wsu=\"" + UsernameTokens.WSU + "\"><soap:Header>"
                + "<wsa:MessageID>urn:uuid:" + UUID.randomUUID() + "</wsa:MessageID><wsa:Action>" + escaped(service)
                + "</wsa:Action><wsa:To>http://www.w3.org/2005/08/addressing/anonymous</wsa:To><wsa:RelatesTo>"
                + escaped(relatesTo)
                + "</wsa:RelatesTo><wsse:Security><wsu:Timestamp><wsu:Created>" + now + "</wsu:Created><wsu:Expires>"
                + now.plus(Duration.ofMinutes(5))
                + "</wsu:Expires></wsu:Timestamp></wsse:Security></soap:Header><soap:Body>"
                + "<pr:DistributionEnvelope xmlns:pr=\"" + NAMESPACE + "\"><pr:header service=\"" + escaped(service)
                + "\" trackingid=\"" + UUID.randomUUID()
                + "\"><pr:auditIdentity uri=\"urn:estuary-police:partner-release\"/>"
                + "<pr:manifest count=\"1\"><pr:manifestitem id=\"" + id + "\" mimetype=\"text/xml\" profileid=\""
                + escaped(profile)
                + "\"/></pr:manifest><pr:senderAddress uri=\"urn:estuary-police\"/></pr:header><pr:payloads count=\"1\"><pr:payload id=\""
                + id + "\">" + payload
                + "</pr:payload></pr:payloads></pr:DistributionEnvelope></soap:Body></soap:Envelope>";
    }

    private static Reply fault(int status, String code, String text, String number) {
        return Reply.text(
                status,
                XML,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + SOAP
                        + "\" xmlns:wsse=\"" + UsernameTokens.WSSE + "\"><soap:Body><soap:Fault><faultcode>" + code
                        + "</faultcode><faultstring>" + text + "</faultstring><detail><pr:ErrorInfo xmlns:pr=\""
                        + NAMESPACE
                        + "\"><pr:ErrorCode codeSystem=\"urn:estuary-police:codes:fault\">" + number
                        + "</pr:ErrorCode></pr:ErrorInfo></detail></soap:Fault></soap:Body></soap:Envelope>");
    }

    private static boolean notUnderstood(Element header) {
        return children(header).stream()
                .filter(block -> block.getAttributeNS(SOAP, "mustUnderstand").matches("1|true"))
                .anyMatch(block ->
                        !UsernameTokens.WSSE.equals(block.getNamespaceURI()) && !WSA.equals(block.getNamespaceURI()));
    }

    /** The text of a child element of our namespace, if it says anything. */
    static Optional<String> child(Element parent, String name) {
        return first(parent, NAMESPACE, name)
                .map(Node::getTextContent)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    static Optional<Element> first(Element parent, String namespace, String name) {
        Node found = parent.getElementsByTagNameNS(namespace, name).item(0);
        return found instanceof Element element ? Optional.of(element) : Optional.empty();
    }

    private static Optional<Element> onlyChild(Element parent) {
        return children(parent).stream().findFirst();
    }

    private static List<Element> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(place -> parent.getChildNodes().item(place))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Element parsed(String text) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this JDK's XML parser cannot be secured", impossible);
        }
    }
}
