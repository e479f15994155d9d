package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.SubjectRelation;

/**
 * Who could ever see such records of an agency on a day, whatever else were so, and why. Exact: for each line there is a
 * question that shows it, and a question that shows something has a line.
 *
 * @param from whose records
 * @param category what they are about
 * @param about whom they are about
 * @param field the one field asked about, as agreements write it; empty for any
 * @param day on which day
 * @param lines each who, why and by which clause
 */
public record WhoCouldSee(
        AgencyId from,
        Category category,
        SubjectRelation about,
        Optional<String> field,
        LocalDate day,
        List<Line> lines) {
    public WhoCouldSee {
        lines = List.copyOf(lines);
    }

    /**
     * One role of one organisation for one purpose, by one clause.
     *
     * @param organisation who
     * @param role in which role
     * @param purpose why
     * @param clause the clause that lets them
     * @param fields what of it, as agreements write it; empty when only that something is held may be known
     * @param onlyIf what else must hold, in words; empty when nothing
     * @param example a question that shows it, to try in a simulation
     */
    public record Line(
            OrganisationId organisation,
            Role role,
            Purpose purpose,
            ClauseRef clause,
            List<String> fields,
            List<String> onlyIf,
            Supposition example) {}

    /** Anyone who could see any of it. */
    public static WhoCouldSee of(
            Agreements agreements, AgencyId from, Category category, SubjectRelation about, LocalDate day) {
        return of(agreements, from, category, about, Optional.empty(), day);
    }

    /** Anyone who could see that one field. */
    public static WhoCouldSee of(
            Agreements agreements, AgencyId from, Field<?, ?> field, SubjectRelation about, LocalDate day) {
        return of(agreements, from, field.category(), about, Optional.of(field.toString()), day);
    }

    private static WhoCouldSee of(
            Agreements agreements,
            AgencyId from,
            Category category,
            SubjectRelation about,
            Optional<String> field,
            LocalDate day) {
        List<Line> lines = new ArrayList<>();
        for (InformationSharingAgreement agreement : agreements.all()) {
            agreement.clauses().stream()
                    .filter(Permission.class::isInstance)
                    .map(Permission.class::cast)
                    .filter(p -> p.scope().from().holds(from)
                            && p.scope().categories().contains(category)
                            && p.scope().about().holds(about))
                    .filter(p -> field.isEmpty() || names(p, field.get()))
                    .forEach(p -> lines.addAll(
                            new Openings(agreements, agreement, p, day).lines(from, category, about, field)));
        }
        lines.sort(Comparator.comparing((Line l) -> l.organisation().value())
                .thenComparing(l -> l.role().code())
                .thenComparing(l -> l.purpose().code())
                .thenComparing(l -> l.clause().cite()));
        return new WhoCouldSee(from, category, about, field, day, lines);
    }

    private static boolean names(Permission clause, String field) {
        return clause.fields().stream().anyMatch(f -> f.toString().equals(field));
    }
}
