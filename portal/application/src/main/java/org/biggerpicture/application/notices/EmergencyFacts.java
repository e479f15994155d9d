package org.biggerpicture.application.notices;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.breakglass.BreakGlass;

/** The facts by which entries of the log tell of an emergency access. */
public final class EmergencyFacts {
    /** What people call it. */
    public static final String REFERENCE = "emergency";

    /** Why it was opened, as a code. */
    public static final String REASON = "reason";

    /** Why it was opened, in the practitioner's own words: a personal field. */
    public static final String WORDS = "words";

    /** By when somebody else must have reviewed it. */
    public static final String REVIEW_DUE = "review-due";

    /** How it ended: by hand or by time. */
    public static final String ENDED = "ended";

    /** When it ended. */
    public static final String ENDED_AT = "ended-at";

    static final String CLAUSES = "clauses";
    static final String UNTIL = "until";
    static final String TO = "to";

    private EmergencyFacts() {}

    /** The entry of an opening, telling what was opened and until when. */
    public static Entry opened(Entry entry, String reference, BreakGlass glass, String reason) {
        return entry.with(REFERENCE, reference)
                .with(REASON, reason)
                .with(UNTIL, glass.until().toString())
                .with(REVIEW_DUE, glass.reviewDue().toString())
                .with(CLAUSES, glass.clauses().stream().map(ClauseRef::cite).collect(Collectors.joining(" ")))
                .withPersonal(WORDS, glass.reason());
    }

    /** What an entry says of that fact; empty if nothing. */
    public static String of(Entry entry, String fact) {
        return entry.attributes().getOrDefault(fact, "");
    }

    /** The moment an entry gives for that fact; empty if it gives none. */
    public static Optional<Instant> moment(Entry entry, String fact) {
        try {
            return Optional.of(Instant.parse(of(entry, fact)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static List<String> clauses(Entry entry) {
        String all = of(entry, CLAUSES);
        return all.isEmpty() ? List.of() : List.of(all.split(" "));
    }
}
