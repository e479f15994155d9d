package org.biggerpicture.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.record.Category;

/**
 * Who is asked, what for, and who is not, and why: exactly one line for every agency, in the order given.
 *
 * @param round which round
 * @param agreements the version of the agreements it was drawn under
 * @param lines one for each agency
 */
public record AskPlan(Round round, String agreements, List<Line> lines) {
    public AskPlan {
        lines = List.copyOf(lines);
    }

    /** The agencies that are asked. */
    public List<Asked> asked() {
        return lines.stream()
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .toList();
    }

    /** What becomes of one agency. */
    public sealed interface Line {
        /** Which. */
        AgencyId agency();
    }

    /**
     * It is asked.
     *
     * @param agency which
     * @param identifiers what it may be told of the person sought; no more than is known
     * @param categories what it may be asked for
     * @param clauses the clauses that allow it
     * @param tells who is told that this was looked at
     */
    public record Asked(
            AgencyId agency,
            Set<IdentifierKind> identifiers,
            Set<Category> categories,
            List<ClauseRef> clauses,
            Set<Notify> tells)
            implements Line {
        public Asked {
            identifiers = Set.copyOf(identifiers);
            categories = Set.copyOf(categories);
            clauses = List.copyOf(clauses);
            tells = Set.copyOf(tells);
        }
    }

    /**
     * No agreement allows asking it.
     *
     * @param agency which
     * @param reason what is lacking, in words
     * @param nearest the clause that nearly allows it, if any
     */
    public record NotPermitted(AgencyId agency, String reason, Optional<NearestMiss> nearest) implements Line {
        /** As it stands on the receipt. */
        public Outcome outcome() {
            return new Outcome.NotPermitted(reason);
        }
    }

    /**
     * Deliberately not asked: not connected, not a plausible holder, or a clause forbids asking about this person.
     *
     * @param agency which
     * @param reason why, in words
     */
    public record NotAsked(AgencyId agency, String reason) implements Line {
        /** As it stands on the receipt. */
        public Outcome outcome() {
            return new Outcome.NotAsked(reason);
        }
    }
}
