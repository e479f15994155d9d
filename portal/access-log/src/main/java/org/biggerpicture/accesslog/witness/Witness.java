package org.biggerpicture.accesslog.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.tree.Proofs;

/**
 * A witness: cosigns a checkpoint of a log it knows if, and only if, that log still begins with everything the witness
 * has cosigned before. What it has cosigned is on disk before anybody is told.
 */
public final class Witness {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final NoteSigner signer;
    private final List<NoteKey> logs;
    private final Path state;
    private final InstantSource clock;

    /**
     * What it answers.
     *
     * @param status HTTP status of the protocol
     * @param type media type of the body
     * @param body cosignature line, size, or a reason
     */
    public record Answer(int status, String type, String body) {}

    /**
     * A witness.
     *
     * @param logs keys of the logs it knows; of a log whose key was changed, both
     * @param state folder in which it remembers, its own alone
     */
    public Witness(NoteSigner signer, List<NoteKey> logs, Path state, InstantSource clock) {
        this.signer = signer;
        this.logs = List.copyOf(logs);
        this.state = state;
        this.clock = clock;
    }

    /**
     * Answers {@code add-checkpoint}.
     *
     * @throws IOException if it cannot remember: then nothing was cosigned
     */
    public synchronized Answer addCheckpoint(String body) throws IOException {
        Request request;
        Checkpoint offered;
        try {
            request = Request.parse(body);
            offered = Checkpoint.parse(request.note().text());
        } catch (IllegalArgumentException e) {
            return new Answer(400, TEXT, "This is not a request to add a checkpoint\n");
        }
        List<NoteKey> keys = logs.stream()
                .filter(each -> each.name().equals(offered.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new Answer(404, TEXT, "This log is not known here\n");
        }
        if (request.note().lines().stream()
                .noneMatch(line -> keys.stream()
                        .anyMatch(key -> key.verifies(request.note().text(), line)))) {
            return new Answer(403, TEXT, "The log has not signed this\n");
        }
        return cosign(request, offered);
    }

    private Answer cosign(Request request, Checkpoint offered) throws IOException {
        Optional<Checkpoint> known = remembered(offered.origin())
                .map(note -> Checkpoint.parse(SignedNote.parse(note).text()));
        long size = known.map(Checkpoint::size).orElse(0L);
        if (request.old() > offered.size()) {
            return new Answer(400, TEXT, "The old size is larger than the checkpoint\n");
        }
        if (request.old() != size) {
            return new Answer(409, "text/x.tlog.size", size + "\n");
        }
        if (!follows(known, offered, request.proof())) {
            return new Answer(422, TEXT, "The checkpoint does not follow from the one cosigned before\n");
        }
        SignedNote.Line line = signer.cosign(request.note().text(), clock.instant());
        remember(offered.origin(), request.note().with(line).toString());
        return new Answer(200, TEXT, line + "\n");
    }

    private static boolean follows(Optional<Checkpoint> known, Checkpoint offered, List<Hash> proof) {
        return known.map(before ->
                        Proofs.consistent(before.size(), offered.size(), before.root(), offered.root(), proof))
                .orElse(proof.isEmpty());
    }

    /**
     * The latest checkpoint cosigned of the log whose origin has this SHA-256, in hexadecimal.
     *
     * @throws IOException if it cannot be read
     */
    public synchronized Answer latest(String originHash) throws IOException {
        for (NoteKey log : logs) {
            if (place(log.name()).getFileName().toString().equals(originHash)) {
                Optional<String> note = remembered(log.name());
                if (note.isPresent()) {
                    return new Answer(200, TEXT, note.get());
                }
            }
        }
        return new Answer(404, TEXT, "Nothing was cosigned of this log\n");
    }

    private Optional<String> remembered(String origin) throws IOException {
        Path file = place(origin);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void remember(String origin, String note) throws IOException {
        Path draft = Files.createTempFile(state, "draft", "");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, place(origin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(state, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Path place(String origin) {
        return state.resolve(
                Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex());
    }
}
