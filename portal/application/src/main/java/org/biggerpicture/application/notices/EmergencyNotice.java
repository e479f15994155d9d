package org.biggerpicture.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a supervisor is told of an emergency access: what was opened, when and why. It names neither who opened it nor the
 * child.
 *
 * @param reference what people call it
 * @param opened when
 * @param until the end of the time it was opened for
 * @param ended when it was given up before that
 * @param reason why, as a code
 * @param clauses the clauses that foresee it, cited
 * @param reviewDue by when somebody else must have reviewed it
 * @param reviewed when somebody did
 * @param read when the one who is told first opened the notice
 * @param own whether it is their own: they are not told by themselves
 */
public record EmergencyNotice(
        String reference,
        Instant opened,
        Instant until,
        Optional<Instant> ended,
        String reason,
        List<String> clauses,
        Instant reviewDue,
        Optional<Instant> reviewed,
        Optional<Instant> read,
        boolean own) {
    public EmergencyNotice {
        clauses = List.copyOf(clauses);
    }

    /** Whether it stands open at that moment. */
    public boolean open(Instant now) {
        return ended.isEmpty() && now.isBefore(until);
    }

    /** Whether the one who is told has yet to open it. */
    public boolean unread() {
        return read.isEmpty() && !own;
    }

    /** Whether its review is due still and late. */
    public boolean overdue(Instant now) {
        return reviewed.isEmpty() && now.isAfter(reviewDue);
    }
}
