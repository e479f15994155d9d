package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.OrganisationId;

/**
 * A signed, dated file that says who may learn what from whom, and why.
 *
 * @param id its name: the file's name without {@code .yaml}
 * @param title as people call it
 * @param version of the text
 * @param tier 1 for an overarching protocol, 2 for one for a purpose
 * @param status what its parties have declared it to be
 * @param summary one paragraph of prose
 * @param owner the office that may change it
 * @param contact how to reach that office
 * @param inForce first day
 * @param reviewDue the day by which it must have been reviewed
 * @param expires the last day
 * @param parties who is bound
 * @param clauses its rules
 */
public record InformationSharingAgreement(
        String id,
        String title,
        String version,
        int tier,
        Status status,
        String summary,
        String owner,
        String contact,
        LocalDate inForce,
        LocalDate reviewDue,
        LocalDate expires,
        List<Party> parties,
        List<Clause> clauses) {
    public InformationSharingAgreement {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
    }

    /** What the parties have declared. */
    public enum Status {
        /** Being written: never runs. */
        DRAFT,
        /** Agreed: runs for those who have signed. */
        AGREED,
        /** Stopped for now: its permissions don't run, its prohibitions do. */
        SUSPENDED
    }

    /** The party with that organisation. */
    public Optional<Party> party(OrganisationId organisation) {
        return parties.stream()
                .filter(p -> p.organisation().equals(organisation))
                .findFirst();
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate day) {
        return Standing.of(this, day);
    }
}
