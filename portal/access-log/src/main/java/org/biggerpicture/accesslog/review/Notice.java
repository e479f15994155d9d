package org.biggerpicture.accesslog.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;

/**
 * An access that a rule noticed. Its reference names nobody; it is the same whenever the log is read again.
 *
 * @param reference what people call it
 * @param rule which rule
 * @param positions the entries that made it, the last of which did
 * @param who whose access it is
 * @param at when it was noticed
 */
public record Notice(String reference, Rule rule, List<Long> positions, Who who, Instant at) {
    private static final int BYTES = 5;

    public Notice {
        positions = List.copyOf(positions);
    }

    static Notice of(Rule rule, LoggedEntry last) {
        return of(rule, List.of(last.position()), last);
    }

    static Notice of(Rule rule, List<Long> positions, LoggedEntry last) {
        return new Notice(reference(rule, last), rule, positions, last.entry().who(), last.at());
    }

    private static String reference(Rule rule, LoggedEntry last) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rule.id() + "\n" + last.leaf()).getBytes(StandardCharsets.UTF_8));
            return "R-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
