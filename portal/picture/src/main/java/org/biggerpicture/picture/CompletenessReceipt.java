package org.biggerpicture.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.Purpose;

/**
 * What was and was not seen: per agency one outcome, never any content. Frozen by its hash beside the decision that is
 * taken on it, so that "no further action" can later be held against what was known and what was missing.
 *
 * @param enquiry the enquiry's opaque name
 * @param purpose why it was asked
 * @param caseReference for which case
 * @param agreements the version of the agreements it ran under
 * @param closed when the picture was whole
 * @param lines one for every agency asked or deliberately not asked
 */
public record CompletenessReceipt(
        EnquiryId enquiry,
        Purpose purpose,
        CaseReference caseReference,
        String agreements,
        Instant closed,
        List<Line> lines) {
    /**
     * One agency's line.
     *
     * @param agency its id
     * @param heading what stands over its tile
     * @param outcome what came of it
     * @param reason the outcome in words, if there is more to say
     * @param askedAt when it was asked; empty if it was not
     * @param asOf how old the information is; empty when live or when there is none
     * @param shown how many records are shown
     * @param withheld how many are withheld and may be known to be
     */
    public record Line(
            AgencyId agency,
            String heading,
            Outcome outcome,
            Optional<String> reason,
            Optional<Instant> askedAt,
            Optional<Instant> asOf,
            int shown,
            int withheld) {
        private String text(String order) {
            return String.join(
                    " | ",
                    order,
                    heading,
                    outcome.word(),
                    reason.orElse("-"),
                    "asked " + askedAt.map(Instant::toString).orElse("-"),
                    "as of " + asOf.map(Instant::toString).orElse("-"),
                    "shown " + shown,
                    "withheld " + withheld);
        }
    }

    private static final String FORM = "bigger-picture completeness receipt 1";

    /**
     * @throws IllegalArgumentException if an agency has more than one line
     */
    public CompletenessReceipt {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::agency).distinct().count() != lines.size()) {
            throw new IllegalArgumentException("An agency has exactly one line on a receipt");
        }
    }

    /** How many agencies answered. */
    public long answered() {
        return lines.stream().filter(l -> l.outcome().answered()).count();
    }

    /** How many agencies stand on it. */
    public int agencies() {
        return lines.size();
    }

    /** How many agencies were asked. */
    public long asked() {
        return lines.stream()
                .filter(l -> switch (l.outcome()) {
                    case Outcome.NotAsked n -> false;
                    case Outcome.NotPermitted n -> false;
                    case Outcome.Answered a -> true;
                    case Outcome.PartWithheld p -> true;
                    case Outcome.Incomplete i -> true;
                    case Outcome.NothingHeld n -> true;
                    case Outcome.Refused r -> true;
                    case Outcome.Late l2 -> true;
                    case Outcome.Down d -> true;
                    case Outcome.Unreadable u -> true;
                    case Outcome.Unclear u -> true;
                })
                .count();
    }

    /** Whether every agency asked has answered in full: only then may a picture be called whole. */
    public boolean whole() {
        return answered() == asked() && lines.stream().noneMatch(l -> l.outcome() instanceof Outcome.Incomplete);
    }

    /** Its canonical text: what the hash is of, and what a person can read and print. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        text.append("enquiry ").append(enquiry).append('\n');
        text.append("purpose ").append(purpose).append('\n');
        text.append("case ").append(caseReference).append('\n');
        text.append("agreements ").append(agreements).append('\n');
        text.append("closed ").append(closed).append('\n');
        text.append("answered ")
                .append(answered())
                .append(" of ")
                .append(agencies())
                .append('\n');
        for (int i = 0; i < lines.size(); i++) {
            text.append(oneLine(lines.get(i).text(Integer.toString(i + 1)))).append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of the canonical text, in hexadecimal. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The lines of agencies that did not answer, the ones to ring first. */
    public List<Line> missing() {
        return lines.stream()
                .filter(l -> !l.outcome().answered())
                .sorted(Comparator.comparing(Line::heading))
                .toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
