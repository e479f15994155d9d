package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * A question nobody has asked yet: "as a Saltby social worker at screening, about the sibling of a child on a plan".
 *
 * @param organisation who would ask
 * @param role in which role
 * @param area where they work
 * @param purpose why, which is also the stage
 * @param basis on which lawful basis
 * @param consent what is known of consent
 * @param day on which day
 * @param childAge the child's age in whole years; empty when not known. A child not yet born has none
 * @param inductions what the practitioner has passed
 * @param glassBroken whether they broke the glass
 * @param about whom the records are about
 * @param openPlan whether each agency that answers holds an open statutory plan for the child
 * @param labels how the records are marked
 * @param ended the day on which what they tell ended; empty when it goes on
 */
public record Supposition(
        OrganisationId organisation,
        Role role,
        AreaId area,
        Purpose purpose,
        LawfulBasis basis,
        ConsentState consent,
        LocalDate day,
        Optional<Integer> childAge,
        Set<String> inductions,
        boolean glassBroken,
        SubjectRelation about,
        boolean openPlan,
        Set<Sensitivity> labels,
        Optional<LocalDate> ended) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    public Supposition {
        inductions = Set.copyOf(inductions);
        labels = Set.copyOf(labels);
    }

    /** The enquiry it would be, with a child of that age whose every identifier is known. */
    Enquiry enquiry() {
        return new Enquiry(
                new EnquiryId("supposed"),
                new Requester("supposed", "Supposed", organisation, role, area),
                purpose,
                basis,
                consent,
                new CaseReference("supposed"),
                sought(),
                day.atTime(LocalTime.NOON).atZone(ENGLAND).toInstant());
    }

    private PersonSought sought() {
        PersonSought unknown = PersonSought.UNKNOWN;
        boolean unborn = about == SubjectRelation.UNBORN_CHILD;
        return new PersonSought(
                unknown.nhsNumber(),
                unknown.upn(),
                unknown.given(),
                unknown.family(),
                unknown.aliases(),
                childAge.filter(a -> !unborn)
                        .map(a -> PartialDate.parse(day.minusYears(a).toString())),
                0,
                unborn ? Optional.of(PartialDate.parse(day.plusMonths(1).toString())) : Optional.empty(),
                unknown.sex(),
                unknown.postcode(),
                unknown.addressLine());
    }

    Circumstances circumstances() {
        return new Circumstances(inductions, glassBroken);
    }

    Held held(AgencyId agency, Category category) {
        return new Held(agency, category, about, labels, ended.or(() -> Optional.of(LocalDate.MAX)), openPlan);
    }
}
