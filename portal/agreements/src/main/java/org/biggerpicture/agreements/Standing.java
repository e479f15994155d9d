package org.biggerpicture.agreements;

import java.time.LocalDate;

/** How an agreement stands on a day, before it is asked who of its parties has signed. */
public enum Standing {
    /** Runs. */
    IN_FORCE("in force"),
    /** Its review is overdue: from the day after, it runs for immediate protection alone. */
    REVIEW_OVERDUE("review overdue: runs for immediate protection only"),
    /** Being written. */
    DRAFT("a draft"),
    /** Stopped by its parties. */
    SUSPENDED("suspended"),
    /** Not begun. */
    NOT_YET("not yet in force"),
    /** Over. */
    EXPIRED("expired"),
    /** Fewer than two parties have signed. */
    UNSIGNED("not signed by two parties");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    static Standing of(InformationSharingAgreement agreement, LocalDate day) {
        return switch (agreement.status()) {
            case DRAFT -> DRAFT;
            case SUSPENDED -> SUSPENDED;
            case AGREED -> byDate(agreement, day);
        };
    }

    private static Standing byDate(InformationSharingAgreement agreement, LocalDate day) {
        if (day.isBefore(agreement.inForce())) {
            return NOT_YET;
        }
        if (day.isAfter(agreement.expires())) {
            return EXPIRED;
        }
        if (agreement.parties().stream().filter(p -> p.signedBy(day)).count() < 2) {
            return UNSIGNED;
        }
        return day.isAfter(agreement.reviewDue()) ? REVIEW_OVERDUE : IN_FORCE;
    }
}
