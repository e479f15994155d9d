package org.biggerpicture.application.shown;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.springframework.stereotype.Component;

/**
 * Holds a copy against what the log committed to. A page that came at once has one commitment; a picture came in parts, each
 * with its own, so a saved picture is recognised part by part.
 */
@Component
final class Copies {
    /** The longest copy that is looked through. */
    static final int LONGEST = 1 << 20;

    private static final String HMAC = "HmacSHA256";

    private final AccessLog log;

    Copies(AccessLog log) {
        this.log = log;
    }

    /**
     * What a copy turned out to be.
     *
     * @param parts the entries whose bytes it holds, in the order of the copy
     * @param recognised how many of its bytes they make up, from its beginning
     * @param erased how many of the enquiry's commitments can't be checked any more
     */
    record Found(List<LoggedEntry> parts, int recognised, int erased) {
        Found {
            parts = List.copyOf(parts);
        }
    }

    Found found(ShownEnquiry enquiry, byte[] copy) throws SQLException {
        List<LoggedEntry> parts = new ArrayList<>();
        int recognised = 0;
        int erased = 0;
        for (LoggedEntry entry : enquiry.entries()) {
            if (entry.entry().disclosed().isEmpty()) {
                continue;
            }
            Optional<Commitment> commitment = log.commitmentOf(entry.position());
            if (commitment.isEmpty()) {
                erased++;
            } else if (recognised < copy.length) {
                int end = end(commitment.get(), copy, recognised);
                if (end > recognised) {
                    parts.add(entry);
                    recognised = end;
                }
            }
        }
        return new Found(parts, recognised, erased);
    }

    /** Where the part that was committed to ends, if it begins here; else where it begins. */
    private static int end(Commitment commitment, byte[] copy, int from) {
        if (commitment.matches(Arrays.copyOfRange(copy, from, copy.length))) {
            return copy.length;
        }
        try {
            byte[] wanted = HexFormat.of().parseHex(commitment.mac());
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(commitment.key()), HMAC));
            return search(mac, wanted, copy, from);
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("Every JDK's HMAC-SHA-256 can be taken further from where it stands", e);
        }
    }

    /** A part of a page ends with a tag, a part of a stream with its line. */
    private static int search(Mac mac, byte[] wanted, byte[] copy, int from) throws CloneNotSupportedException {
        int fed = from;
        for (int at = from; at < copy.length; at++) {
            if (copy[at] == '>' || copy[at] == '\n') {
                mac.update(copy, fed, at + 1 - fed);
                fed = at + 1;
                if (MessageDigest.isEqual(((Mac) mac.clone()).doFinal(), wanted)) {
                    return fed;
                }
            }
        }
        return from;
    }
}
