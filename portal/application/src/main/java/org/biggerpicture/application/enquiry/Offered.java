package org.biggerpicture.application.enquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.Grouping;

/**
 * What the trace brought, as it may be shown.
 *
 * @param agencies one tile for every agency, asked or not
 * @param matches the records that may be the child's, best first, described by what may be shown of them and no more
 * @param names what each record is called in this enquiry, whatever is asked again: it tells nothing
 * @param protection whether the whereabouts of any of them are protected
 */
public record Offered(
        List<Tile> agencies, List<CandidateMatch> matches, Map<CandidateKey, String> names, Protection protection) {
    public Offered {
        agencies = List.copyOf(agencies);
        matches = List.copyOf(matches);
        names = Map.copyOf(names);
    }

    /** What a record is called. */
    public String name(CandidateMatch match) {
        return Optional.ofNullable(names.get(match.candidate().key())).orElseThrow();
    }

    /** The record of that name, if it is close enough to be shown and so to be spoken of. */
    public Optional<CandidateMatch> named(String name) {
        return matches.stream()
                .filter(Offered::mayBeShown)
                .filter(m -> name(m).equals(name))
                .findFirst();
    }

    /** Whether a record is close enough to be shown by itself: of any other only its agency and how many are told. */
    public static boolean mayBeShown(CandidateMatch match) {
        return switch (match.band()) {
            case STRONG, CONFIRM -> true;
            case WEAK, NONE -> false;
        };
    }

    /**
     * Whether a record is shown whole: when it is strong, or a person said that it is the child's. Any other is a
     * minimal identity card.
     */
    public static boolean shownWhole(CandidateMatch match, OpenEnquiry enquiry) {
        return match.band() == Band.STRONG
                || enquiry.decision(match.candidate().key())
                        .filter(Decision.Confirmed.class::isInstance)
                        .isPresent();
    }

    /** The records that stand chosen before a person's click: those confirmed already, and strong ones that fit them. */
    public Set<CandidateKey> chosen(OpenEnquiry enquiry) {
        return Grouping.chosen(matches, enquiry.decisions());
    }
}
