package org.biggerpicture.accesslog.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON that {@link CanonicalJson} writes; anything else, however plausible, is refused. */
public final class JsonReader {

    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException if the text is not exactly one object
     */
    public static Map<String, Object> object(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        if (reader.at != text.length() || !(value instanceof Map)) {
            throw reader.refused();
        }
        return object(value);
    }

    /** The members of a value that is an object, else none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    /** The elements of a value that is a list, else none. */
    public static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw refused();
        }
        char c = peek();
        return switch (c) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
            }
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw refused();
            }
        }
        at++;
        return members;
    }

    private List<Object> elements(int depth) {
        List<Object> elements = new ArrayList<>();
        at++;
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                expect(',');
            }
            elements.add(value(depth + 1));
        }
        at++;
        return elements;
    }

    private String string() {
        expect('"');
        int from = at;
        while (peek() != '"') {
            if (peek() == '\\') {
                return escaped(from);
            }
            at++;
        }
        return text.substring(from, at++);
    }

    private String escaped(int from) {
        StringBuilder out = new StringBuilder(text.substring(from, at));
        while (peek() != '"') {
            char c = peek();
            at++;
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            case '"', '\\' -> c;
            default -> throw refused();
        };
    }

    private char hexadecimal() {
        if (at + 4 > text.length()) {
            throw refused();
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw refused();
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        try {
            return Long.parseLong(text, from, at, 10);
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refused();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused();
        }
        return text.charAt(at);
    }

    /** Says where, never what: the text may be personal. */
    private IllegalArgumentException refused() {
        return new IllegalArgumentException("Not canonical JSON at character " + at);
    }
}
