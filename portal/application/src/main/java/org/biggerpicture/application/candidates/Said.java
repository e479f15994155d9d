package org.biggerpicture.application.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.page.Errors;
import org.springframework.util.MultiValueMap;

/**
 * What stands on the form: which records are chosen, with which reasons.
 *
 * @param chosen the records ticked
 * @param compared the records to lay side by side
 * @param reasons the reason typed for each
 */
record Said(Set<CandidateKey> chosen, Set<CandidateKey> compared, Map<CandidateKey, String> reasons) {
    /** The log keeps reasons for years: a few words, not a story. */
    private static final int LONGEST = 200;

    Said {
        chosen = Set.copyOf(chosen);
        compared = Set.copyOf(compared);
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
        return new Said(offered.chosen(enquiry), Set.of(), reasons);
    }

    /** The same without those that a person has said are not the child's. */
    Said without(OpenEnquiry enquiry) {
        return new Said(
                chosen.stream().filter(c -> !enquiry.refused(c)).collect(Collectors.toSet()),
                compared.stream().filter(c -> !enquiry.refused(c)).collect(Collectors.toSet()),
                reasons);
    }

    /** As typed. */
    static Said typed(Offered offered, MultiValueMap<String, String> form) {
        Map<CandidateKey, String> reasons = new HashMap<>();
        for (CandidateMatch match : offered.matches()) {
            Optional.ofNullable(form.getFirst("reason-" + offered.name(match)))
                    .map(String::strip)
                    .filter(r -> !r.isEmpty())
                    .ifPresent(r -> reasons.put(match.candidate().key(), r));
        }
        return new Said(ticked(offered, form, "candidate"), ticked(offered, form, "compare"), reasons);
    }

    private static Set<CandidateKey> ticked(Offered offered, MultiValueMap<String, String> form, String box) {
        List<String> ticked = form.getOrDefault(box, List.of());
        return offered.matches().stream()
                .filter(m -> ticked.contains(offered.name(m)))
                .map(m -> m.candidate().key())
                .collect(Collectors.toSet());
    }

    /**
     * What was decided by it. A strong record is confirmed by being chosen; any other needs a reason. What was said not
     * to be the child stays so.
     *
     * @param faults what must be put right is added here
     */
    List<Decision> decisions(Offered offered, OpenEnquiry enquiry, List<Errors.Fault> faults) {
        List<Decision> decisions = new ArrayList<>();
        for (CandidateMatch match : offered.matches()) {
            CandidateKey key = match.candidate().key();
            if (chosen.contains(key) && Offered.mayBeShown(match) && !enquiry.refused(key)) {
                String reason = reasons.getOrDefault(key, "");
                String field = "reason-" + offered.name(match);
                fault(match, reason).ifPresent(w -> faults.add(new Errors.Fault(field, w)));
                decisions.add(new Decision.Confirmed(key, reason.isEmpty() ? "Strong likeness, confirmed" : reason));
            }
        }
        return decisions;
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
