package org.biggerpicture.region.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;

/** The answers that faults give. */
final class Failing {
    private static final String JSON = "application/json";
    private static final int MEGABYTE = 1 << 20;
    /** Long enough that no deadline outlasts it, short enough to end by itself: ten minutes of one byte each 500 ms. */
    private static final int DRIPS = 1200;

    private Failing() {}

    static Optional<Reply> answer(Fault fault, URI elsewhere) {
        return switch (fault.kind()) {
            case NONE, SLOW, HANG, WRONG_CHILD, EXPIRED_CERTIFICATE, DOWN -> Optional.empty();
            case DRIP -> Optional.of(Reply.streamed(200, JSON, Failing::drip));
            case REFUSE_401 -> Optional.of(Reply.text(401, "text/plain", "credentials refused"));
            case REFUSE_403 -> Optional.of(Reply.text(403, "text/plain", "not for you"));
            case TOO_MANY ->
                Optional.of(Reply.text(429, "text/plain", "slow down").with("Retry-After", "30"));
            case FAIL_500 -> Optional.of(Reply.text(500, "text/plain", "internal error"));
            case NONSENSE ->
                Optional.of(Reply.text(
                        200, "text/html", "<!doctype html><html><title>Sign in</title><p>Please sign in.</html>"));
            case TRUNCATED -> Optional.of(truncated());
            case BOMB -> Optional.of(Reply.streamed(200, JSON, Failing::bomb).with("Content-Encoding", "gzip"));
            case BIG -> Optional.of(Reply.streamed(200, JSON, Failing::big));
            case REDIRECT -> Optional.of(Reply.text(302, "text/plain", "").with("Location", elsewhere.toString()));
        };
    }

    private static void drip(OutputStream wire) throws IOException {
        try {
            for (int drop = 0; drop < DRIPS; drop++) {
                wire.write(' ');
                wire.flush();
                Thread.sleep(500);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    // Says more bytes than it sends; the connection ends early.
    private static Reply truncated() {
        byte[] start = "{\"resourceType\":\"Bundle\",\"total\":1,\"data\":[{\"na".getBytes(StandardCharsets.UTF_8);
        return new Reply(200, Map.of("Content-Type", JSON), OptionalLong.of(5000), wire -> wire.write(start));
    }

    private static void big(OutputStream wire) throws IOException {
        byte[] filling = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        wire.write("{\"id\":\"".getBytes(StandardCharsets.US_ASCII));
        for (int megabyte = 0; megabyte < 64; megabyte++) {
            wire.write(filling);
        }
        wire.write("\"}".getBytes(StandardCharsets.US_ASCII));
    }

    // Gzip members may follow one another: one megabyte is packed once and sent two thousand times.
    private static void bomb(OutputStream wire) throws IOException {
        wire.write(packed("{\"id\":\""));
        byte[] megabyte = packed("a".repeat(MEGABYTE));
        for (int member = 0; member < 2000; member++) {
            wire.write(megabyte);
        }
        wire.write(packed("\"}"));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
