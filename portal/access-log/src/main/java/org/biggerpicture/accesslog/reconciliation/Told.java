package org.biggerpicture.accesslog.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.EntryReader;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Opening;
import org.biggerpicture.accesslog.entry.SealedEntry;
import org.biggerpicture.accesslog.json.CanonicalJson;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.note.InclusionProof;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.tree.Hash;

/**
 * One statement as an agency is told it, with all that it takes to check it against nothing but the log's public key.
 *
 * @param entry the canonical text of the entry of kind {@code STATED}
 * @param opening what opens the agency's own commitment in it
 * @param proof that the entry stands in the log
 */
public record Told(String entry, Opening opening, InclusionProof proof) {

    /**
     * A statement that has been checked.
     *
     * @param position of the entry that holds its commitment
     * @param at when the log took it
     */
    public record Proven(long position, Instant at, Statement statement) {}

    /** As one line of NDJSON; the statement stands in it once more to be read without taking the proof apart. */
    public String line() {
        LoggedEntry logged = logged();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", logged.position());
        line.put("at", logged.at().toString());
        line.put("statement", JsonReader.object(opening.value()));
        line.put(
                "evidence",
                Map.of(
                        "entry", entry,
                        "field", opening.field(),
                        "salt", opening.salt(),
                        "value", opening.value(),
                        "proof", proof.text()));
        return CanonicalJson.write(line);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Told parse(Map<String, Object> line) {
        Map<String, Object> evidence = JsonReader.object(line.getOrDefault("evidence", ""));
        Told told = new Told(
                string(evidence, "entry"),
                new Opening(string(evidence, "field"), string(evidence, "salt"), string(evidence, "value")),
                InclusionProof.parse(string(evidence, "proof")));
        if (!CanonicalJson.write(line.getOrDefault("statement", "")).equals(told.opening.value())
                || !Long.valueOf(told.proof.index()).equals(line.get("position"))
                || !told.logged().at().toString().equals(line.get("at"))) {
            throw new IllegalArgumentException("A line says something else than its own evidence");
        }
        return told;
    }

    /**
     * Checks that exactly this was committed to, in an entry that stands in the log whose key this is, for this agency.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public Proven proven(NoteKey log, String agency) {
        LoggedEntry logged = logged();
        if (!proof.proves(Hash.leaf(entry.getBytes(StandardCharsets.UTF_8)), log)) {
            throw new IllegalArgumentException("Entry " + proof.index() + " is not proved to stand in the log");
        }
        String committed = SealedEntry.commitment(HexFormat.of().parseHex(opening.salt()), opening.value());
        if (logged.entry().kind() != EntryKind.STATED
                || !committed.equals(logged.commitments().get(opening.field()))) {
            throw new IllegalArgumentException("Entry " + proof.index() + " does not commit to what is told of it");
        }
        Statement statement = Statement.parse(opening.value());
        if (!statement.agency().equals(agency)) {
            throw new IllegalArgumentException("Entry " + proof.index() + " was opened for another agency");
        }
        return new Proven(logged.position(), logged.at(), statement);
    }

    private LoggedEntry logged() {
        return EntryReader.read(proof.index(), entry.getBytes(StandardCharsets.UTF_8));
    }

    private static String string(Map<String, Object> members, String name) {
        return members.get(name) instanceof String value ? value : "";
    }
}
