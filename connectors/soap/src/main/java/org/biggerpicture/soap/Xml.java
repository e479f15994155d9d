package org.biggerpicture.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Bytes to an XML tree. A document type is refused outright, so that no entity is ever expanded and nothing outside is
 * reached; depth and number of elements are bounded. Nothing is reported on the way, since a report names parts of
 * what came.
 */
final class Xml {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;

    private Xml() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableAnswer if it is not well-formed, has a document type, or is over a limit
     */
    static XdmNode read(byte[] body, Processor processor) {
        try {
            BuildingContentHandler tree = processor.newDocumentBuilder().newBuildingContentHandler();
            Bounded bounded = new Bounded(reader());
            bounded.setContentHandler(tree);
            bounded.setErrorHandler(new DefaultHandler());
            bounded.parse(new InputSource(new ByteArrayInputStream(body)));
            return tree.getDocumentNode();
        } catch (SaxonApiException | SAXException | IOException | RuntimeException e) {
            throw new UnreadableAnswer("It is not well-formed XML without a document type, within our limits");
        }
    }

    private static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The platform's parser can refuse document types", e);
        }
    }

    /** Counts on the way through. */
    private static final class Bounded extends XMLFilterImpl {
        private int depth;
        private int elements;

        Bounded(XMLReader parent) {
            super(parent);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            depth++;
            elements++;
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new SAXException("over a limit");
            }
            super.startElement(uri, localName, qName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }
    }
}
