package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Standing;

/**
 * An agreement that wants a person's eye: its review comes near or is overdue, it ends soon, it does not run, or a party
 * has not signed.
 *
 * @param agreement its id
 * @param title as people call it
 * @param why what is the matter
 * @param on the day it turns on; the day itself for what has no date
 * @param sentence all of it in words
 */
public record Attention(String agreement, String title, Why why, LocalDate on, String sentence) {
    /** How long before a date a person is told: long enough for a review with a dozen parties. */
    public static final Period NOTICE = Period.ofMonths(2);

    /** What is the matter, the most pressing first. */
    public enum Why {
        /** Its review is overdue: it runs for immediate protection alone. */
        REVIEW_OVERDUE,
        /** It is over. */
        EXPIRED,
        /** Its parties have stopped it. */
        SUSPENDED,
        /** Two parties have not signed it. */
        UNSIGNED,
        /** Its review is due within the notice. */
        REVIEW_NEAR,
        /** It ends within the notice. */
        EXPIRY_NEAR,
        /** It has not begun. */
        NOT_YET,
        /** It is being written. */
        DRAFT,
        /** It runs, and some party has not signed: nothing runs to that party or from it. */
        PARTY_UNSIGNED
    }

    /** All that want an eye on a day, the most pressing first. */
    public static List<Attention> on(Agreements agreements, LocalDate day) {
        return agreements.all().stream()
                .flatMap(a -> of(a, day).stream())
                .sorted(Comparator.comparing((Attention a) -> a.why())
                        .thenComparing(a -> a.on())
                        .thenComparing(a -> a.agreement()))
                .toList();
    }

    private static Optional<Attention> of(InformationSharingAgreement a, LocalDate day) {
        Standing standing = a.standing(day);
        return switch (standing) {
            case REVIEW_OVERDUE ->
                attention(
                        a,
                        Why.REVIEW_OVERDUE,
                        a.reviewDue(),
                        "its review was due by " + a.reviewDue()
                                + ": until it is reviewed it runs for immediate protection alone");
            case EXPIRED -> attention(a, Why.EXPIRED, a.expires(), "it ended with " + a.expires());
            case SUSPENDED -> attention(a, Why.SUSPENDED, day, "its parties have suspended it");
            case UNSIGNED -> attention(a, Why.UNSIGNED, day, "fewer than two parties have signed it");
            case NOT_YET -> attention(a, Why.NOT_YET, a.inForce(), "it begins on " + a.inForce());
            case DRAFT -> attention(a, Why.DRAFT, day, "it is a draft");
            case IN_FORCE -> running(a, day);
        };
    }

    private static Optional<Attention> running(InformationSharingAgreement a, LocalDate day) {
        if (!day.isBefore(a.reviewDue().minus(NOTICE))) {
            return attention(a, Why.REVIEW_NEAR, a.reviewDue(), "its review is due by " + a.reviewDue());
        }
        if (!day.isBefore(a.expires().minus(NOTICE))) {
            return attention(a, Why.EXPIRY_NEAR, a.expires(), "it ends with " + a.expires());
        }
        List<String> unsigned = a.parties().stream()
                .filter(p -> !p.signedBy(day))
                .map(p -> p.organisation().value())
                .toList();
        return unsigned.isEmpty()
                ? Optional.empty()
                : attention(a, Why.PARTY_UNSIGNED, day, "not signed by " + String.join(" nor by ", unsigned));
    }

    private static Optional<Attention> attention(InformationSharingAgreement a, Why why, LocalDate on, String words) {
        return Optional.of(new Attention(a.id(), a.title(), why, on, a.title() + ": " + words + "."));
    }
}
