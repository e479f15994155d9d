package org.biggerpicture.accesslog.verifier;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteKey.Kind;

/**
 * The file {@code keys} of a bundle (C2SP tlog-policy): whose signatures occur in it.
 *
 * @param logs the log's own keys: the one it began with, then each that took the place of the one before
 * @param witnesses keys of all who ever cosigned, and the log's own of ML-DSA
 */
public record BundleKeys(List<NoteKey> logs, List<NoteKey> witnesses) {

    private static final String LOG = "log ";

    public BundleKeys {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("A log has a key");
        }
    }

    /** Those of a log whose key was never changed. */
    public BundleKeys(NoteKey log, List<NoteKey> witnesses) {
        this(List.of(log), witnesses);
    }

    /** The key that signs now. */
    public NoteKey log() {
        return logs.getLast();
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is not written exactly as it should be
     */
    static BundleKeys parse(String text) {
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty() && lines.getFirst().startsWith(LOG)) {
            List<NoteKey> logs = new ArrayList<>();
            List<NoteKey> witnesses = new ArrayList<>();
            for (String line : lines.subList(0, lines.size() - 1)) {
                (line.startsWith(LOG) ? logs : witnesses).add(NoteKey.parse(line.substring(line.lastIndexOf(' ') + 1)));
            }
            BundleKeys keys = new BundleKeys(logs, witnesses);
            if (keys.text().equals(text) && keys.kindsFit()) {
                return keys;
            }
        }
        throw new IllegalArgumentException("not written as keys are");
    }

    private boolean kindsFit() {
        return logs.stream().distinct().count() == logs.size()
                && logs.stream()
                        .allMatch(each -> each.kind() == Kind.LOG && each.name().equals(log().name()))
                && witnesses.stream().noneMatch(each -> each.kind() == Kind.LOG);
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        logs.forEach(log -> text.append(LOG).append(log).append('\n'));
        for (int i = 0; i < witnesses.size(); i++) {
            text.append("witness w")
                    .append(i + 1)
                    .append(' ')
                    .append(witnesses.get(i))
                    .append('\n');
        }
        return text.append("quorum none\n").toString();
    }
}
