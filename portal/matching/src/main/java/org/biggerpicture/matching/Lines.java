package org.biggerpicture.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Goes through a table line by line and word by word, without making a text of each. */
final class Lines {
    private final byte[] text;
    private int at;
    private int from;
    private int to;

    private Lines(byte[] text) {
        this.text = text;
    }

    /** @throws UncheckedIOException if the table can't be read */
    static Lines of(String table) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(table), table)) {
            return new Lines(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The name table " + table + " can't be read", e);
        }
    }

    /** Goes to the next line that says something; false at the end. */
    boolean next() {
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
            at++;
        }
        if (at < text.length && text[at] == '#') {
            return next();
        }
        return at < text.length;
    }

    /** Goes to the next word of the line; false at its end. */
    boolean word() {
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        from = at;
        while (at < text.length && text[at] > ' ') {
            at++;
        }
        to = at;
        return to > from;
    }

    int number() {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text[i] - '0';
        }
        return number;
    }

    int rowIn(Words words) {
        return words.add(text, from, to);
    }

    String text() {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
