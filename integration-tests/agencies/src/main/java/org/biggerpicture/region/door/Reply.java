package org.biggerpicture.region.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What an agency answers.
 *
 * @param length the body's length in bytes; empty if it is not said beforehand
 */
public record Reply(int status, Map<String, String> headers, OptionalLong length, Body body) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes a body. */
    @FunctionalInterface
    public interface Body {
        /** Writes the body to the wire. */
        void write(OutputStream wire) throws IOException;
    }

    /** A JSON answer. */
    public static Reply json(int status, Object value) {
        return json(status, "application/json", value);
    }

    /** A JSON answer of this content type. */
    public static Reply json(int status, String contentType, Object value) {
        try {
            return text(status, contentType, JSON.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer could not be written as JSON", impossible);
        }
    }

    /** A text answer of this content type. */
    public static Reply text(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(
                status, Map.of("Content-Type", contentType), OptionalLong.of(bytes.length), wire -> wire.write(bytes));
    }

    /** An answer whose length is not said beforehand. */
    public static Reply streamed(int status, String contentType, Body body) {
        return new Reply(status, Map.of("Content-Type", contentType), OptionalLong.empty(), body);
    }

    /** The same with one header more. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, length, body);
    }
}
