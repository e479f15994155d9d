package org.biggerpicture.accesslog.note;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text that others have signed: the text, a blank line, then one line a signature (C2SP signed-note). Nothing is
 * verified by reading one.
 *
 * @param text what is signed, ending in a line feed
 * @param lines its signatures
 */
public record SignedNote(String text, List<Line> lines) {

    private static final int LONGEST = 1 << 28;
    private static final int MOST_LINES = 100;
    private static final String DASH = "\u2014 ";

    public SignedNote {
        lines = List.copyOf(lines);
    }

    /**
     * One signature.
     *
     * @param name who signs
     * @param id first four bytes of the hash of the key
     * @param signature what follows them
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(String name, byte[] id, byte[] signature) {

        private static final int ID_BYTES = 4;

        /**
         * Reads one signature line, without its line feed.
         *
         * @throws IllegalArgumentException if it is not written exactly as a signature line is
         */
        public static Line parse(String line) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && "\u2014".equals(parts[0]) && !parts[1].isEmpty()) {
                byte[] blob = Base64.getDecoder().decode(parts[2]);
                if (blob.length > ID_BYTES) {
                    Line read = new Line(
                            parts[1], Arrays.copyOf(blob, ID_BYTES), Arrays.copyOfRange(blob, ID_BYTES, blob.length));
                    if (read.toString().equals(line)) {
                        return read;
                    }
                }
            }
            throw new IllegalArgumentException("This is not a signature line");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && toString().equals(line.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        /** The line as it is written, without its line feed. */
        @Override
        public String toString() {
            byte[] blob = ByteBuffer.allocate(id.length + signature.length)
                    .put(id)
                    .put(signature)
                    .array();
            return DASH + name + " " + Base64.getEncoder().encodeToString(blob);
        }
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is not written exactly as a note is
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 1 || note.length() > LONGEST || !note.endsWith("\n") || hasControl(note)) {
            throw new IllegalArgumentException("This is not a signed note");
        }
        String signatures = note.substring(blank + 2);
        List<Line> lines = new ArrayList<>();
        for (String line :
                signatures.substring(0, Math.max(0, signatures.length() - 1)).split("\n", -1)) {
            lines.add(Line.parse(line));
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("This note has too many signatures");
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    private static boolean hasControl(String note) {
        return note.chars().anyMatch(c -> c < ' ' && c != '\n' || c == '\uFFFD');
    }

    /** The same note with one more signature. */
    public SignedNote with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new SignedNote(text, more);
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(text).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
