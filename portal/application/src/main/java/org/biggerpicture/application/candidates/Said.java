package org.biggerpicture.application.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.Grouping;
import org.biggerpicture.page.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What stands on the form: which records are chosen, with which reasons.
 *
 * @param chosen the records ticked
 * @param reasons the reason typed for each
 */
record Said(Set<CandidateKey> chosen, Map<CandidateKey, String> reasons) {
    /** The log keeps reasons for years: a few words, not a story. */
    private static final int LONGEST = 200;

    Said {
        chosen = Set.copyOf(chosen);
        reasons = Map.copyOf(reasons);
    }

    /** Before anything was typed: what was confirmed earlier, and every strong record that fits with the rest. */
    static Said before(Offered offered, OpenEnquiry enquiry) {
        Map<CandidateKey, String> reasons = new HashMap<>();
        for (Decision decision : enquiry.decisions()) {
            switch (decision) {
                case Decision.Confirmed yes -> reasons.put(yes.candidate(), yes.reason());
                case Decision.NotTheSame no -> {}
            }
        }
        return new Said(Grouping.chosen(offered.matches(), enquiry.decisions()), reasons);
    }

    /** As typed. */
    static Said typed(Offered offered, MultiValueMap<String, String> form, String prefix) {
        List<String> ticked = form.getOrDefault("candidate", List.of());
        Set<CandidateKey> chosen = new HashSet<>();
        Map<CandidateKey, String> reasons = new HashMap<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateKey key = offered.matches().get(i).candidate().key();
            if (ticked.contains(prefix + i)) {
                chosen.add(key);
            }
            Optional.ofNullable(form.getFirst("reason-" + prefix + i))
                    .map(String::strip)
                    .filter(r -> !r.isEmpty())
                    .ifPresent(r -> reasons.put(key, r));
        }
        return new Said(chosen, reasons);
    }

    /**
     * What was decided by it. A strong record is confirmed by being chosen; any other needs a reason. What was said not
     * to be the child stays so.
     *
     * @param faults what must be put right is added here
     */
    List<Decision> decisions(Offered offered, OpenEnquiry enquiry, String prefix, List<Errors.Fault> faults) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            CandidateKey key = match.candidate().key();
            if (chosen.contains(key) && mayBeChosen(match, enquiry)) {
                String id = "reason-" + prefix + i;
                fault(match, reasons.getOrDefault(key, "")).ifPresent(w -> faults.add(new Errors.Fault(id, w)));
                decisions.add(new Decision.Confirmed(key, reasons.getOrDefault(key, "Strong likeness, confirmed")));
            }
        }
        return decisions;
    }

    private static boolean mayBeChosen(CandidateMatch match, OpenEnquiry enquiry) {
        boolean shown = match.band() == Band.STRONG || match.band() == Band.CONFIRM;
        return shown && !Said.refused(match.candidate().key(), enquiry);
    }

    /** Whether a person said that a record is not the child's. */
    static boolean refused(CandidateKey candidate, OpenEnquiry enquiry) {
        return enquiry.decision(candidate)
                .filter(Decision.NotTheSame.class::isInstance)
                .isPresent();
    }

    private static Optional<String> fault(CandidateMatch match, String reason) {
        if (match.band() != Band.STRONG && reason.isEmpty()) {
            return Optional.of("Say why you think this is the child");
        }
        return reason.length() > LONGEST
                ? Optional.of("Say it in at most " + LONGEST + " characters")
                : Optional.empty();
    }
}
