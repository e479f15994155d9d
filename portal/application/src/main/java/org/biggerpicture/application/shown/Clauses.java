package org.biggerpicture.application.shown;

import java.util.Optional;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.InformationSharingAgreement;

/** A clause's prose, from the agreements that run now; where another version ran, that is said. */
final class Clauses {
    private final Agreements running;
    private final boolean same;

    /**
     * @param running what runs now
     * @param ran the version under which the enquiry ran
     */
    Clauses(Agreements running, String ran) {
        this.running = running;
        this.same = running.version().equals(ran);
    }

    /** Whether the enquiry ran under the agreements that run now. */
    boolean same() {
        return same;
    }

    /**
     * What a clause says.
     *
     * @param cite agreement and clause
     * @param version the version that decided, as the log has it; empty if it does not say
     */
    String words(String cite, String version) {
        String[] parts = cite.split("#", 2);
        Optional<InformationSharingAgreement> agreement =
                running.all().stream().filter(a -> a.id().equals(parts[0])).findFirst();
        boolean asItRan =
                same || agreement.filter(a -> a.version().equals(version)).isPresent();
        return agreement
                .flatMap(a -> a.clauses().stream()
                        .filter(c -> parts.length == 2 && c.id().equals(parts[1]))
                        .map(Clause::words)
                        .findFirst())
                .map(words -> asItRan
                        ? words
                        : "The version that ran" + (version.isEmpty() ? "" : " (" + version + ")")
                                + " is not the one that runs now, which says: " + words)
                .orElse(
                        "This clause stands in no agreement that runs now. Its words are in the file of the version that"
                                + " ran.");
    }
}
