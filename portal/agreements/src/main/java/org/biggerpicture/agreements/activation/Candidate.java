package org.biggerpicture.agreements.activation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.configuration.Finding;
import org.biggerpicture.configuration.Findings;

/**
 * A version as its files say at this moment, its scenarios run.
 *
 * @param agreements the version; empty together with a finding
 * @param findings every mistake and every scenario that fails
 */
public record Candidate(Optional<Agreements> agreements, List<Finding> findings) {
    public Candidate {
        findings = List.copyOf(findings);
    }

    /** Reads the files and runs their scenarios. */
    public static Candidate read(Path configFolder, Set<Agency> agencies, Vocabulary vocabulary) {
        Findings findings = new Findings();
        Optional<Agreements> read = Agreements.read(configFolder, agencies, vocabulary, findings);
        return new Candidate(read, findings.all());
    }
}
