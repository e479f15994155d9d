package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * All of a record that decides whether it may be shown.
 *
 * @param from the agency that holds it
 * @param category what it is about
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param until the earliest day on which what it tells may have ended; the last of days when it goes on; empty when not
 *     known
 * @param openPlan whether that agency holds an open statutory plan for the child
 */
public record Held(
        AgencyId from,
        Category category,
        SubjectRelation about,
        Set<Sensitivity> labels,
        Optional<LocalDate> until,
        boolean openPlan) {
    public Held {
        labels = Set.copyOf(labels);
    }

    /** What decides for a record of an answer by that agency, which holds an open plan or doesn't. */
    public static Held of(AgencyId answered, AgencyRecord record, boolean openPlan) {
        return new Held(
                answered,
                record.category(),
                record.about().relation(),
                record.labels().sensitivities(),
                until(record.when()),
                openPlan);
    }

    /** The record most easily shown: recent, unmarked, of a child with an open plan. What a plan supposes. */
    public static Held supposed(AgencyId from, Category category, SubjectRelation about) {
        return new Held(from, category, about, Set.of(), Optional.of(LocalDate.MAX), true);
    }

    private static Optional<LocalDate> until(Period when) {
        if (when.end().isEmpty() && when.start().isPresent()) {
            return Optional.of(LocalDate.MAX);
        }
        return when.end().map(PartialDate::earliest);
    }
}
