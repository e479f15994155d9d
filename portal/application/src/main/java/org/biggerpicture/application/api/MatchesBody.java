package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;

/**
 * A person's word on the records offered.
 *
 * @param confirmed the records that are the child's
 * @param notThisChild the records that are not
 */
record MatchesBody(Optional<List<One>> confirmed, Optional<List<One>> notThisChild) {
    private static final int LONGEST_REASON = 200;

    /**
     * One record.
     *
     * @param candidate its id
     * @param reason why, in the practitioner's words; needed unless the match is strong
     */
    record One(Optional<String> candidate, Optional<String> reason) {}

    /**
     * The decisions it stands for.
     *
     * @param said what was said of a record before
     * @throws org.biggerpicture.application.problem.ProblemException with everything that must be put right
     */
    List<Decision> decisions(Offered offered, Function<CandidateKey, Optional<Decision>> said) {
        return new Reading(offered, said).decisions(this);
    }

    private static final class Reading {
        private final Offered offered;
        private final Map<String, Decision> decisions = new LinkedHashMap<>();
        private final Faults faults = new Faults();
        private final Function<CandidateKey, Optional<Decision>> said;

        Reading(Offered offered, Function<CandidateKey, Optional<Decision>> said) {
            this.offered = offered;
            this.said = said;
        }

        List<Decision> decisions(MatchesBody body) {
            List<One> yes = body.confirmed().orElse(List.of());
            List<One> no = body.notThisChild().orElse(List.of());
            for (int i = 0; i < yes.size(); i++) {
                confirmed("/confirmed/" + i, yes.get(i));
            }
            for (int i = 0; i < no.size(); i++) {
                refused("/notThisChild/" + i, no.get(i));
            }
            if (yes.isEmpty() && no.isEmpty()) {
                faults.add(
                        "/confirmed",
                        "Name the records that are this child's or are not, or say that none of these is");
            }
            faults.refuse();
            return new ArrayList<>(decisions.values());
        }

        private void confirmed(String pointer, One one) {
            candidate(pointer, one).ifPresent(match -> {
                String reason = reason(pointer, one);
                if (match.band() != Band.STRONG && reason.isEmpty()) {
                    faults.add(pointer + "/reason", "Say why you think this is the child");
                }
                if (said.apply(match.candidate().key())
                        .filter(Decision.NotTheSame.class::isInstance)
                        .isPresent()) {
                    faults.add(pointer + "/candidate", "You said that this is not the child: take that back first");
                }
                decide(
                        pointer,
                        one,
                        new Decision.Confirmed(
                                match.candidate().key(), reason.isEmpty() ? "Strong likeness, confirmed" : reason));
            });
        }

        private void refused(String pointer, One one) {
            candidate(pointer, one).ifPresent(match -> {
                String reason = reason(pointer, one);
                decide(
                        pointer,
                        one,
                        new Decision.NotTheSame(match.candidate().key(), reason.isEmpty() ? "Not this child" : reason));
            });
        }

        private void decide(String pointer, One one, Decision decision) {
            if (decisions.put(one.candidate().orElseThrow(), decision) != null) {
                faults.add(pointer + "/candidate", "This record is named twice");
            }
        }

        private Optional<CandidateMatch> candidate(String pointer, One one) {
            Optional<CandidateMatch> match = one.candidate().flatMap(offered::named);
            if (match.isEmpty()) {
                faults.add(pointer + "/candidate", "No record of that name is offered");
            }
            return match;
        }

        private String reason(String pointer, One one) {
            String reason = one.reason().map(String::strip).orElse("");
            if (reason.length() > LONGEST_REASON) {
                faults.add(pointer + "/reason", "Give at most " + LONGEST_REASON + " characters");
            }
            return reason;
        }
    }
}
