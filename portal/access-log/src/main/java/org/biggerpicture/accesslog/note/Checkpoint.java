package org.biggerpicture.accesslog.note;

import org.biggerpicture.accesslog.tree.Hash;

/**
 * What a log signs: that its first {@code size} entries have this root (C2SP tlog-checkpoint).
 *
 * @param origin unique name of the log
 * @param size entries
 * @param root root hash of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /**
     * Reads the text of a checkpoint.
     *
     * @throws IllegalArgumentException unless it is exactly origin, size and root, a line each
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length == 4 && lines[1].matches("0|[1-9][0-9]{0,17}")) {
            Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
            if (read.text().equals(text) && !lines[0].isEmpty()) {
                return read;
            }
        }
        throw new IllegalArgumentException("This is not a checkpoint");
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
