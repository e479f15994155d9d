package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Standing;

/**
 * Two organisations that meet in enquiries, of which one asks and the other is never allowed to answer.
 *
 * @param asks whose practitioners ask
 * @param answers who would answer
 * @param agencies the agency systems of the one that would answer
 * @param why what is lacking
 * @param agreement the agreement that comes nearest, by id: one that both are parties to
 * @param sentence all of it in words
 */
public record Gap(
        OrganisationId asks,
        OrganisationId answers,
        List<Agency> agencies,
        Why why,
        Optional<String> agreement,
        String sentence) {
    /** What is lacking. */
    public enum Why {
        /** They are parties to no agreement together. */
        NO_AGREEMENT,
        /** They have one, and it has not been signed by both. */
        NOT_SIGNED,
        /** They have one, and it does not run on that day. */
        NOT_RUNNING,
        /** They have one that runs, and no clause of it lets the one ask the other. */
        NO_CLAUSE
    }

    /**
     * Two organisations that meet: the one asks, the other answers.
     *
     * @param asks whose practitioners ask
     * @param answers who would answer
     */
    public record Meeting(OrganisationId asks, OrganisationId answers) {}

    /** The gaps among all that some agreement lets ask, and all whose agencies are known. */
    public static List<Gap> among(Agreements agreements, LocalDate day) {
        Comparator<OrganisationId> byName = Comparator.comparing(OrganisationId::value);
        Set<OrganisationId> asking = new TreeSet<>(byName);
        agreements
                .all()
                .forEach(a ->
                        a.clauses().forEach(c -> asking.addAll(c.scope().to().named())));
        Set<OrganisationId> answering = new TreeSet<>(byName);
        agreements.agencies().forEach(a -> answering.add(a.organisation()));
        List<Meeting> meetings = new ArrayList<>();
        asking.forEach(a -> answering.forEach(b -> meetings.add(new Meeting(a, b))));
        return among(agreements, meetings, day);
    }

    /** The gaps among those that met, for example all that the access log tells of. Who asks itself needs no agreement. */
    public static List<Gap> among(Agreements agreements, Collection<Meeting> meetings, LocalDate day) {
        return meetings.stream()
                .distinct()
                .filter(m -> !m.asks().equals(m.answers()))
                .flatMap(m -> of(agreements, m, day).stream())
                .toList();
    }

    private static Optional<Gap> of(Agreements agreements, Meeting meeting, LocalDate day) {
        List<Agency> agencies = agreements.agencies().stream()
                .filter(a -> a.organisation().equals(meeting.answers()))
                .toList();
        List<InformationSharingAgreement> shared = agreements.all().stream()
                .filter(a -> a.party(meeting.asks()).isPresent()
                        && a.party(meeting.answers()).isPresent())
                .toList();
        Optional<Why> why = shared.stream()
                .map(a -> lacking(a, meeting, agencies, day))
                .reduce((a, b) -> further(a, b))
                .orElse(Optional.of(Why.NO_AGREEMENT));
        return why.map(w -> new Gap(
                meeting.asks(),
                meeting.answers(),
                agencies,
                w,
                shared.stream()
                        .filter(a -> lacking(a, meeting, agencies, day).equals(why))
                        .map(InformationSharingAgreement::id)
                        .findFirst(),
                sentence(meeting, w)));
    }

    /** Nothing lacking is furthest; else the later reason is nearer to running. */
    private static Optional<Why> further(Optional<Why> a, Optional<Why> b) {
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : a.get().compareTo(b.get()) >= 0 ? a : b;
    }

    private static Optional<Why> lacking(
            InformationSharingAgreement agreement, Meeting meeting, List<Agency> agencies, LocalDate day) {
        boolean signed = List.of(meeting.asks(), meeting.answers()).stream()
                .allMatch(o -> agreement.party(o).map(p -> p.signedBy(day)).orElse(false));
        Standing standing = agreement.standing(day);
        if (!signed) {
            return Optional.of(Why.NOT_SIGNED);
        }
        if (standing != Standing.IN_FORCE && standing != Standing.REVIEW_OVERDUE) {
            return Optional.of(Why.NOT_RUNNING);
        }
        boolean named = agreement.clauses().stream()
                .filter(Clause.Permission.class::isInstance)
                .map(Clause::scope)
                .anyMatch(s -> s.to().holds(meeting.asks())
                        && agencies.stream().anyMatch(a -> s.from().holds(a.id())));
        return named ? Optional.empty() : Optional.of(Why.NO_CLAUSE);
    }

    private static String sentence(Meeting meeting, Why why) {
        String both = meeting.asks() + " asks " + meeting.answers() + ", and ";
        return both
                + switch (why) {
                    case NO_AGREEMENT -> "they are parties to no agreement together.";
                    case NOT_SIGNED -> "no agreement between them has been signed by both.";
                    case NOT_RUNNING -> "no agreement between them runs on that day.";
                    case NO_CLAUSE -> "no clause of their agreements lets it.";
                };
    }
}
