package org.biggerpicture.application.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * One request for a report, as the log tells of it.
 *
 * @param reference what people call it; it names nobody
 * @param asked the entry in which it was asked for
 * @param approved the entry in which a second person approved it
 * @param pseudonyms those of the person; empty before it was approved
 * @param decisions what was last said of each line, by its enquiry
 * @param handedOver when copies were handed over
 */
record AccessRequest(
        String reference,
        LoggedEntry asked,
        Optional<LoggedEntry> approved,
        List<String> pseudonyms,
        Map<String, LineDecision> decisions,
        List<LoggedEntry> handedOver) {

    static final String REFERENCE = "request";
    static final String STEP = "step";
    static final String ASKED = "asked";
    static final String APPROVED = "approved";
    static final String NOT_APPROVED = "not-approved";
    static final String HELD = "held";
    static final String LET_GO = "let-go";
    static final String HANDED_OVER = "handed-over";
    static final String BASIS = "basis";
    static final String HOLD = "hold";
    static final String ENQUIRY = "about-enquiry";
    static final String PSEUDONYMS = "pseudonyms";

    AccessRequest {
        pseudonyms = List.copyOf(pseudonyms);
        decisions = Map.copyOf(decisions);
        handedOver = List.copyOf(handedOver);
    }

    /**
     * What a reviewer said of a line.
     *
     * @param held whether it is held back
     * @param hold on which basis
     */
    record LineDecision(boolean held, String hold, String by, Instant at) {}

    String basis() {
        return fact(asked, BASIS);
    }

    String askedBy() {
        return asked.entry().who().person();
    }

    /** Whether this person may approve it: never the one who asked for it. */
    boolean mayApprove(String person, String organisation) {
        return approved.isEmpty()
                && !(askedBy().equals(person)
                        && asked.entry().who().organisation().equals(organisation));
    }

    /** Every request that these entries tell of, the latest first. */
    static List<AccessRequest> all(List<LoggedEntry> entries) {
        Map<String, List<LoggedEntry>> byReference = new LinkedHashMap<>();
        entries.forEach(e -> byReference
                .computeIfAbsent(fact(e, REFERENCE), r -> new ArrayList<>())
                .add(e));
        List<AccessRequest> all = new ArrayList<>();
        byReference.forEach((reference, its) -> of(reference, its).ifPresent(all::add));
        return all.reversed();
    }

    private static Optional<AccessRequest> of(String reference, List<LoggedEntry> entries) {
        Map<String, LineDecision> decisions = new LinkedHashMap<>();
        for (LoggedEntry e : entries) {
            String step = fact(e, STEP);
            if (step.equals(HELD) || step.equals(LET_GO)) {
                decisions.put(
                        fact(e, ENQUIRY),
                        new LineDecision(
                                step.equals(HELD),
                                fact(e, HOLD),
                                e.entry().who().person(),
                                e.at()));
            }
        }
        Optional<LoggedEntry> pseudonyms = entries.stream()
                .filter(e -> e.entry().kind() == EntryKind.REIDENTIFIED)
                .findFirst();
        return step(entries, ASKED).stream()
                .findFirst()
                .map(asked -> new AccessRequest(
                        reference,
                        asked,
                        pseudonyms.isPresent()
                                ? step(entries, APPROVED).stream().findFirst()
                                : Optional.empty(),
                        pseudonyms
                                .map(p -> List.of(fact(p, PSEUDONYMS).split(" ")))
                                .orElse(List.of()),
                        decisions,
                        step(entries, HANDED_OVER)));
    }

    private static List<LoggedEntry> step(List<LoggedEntry> entries, String step) {
        return entries.stream().filter(e -> fact(e, STEP).equals(step)).toList();
    }

    private static String fact(LoggedEntry logged, String name) {
        return logged.entry().attributes().getOrDefault(name, "");
    }
}
