package org.biggerpicture.soap;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/**
 * An answer's envelope, opened: headers checked, body ready for its stylesheet.
 *
 * @param body the Body element
 * @param fault the fault in it, if there is one
 */
record Message(XdmNode body, Optional<Fault> fault) {
    private static final Set<String> UNDERSTOOD = Set.of(Namespaces.ADDRESSING, Namespaces.SECURITY);

    /**
     * Opens an envelope of either version.
     *
     * @param asked the message id it must relate to; a fault may come without one, since whoever could not read our
     *     message could not read its id
     * @throws UnreadableAnswer if it is no envelope, relates to another message, or demands to be understood in a way
     *     that is not
     */
    static Message open(byte[] bytes, String asked, Processor processor) {
        XdmNode root = Xml.read(bytes, processor)
                .select(Steps.child(Predicates.isElement()))
                .asOptionalNode()
                .orElseThrow(() -> new UnreadableAnswer("It is not a SOAP envelope"));
        SoapVersion version = SoapVersion.of(root.getNodeName().getNamespace())
                .filter(v -> "Envelope".equals(root.getNodeName().getLocalName()))
                .orElseThrow(() -> new UnreadableAnswer("It is not a SOAP envelope"));
        XdmNode body = child(root, version, "Body").orElseThrow(() -> new UnreadableAnswer("It has no body"));
        Optional<Fault> fault = child(body, version, "Fault").map(f -> Fault.of(f, version));
        headers(root, version).forEach(h -> understood(h, version));
        related(root, version, asked, fault.isPresent());
        return new Message(body, fault);
    }

    private static Stream<XdmNode> headers(XdmNode root, SoapVersion version) {
        return child(root, version, "Header").stream()
                .flatMap(h -> h.select(Steps.child(Predicates.isElement())).asListOfNodes().stream());
    }

    private static void understood(XdmNode header, SoapVersion version) {
        String value = header.getAttributeValue(new QName(version.namespace(), "mustUnderstand"));
        boolean demanded = "1".equals(value) || "true".equals(value);
        if (demanded && !UNDERSTOOD.contains(header.getNodeName().getNamespace())) {
            throw new UnreadableAnswer("It carries a header that must be understood and is not");
        }
    }

    private static void related(XdmNode root, SoapVersion version, String asked, boolean fault) {
        Optional<String> relates = headers(root, version)
                .filter(h -> h.getNodeName().equals(new QName(Namespaces.ADDRESSING, "RelatesTo")))
                .map(h -> h.getStringValue().strip())
                .findFirst();
        if (relates.isEmpty() ? !fault : !relates.get().equals(asked)) {
            throw new UnreadableAnswer("It does not relate to the question that was asked");
        }
    }

    private static Optional<XdmNode> child(XdmNode parent, SoapVersion version, String name) {
        return parent.select(Steps.child(version.namespace(), name)).findFirst().map(n -> n);
    }
}
