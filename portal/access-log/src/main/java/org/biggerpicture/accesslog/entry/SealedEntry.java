package org.biggerpicture.accesslog.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.biggerpicture.accesslog.json.CanonicalJson;
import org.biggerpicture.accesslog.tree.Hash;

/**
 * An entry ready to be kept: the canonical bytes that are hashed and kept as they are, and, apart from them, what can
 * be erased: each personal field with its salt, and the keys of commitments.
 */
public final class SealedEntry {

    /** C2SP tlog-tiles gives each entry a length of 16 bits. */
    public static final int LONGEST = 65_535;

    private static final int SALT_BYTES = 16;

    private final byte[] canonical;
    private final Hash leaf;
    private final String erasable;

    private SealedEntry(byte[] canonical, Hash leaf, String erasable) {
        this.canonical = canonical;
        this.leaf = leaf;
        this.erasable = erasable;
    }

    /**
     * Seals an entry.
     *
     * @param at the log's time, kept to the microsecond
     * @param randomness a secure source: salts keep short values from being guessed
     * @throws IllegalArgumentException if the entry is longer than {@link #LONGEST} bytes; split it by agency
     */
    public static SealedEntry of(Entry entry, Instant at, RandomGenerator randomness) {
        Map<String, Object> erasable = new TreeMap<>();
        Map<String, Object> commitments = new TreeMap<>();
        Personal.of(entry).forEach((field, value) -> {
            byte[] salt = new byte[SALT_BYTES];
            randomness.nextBytes(salt);
            commitments.put(field, commitment(salt, value));
            erasable.put(field, Map.of("salt", HexFormat.of().formatHex(salt), "value", value));
        });
        Personal.commitmentKeys(entry).forEach((field, key) -> erasable.put(field, Map.of("value", key)));
        byte[] canonical = EntryText.write(entry, at, commitments).getBytes(StandardCharsets.UTF_8);
        if (canonical.length > LONGEST) {
            throw new IllegalArgumentException("The entry has " + canonical.length + " bytes, more than " + LONGEST);
        }
        return new SealedEntry(
                canonical, Hash.leaf(canonical), erasable.isEmpty() ? "" : CanonicalJson.write(erasable));
    }

    /** How a personal field stands in the leaf: SHA-256(salt ‖ UTF-8 value) as hexadecimal. */
    public static String commitment(byte[] salt, String value) {
        return Hash.sha256(salt, value.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The canonical bytes. */
    public byte[] canonical() {
        return canonical.clone();
    }

    /** Their leaf hash. */
    public Hash leaf() {
        return leaf;
    }

    /** What can be erased, as a JSON object of field to salt and value; empty if there is nothing. */
    public String erasable() {
        return erasable;
    }
}
