package org.biggerpicture.application.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;

/**
 * Whether the child's whereabouts are protected (design rule 4). One mark by any source protects against all; a source
 * that could have said so and has not answered leaves it unknown, and what can't be told counts as protected, telephone
 * numbers included (config/decisions/0007).
 */
final class Whereabouts {
    private static final String MARKED = "The whereabouts of this person are protected";
    private static final String UNKNOWN =
            "It cannot be told yet whether the whereabouts of this person are protected: an "
                    + "agency that could say so has given no answer that can be used. Until it has, places stay hidden, and with "
                    + "them the names and telephone numbers of those who work with the child, since a number tells an area. Ask "
                    + "the agencies again that are late, down or unreadable; meanwhile the hub's desk can put you through";
    private static final String UNASKED =
            "None of the agencies asked could say whether the whereabouts of this person are "
                    + "protected, so places stay hidden, and with them the names and telephone numbers of those who work with "
                    + "the child, since a number tells an area. The hub's desk can put you through";

    private Whereabouts() {}

    /** What the trace tells; waits for it. */
    static Protection traced(Region region, OpenEnquiry enquiry) {
        RoundSoFar trace = enquiry.trace();
        return known(marking(region, trace.asks().keySet()), trace.answers().values(), Set.of());
    }

    /** Of these agencies, those that can mark a person as protected. */
    static Set<AgencyId> marking(Region region, Collection<AgencyId> asked) {
        return region.connections().stream()
                .filter(Connection::marksRestriction)
                .map(Connection::id)
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    /**
     * What is known so far.
     *
     * @param marking the agencies asked that can mark a person
     * @param answers what has arrived, of either round
     * @param awaited the agencies that have yet to answer
     */
    static Protection known(Set<AgencyId> marking, Collection<Answer> answers, Set<AgencyId> awaited) {
        if (answers.stream().anyMatch(Whereabouts::marks)) {
            return Protection.because(MARKED);
        }
        if (marking.stream().anyMatch(awaited::contains)) {
            return Protection.NOT_YET_KNOWN;
        }
        if (marking.isEmpty()) {
            return Protection.because(UNASKED);
        }
        return marking.stream().allMatch(m -> said(m, answers)) ? Protection.OPEN : Protection.because(UNKNOWN);
    }

    /** Whether a source marked the person, and it is more than a doubt; waits for the trace. */
    static boolean marked(OpenEnquiry enquiry) {
        return enquiry.trace().answers().values().stream().anyMatch(Whereabouts::marks);
    }

    private static boolean marks(Answer answer) {
        return answer.records().stream().anyMatch(r -> r.labels().restrictedPerson());
    }

    private static boolean said(AgencyId agency, Collection<Answer> answers) {
        List<Answer> own =
                answers.stream().filter(a -> a.agency().equals(agency)).toList();
        return !own.isEmpty() && own.stream().allMatch(a -> a.outcome().answered());
    }
}
