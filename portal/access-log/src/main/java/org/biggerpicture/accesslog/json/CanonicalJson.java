package org.biggerpicture.accesslog.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes JSON in the one form of RFC 8785: members in order of their UTF-16 code units, no white space, shortest
 * escapes. Only strings, whole numbers below 2^53, booleans, lists and objects: all that an entry needs.
 */
public final class CanonicalJson {

    private static final long SAFE = 1L << 53;

    private CanonicalJson() {}

    /** The canonical text of a value built of {@code Map<String, ?>}, {@code List}, {@code String}, numbers, booleans. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(512);
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> string(out, text);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(safe(number));
            case Boolean truth -> out.append(truth.booleanValue());
            case List<?> list -> list(out, list);
            case Map<?, ?> map -> object(out, map);
            default -> throw new IllegalArgumentException("An entry cannot hold a " + value.getClass());
        }
    }

    private static long safe(long number) {
        if (number <= -SAFE || number >= SAFE) {
            throw new IllegalArgumentException("Number too large for canonical JSON");
        }
        return number;
    }

    private static void list(StringBuilder out, List<?> list) {
        out.append('[');
        String separator = "";
        for (Object each : list) {
            out.append(separator);
            write(out, each);
            separator = ",";
        }
        out.append(']');
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        String[] names = map.keySet().toArray(String[]::new);
        Arrays.sort(names);
        String separator = "";
        for (String name : names) {
            out.append(separator);
            string(out, name);
            out.append(':');
            write(out, Objects.requireNonNull(map.get(name)));
            separator = ",";
        }
        out.append('}');
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            character(out, text, i);
        }
        out.append('"');
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private static void character(StringBuilder out, String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(wellFormed(text, at) ? c : '\uFFFD');
                }
            }
        }
    }

    /** A surrogate without its other half has no UTF-8 form, so its text could not be hashed as stored. */
    private static boolean wellFormed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        return !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
