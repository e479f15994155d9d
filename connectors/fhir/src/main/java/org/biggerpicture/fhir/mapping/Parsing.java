package org.biggerpicture.fhir.mapping;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Bytes to FHIR resources. Before HAPI sees JSON it is checked for what HAPI lets pass: members given twice, depth,
 * broken encoding. Nothing of what came is logged or kept in a message.
 */
public final class Parsing {
    private static final int DEEPEST = 100;
    private static final String WARMING = """
            {"resourceType":"Bundle","type":"searchset","total":0,"entry":[{"resource":{"resourceType":"Patient","id":"1",\
            "name":[{"family":"Warm"}]}}]}""";

    private final FhirContext context;
    private final JsonFactory json;

    /** With a context of its own: one for the application's life. */
    public Parsing() {
        context = FhirContext.forR4();
        context.getParserOptions().setStripVersionsFromReferences(false);
        json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
    }

    /** Parses once, so that the first question does not wait a second for HAPI's tables. */
    public void warm() {
        read(WARMING.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one resource.
     *
     * @throws UnreadableAnswer if it is not one, or is broken, or is too deep
     */
    public Resource read(byte[] body) {
        String text = text(body);
        boolean xml = text.stripLeading().startsWith("<");
        if (!xml) {
            check(text);
        }
        return parse(xml ? context.newXmlParser() : context.newJsonParser(), text);
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableAnswer("It is not UTF-8 text");
        }
    }

    private void check(String text) {
        try (JsonParser tokens = json.createParser(text)) {
            if (tokens.nextToken() != com.fasterxml.jackson.core.JsonToken.START_OBJECT) {
                throw new UnreadableAnswer("It is not FHIR");
            }
            tokens.skipChildren();
            if (tokens.nextToken() != null) {
                throw new UnreadableAnswer("It goes on after its end");
            }
        } catch (IOException e) {
            throw new UnreadableAnswer("It is not whole, well-formed JSON");
        }
    }

    private static Resource parse(IParser parser, String text) {
        parser.setParserErrorHandler(new Unforgiving());
        try {
            IBaseResource parsed = parser.parseResource(text);
            if (parsed instanceof Resource resource) {
                return resource;
            }
            throw new UnreadableAnswer("It is not FHIR R4");
        } catch (UnreadableAnswer e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadableAnswer("It is not FHIR R4 that can be read");
        }
    }

    /** Silent, since what it would log is personal; and strict where leniency would choose between two meanings. */
    private static final class Unforgiving extends LenientErrorHandler {
        Unforgiving() {
            super(false);
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String name) {
            throw new DataFormatException("repeated");
        }

        @Override
        public void containedResourceWithNoId(IParseLocation location) {
            throw new DataFormatException("contained without id");
        }
    }
}
