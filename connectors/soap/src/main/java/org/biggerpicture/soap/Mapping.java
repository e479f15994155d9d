package org.biggerpicture.soap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * How one kind of question is put to an agency and how its answers are read: two stylesheets and the agency's codes.
 *
 * @param request from the parameter {@code ask} to one element for each message, the body's content
 * @param answer from the parameters {@code ask}, {@code replies} (Body elements), {@code codes} and {@code now} to one
 *     map, the canonical form
 * @param codes the agency's code table
 * @param processor by which both were compiled
 */
record Mapping(Stylesheet request, Stylesheet answer, Map<String, Object> codes, Processor processor) {
    /**
     * The bodies to send; none means that this agency can't be asked with so little.
     *
     * @throws SaxonApiException if the stylesheet fails
     */
    List<String> bodies(Map<String, Object> ask) throws SaxonApiException {
        List<String> bodies = new ArrayList<>();
        for (XdmItem item : request.run(known(request, Map.of("ask", Values.xdm(ask))))) {
            if (!(item instanceof XdmNode node)) {
                throw new SaxonApiException("A request mapping returns elements");
            }
            Serializer serializer = processor.newSerializer();
            serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
            bodies.add(serializer.serializeNodeToString(node));
        }
        return bodies;
    }

    /**
     * The canonical form of what was answered.
     *
     * @throws SaxonApiException if the stylesheet fails, or returns something else than one map
     */
    Map<?, ?> read(Map<String, Object> ask, List<XdmNode> replies, Instant now) throws SaxonApiException {
        Map<String, XdmValue> given = new HashMap<>();
        given.put("ask", Values.xdm(ask));
        given.put("replies", new XdmValue(replies));
        given.put("codes", Values.xdm(codes));
        given.put("now", Values.xdm(now.toString()));
        if (Values.plain(answer.run(known(answer, given))) instanceof Map<?, ?> canonical) {
            return canonical;
        }
        throw new SaxonApiException("An answer mapping returns one map");
    }

    /** Those of the values that the stylesheet has a parameter for. */
    private static Map<QName, XdmValue> known(Stylesheet stylesheet, Map<String, XdmValue> values) {
        Map<QName, XdmValue> known = new HashMap<>();
        values.forEach((name, value) -> {
            QName parameter = new QName(name);
            if (stylesheet.parameters().contains(parameter)) {
                known.put(parameter, value);
            }
        });
        return known;
    }
}
