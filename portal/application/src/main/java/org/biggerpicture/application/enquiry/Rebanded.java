package org.biggerpicture.application.enquiry;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;
import org.biggerpicture.matching.Sentence;
import org.biggerpicture.matching.Stance;

/** A match put to a person with more caution than its evidence alone asks for; never with less. */
final class Rebanded {
    private Rebanded() {}

    /** The same, for a person to confirm with a reason, since this keeps it from being taken for the child; in words. */
    static CandidateMatch toConfirm(CandidateMatch match, Contradiction because, String said) {
        List<Contradiction> against = new ArrayList<>(match.contradictions());
        List<Sentence> words = new ArrayList<>(match.words());
        if (!against.contains(because)) {
            against.add(because);
            words.add(new Sentence(because.aspect(), said, said, Stance.AGAINST));
        }
        return with(match, match.band() == Band.STRONG ? Band.CONFIRM : match.band(), against, words);
    }

    /** The same, of which only its agency and that there is one may be told. */
    static CandidateMatch toCount(CandidateMatch match) {
        return with(match, Band.WEAK, match.contradictions(), match.words());
    }

    /** The same, with other words for how others in the same answer fit. */
    static CandidateMatch saying(CandidateMatch match, String others) {
        List<Sentence> words = match.words().stream()
                .map(w -> w.aspect() == Aspect.OTHER_CANDIDATES
                        ? new Sentence(w.aspect(), others, others, w.stance())
                        : w)
                .toList();
        return with(match, match.band(), match.contradictions(), words);
    }

    private static CandidateMatch with(
            CandidateMatch match, Band band, List<Contradiction> against, List<Sentence> words) {
        return new CandidateMatch(
                match.candidate(),
                match.logOdds(),
                match.probability(),
                band,
                match.lead(),
                match.verifiedIdentifier(),
                match.demographicsAgree(),
                match.evidence(),
                against,
                words);
    }
}
