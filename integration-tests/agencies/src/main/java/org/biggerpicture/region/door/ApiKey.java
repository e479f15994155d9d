package org.biggerpicture.region.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets in whoever shows the key.
 *
 * @param header where it is shown
 * @param expected the header's whole value
 */
public record ApiKey(String header, String expected, Supplier<Reply> refusal) implements Gate {
    /** A key in {@code X-Api-Key}. */
    public static Gate of(Credentials credentials, Supplier<Reply> refusal) {
        return new ApiKey("X-Api-Key", credentials.secret("api-key"), refusal);
    }

    /** A token that never changes, as {@code Authorization: Bearer}. */
    public static Gate bearer(Credentials credentials, Supplier<Reply> refusal) {
        return new ApiKey("Authorization", "Bearer " + credentials.secret("api-key"), refusal);
    }

    @Override
    public Optional<Reply> answer(Ask ask) {
        boolean shown = ask.header(header).filter(key -> same(key, expected)).isPresent();
        return shown ? Optional.empty() : Optional.of(refusal.get());
    }

    static boolean same(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ApiKey in " + header;
    }
}
