package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;

/**
 * All of an enquiry that decides what may be asked and shown.
 *
 * @param organisation who asks
 * @param role in which role
 * @param purpose why
 * @param basisSuits whether the lawful basis given suits the purpose
 * @param consent what is known of consent
 * @param area the area the practitioner works in
 * @param day the day the enquiry was opened: it ends under the agreements it began with
 * @param age the child's age, as far as known
 * @param inductions what the practitioner has passed
 * @param glassBroken whether the glass was broken
 */
public record Asking(
        OrganisationId organisation,
        Role role,
        Purpose purpose,
        boolean basisSuits,
        ConsentState consent,
        AreaId area,
        LocalDate day,
        Optional<AgeRange> age,
        Set<String> inductions,
        boolean glassBroken) {
    /** The day of an instant is told by the clocks of England. */
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    public Asking {
        inductions = Set.copyOf(inductions);
    }

    /**
     * What is known of an age in whole years.
     *
     * @param youngest it may be
     * @param oldest it may be
     */
    public record AgeRange(int youngest, int oldest) {}

    /** What of this enquiry decides. */
    public static Asking of(Enquiry enquiry, Circumstances circumstances, Vocabulary vocabulary) {
        LocalDate day = enquiry.opened().atZone(ENGLAND).toLocalDate();
        return new Asking(
                enquiry.requester().organisation(),
                enquiry.requester().role(),
                enquiry.purpose(),
                vocabulary.suits(enquiry.basis(), enquiry.purpose()),
                enquiry.consent(),
                enquiry.requester().area(),
                day,
                age(enquiry.sought(), day),
                circumstances.inductions(),
                circumstances.glassBroken());
    }

    private static Optional<AgeRange> age(PersonSought sought, LocalDate day) {
        if (sought.expected().isPresent()) {
            return Optional.of(new AgeRange(0, 0));
        }
        int doubt = sought.bornWithinYears();
        return sought.born()
                .map(b -> new AgeRange(
                        Math.max(0, years(b.latest(), day) - doubt), Math.max(0, years(b.earliest(), day) + doubt)));
    }

    private static int years(LocalDate from, LocalDate to) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(from, to);
    }
}
