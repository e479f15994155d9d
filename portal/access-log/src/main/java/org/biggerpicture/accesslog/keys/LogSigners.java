package org.biggerpicture.accesslog.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.NoteSigner;

/** Those who sign for the log: its first Ed25519 key, each that took the place of one before it, and an ML-DSA key. */
public final class LogSigners {

    private static final String ED25519 = "checkpoint-ed25519";
    private static final String ML_DSA = "checkpoint-ml-dsa-44";

    private final LogKeys keys;
    private final String origin;
    private final boolean mlDsa;
    private final Map<String, NoteSigner> read = new ConcurrentHashMap<>();

    /**
     * Signs with the keys of this folder, in the name of the log's origin.
     *
     * @param mlDsa whether each checkpoint is signed with ML-DSA-44 too
     */
    public LogSigners(LogKeys keys, String origin, boolean mlDsa) {
        this.keys = keys;
        this.origin = origin;
        this.mlDsa = mlDsa;
    }

    /** The log's name. */
    public String origin() {
        return origin;
    }

    /** The one that the log began with, made at first need. */
    public NoteSigner first() {
        return signer(ED25519);
    }

    /** A new one, to take the place of the one before. Until the log says so it signs nothing. */
    public NoteSigner fresh() {
        return signer(ED25519 + "-" + (names().size() + 1));
    }

    /** The one with this public key; nothing if its secret is not kept here. */
    public Optional<NoteSigner> of(NoteKey key) {
        Optional<NoteSigner> known =
                read.values().stream().filter(each -> each.key().equals(key)).findFirst();
        return known.isPresent()
                ? known
                : names().stream()
                        .map(this::signer)
                        .filter(each -> each.key().equals(key))
                        .findFirst();
    }

    /** The one that signs with ML-DSA-44 beside them, made at first need; nothing where it is not wanted. */
    public Optional<NoteSigner> mlDsa() {
        return mlDsa
                ? Optional.of(read.computeIfAbsent(
                        ML_DSA, name -> new NoteSigner(origin, Kind.ML_DSA, keys.signing(name, "ML-DSA-44"))))
                : Optional.empty();
    }

    private List<String> names() {
        return keys.names().stream().filter(name -> name.startsWith(ED25519)).toList();
    }

    private NoteSigner signer(String name) {
        return read.computeIfAbsent(name, any -> new NoteSigner(origin, Kind.LOG, keys.signing(any, "Ed25519")));
    }
}
