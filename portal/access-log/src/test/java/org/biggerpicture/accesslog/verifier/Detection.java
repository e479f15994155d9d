package org.biggerpicture.accesslog.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.accesslog.verifier.Tampering.Tampered;

/** How often each kind of tampering was tried on a verifier, and which it did not see; kept as a file for people. */
final class Detection {

    private static final Path TABLE = Path.of("target", "tamper-check.txt");
    private static final Set<String> KINDS = Set.of("bit", "row", "order", "truncation", "fork", "swap", "replay");

    private final String verifier;
    private final Map<String, Integer> detected = new TreeMap<>();
    private final List<String> undetected = new ArrayList<>();

    Detection(String verifier) {
        this.verifier = verifier;
    }

    synchronized void of(Tampered tampered, boolean seen) {
        if (seen) {
            detected.merge(tampered.kind(), 1, Integer::sum);
        } else {
            undetected.add(tampered.how());
        }
    }

    /** All were seen, and there were some of every kind. */
    void complete(int ways) throws IOException {
        StringBuilder table = new StringBuilder("Detected by " + verifier + ", by kind of tampering:\n");
        detected.forEach((kind, count) -> table.append("  %-12s %7d%n".formatted(kind, count)));
        table.append("  %-12s %7d of %d%n%n".formatted("all", ways - undetected.size(), ways));
        Files.createDirectories(TABLE.resolveSibling("."));
        Files.writeString(TABLE, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(undetected).isEmpty();
        assertThat(detected.keySet()).isEqualTo(KINDS);
    }
}
