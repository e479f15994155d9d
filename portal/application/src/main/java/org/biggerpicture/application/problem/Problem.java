package org.biggerpicture.application.problem;

import java.util.List;

/**
 * One problem as it leaves (RFC 9457). It never repeats what was sent: an error message is the likeliest thing of all
 * to be written down.
 *
 * @param type the kind's own name, which never changes
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what to do about it
 * @param faults what exactly must be put right, where that can be told
 */
public record Problem(String type, String title, int status, String detail, List<Fault> faults) {
    /**
     * One thing to put right.
     *
     * @param pointer where it stands in the body (RFC 6901); empty when it is the body as a whole
     * @param detail what to do
     */
    public record Fault(String pointer, String detail) {}

    public Problem {
        faults = List.copyOf(faults);
    }

    /** A problem of a kind. */
    public static Problem of(Kind kind, String detail) {
        return of(kind, detail, List.of());
    }

    /** A problem of a kind, with what must be put right. */
    public static Problem of(Kind kind, String detail, List<Fault> faults) {
        return new Problem(kind.type().toString(), kind.title(), kind.status().value(), detail, faults);
    }
}
