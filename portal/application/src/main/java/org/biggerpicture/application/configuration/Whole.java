package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;

/**
 * Everything a configuration folder says.
 *
 * @param region the hub, its agencies and their agreements
 * @param auditing what surfaces for an auditor's review
 */
public record Whole(Region region, Auditing auditing) {
    /** Reads all of it, names in it from the process's surroundings; empty only together with a finding. */
    public static Optional<Whole> read(Path folder, Surroundings surroundings, Findings findings) {
        return read(folder, System.getenv(), surroundings, findings);
    }

    /**
     * Reads all of it; empty only together with a finding.
     *
     * @param names what {@code ${name}} in a file stands for
     */
    public static Optional<Whole> read(
            Path folder, Map<String, String> names, Surroundings surroundings, Findings findings) {
        Optional<Region> region = RegionReader.read(folder, names, surroundings, findings);
        // The words of its rules are the region's; a vocabulary that can't be read is told once, by the region.
        Optional<Auditing> auditing = region.map(r -> r.agreements().vocabulary())
                .or(() -> Vocabulary.read(folder, new Findings()))
                .flatMap(words -> Auditing.read(folder, names, words, findings));
        AccessLaw.read(folder, names, findings);
        return region.flatMap(r -> auditing.map(a -> new Whole(r, a)));
    }
}
