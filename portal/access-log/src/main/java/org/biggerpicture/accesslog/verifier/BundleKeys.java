package org.biggerpicture.accesslog.verifier;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.SignedNote;

/**
 * The file {@code keys} of a bundle (C2SP tlog-policy): whose signatures occur in it.
 *
 * @param log the log's own key
 * @param witnesses keys of all who ever cosigned
 */
public record BundleKeys(NoteKey log, List<NoteKey> witnesses) {

    public BundleKeys {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is not written exactly as it should be
     */
    static BundleKeys parse(String text) {
        List<String> lines = text.lines().toList();
        if (!lines.isEmpty() && lines.getFirst().startsWith("log ")) {
            List<NoteKey> witnesses = new ArrayList<>();
            for (String line : lines.subList(1, Math.max(1, lines.size() - 1))) {
                witnesses.add(NoteKey.parse(line.substring(line.lastIndexOf(' ') + 1)));
            }
            BundleKeys keys = new BundleKeys(NoteKey.parse(lines.getFirst().substring("log ".length())), witnesses);
            if (keys.text().equals(text) && keys.kindsFit()) {
                return keys;
            }
        }
        throw new IllegalArgumentException("not written as keys are");
    }

    private boolean kindsFit() {
        return log.kind() == Kind.LOG && witnesses.stream().allMatch(each -> each.kind() == Kind.WITNESS);
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder("log " + log + "\n");
        for (int i = 0; i < witnesses.size(); i++) {
            text.append("witness w")
                    .append(i + 1)
                    .append(' ')
                    .append(witnesses.get(i))
                    .append('\n');
        }
        return text.append("quorum none\n").toString();
    }

    /**
     * Reads a checkpoint and checks every signature on it.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Checkpoint checked(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new IllegalArgumentException("a checkpoint of another log");
        }
        if (!log.verifies(note.text(), note.lines().getFirst())) {
            throw new IllegalArgumentException("not signed by the log");
        }
        List<SignedNote.Line> others = note.lines().subList(1, note.lines().size());
        if (others.stream().distinct().count() != others.size()
                || !others.stream().allMatch(line -> cosigned(note.text(), line))) {
            throw new IllegalArgumentException("a cosignature is not that of a known witness");
        }
        return checkpoint;
    }

    private boolean cosigned(String text, SignedNote.Line line) {
        return witnesses.stream().anyMatch(witness -> witness.verifies(text, line));
    }
}
