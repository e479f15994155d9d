package org.biggerpicture.region.door;

/**
 * What goes wrong at an agency's door.
 *
 * @param millis for {@link Kind#SLOW}: how long each answer is held back, in milliseconds
 */
public record Fault(Kind kind, long millis) {
    /** Nothing goes wrong. */
    public static final Fault NONE = of(Kind.NONE);

    /** The kinds of fault; those that answer do so before the agency's own system is asked. */
    public enum Kind {
        /** Healthy. */
        NONE,
        /** Right answers, but late by so many milliseconds. */
        SLOW,
        /** Takes the request and never answers. */
        HANG,
        /** One byte each 500 ms. */
        DRIP,
        /** 401. */
        REFUSE_401,
        /** 403. */
        REFUSE_403,
        /** 429 with Retry-After. */
        TOO_MANY,
        /** 500. */
        FAIL_500,
        /** A sign-in page in HTML with 200. */
        NONSENSE,
        /** The beginning of an answer, and then the connection ends. */
        TRUNCATED,
        /** The answer is about another person. */
        WRONG_CHILD,
        /** Two megabytes of gzip that become two gigabytes. */
        BOMB,
        /** An answer of 64 MB. */
        BIG,
        /** A redirect to another host, which notes whether it was sent credentials. */
        REDIRECT,
        /** The TLS certificate has expired (only where the agency speaks TLS). */
        EXPIRED_CERTIFICATE,
        /** Nothing listens. */
        DOWN
    }

    /** A fault without a duration; SLOW then takes two seconds. */
    public static Fault of(Kind kind) {
        return new Fault(kind, kind == Kind.SLOW ? 2000 : 0);
    }

    /** Each answer is held back by so many milliseconds. */
    public static Fault slow(long millis) {
        return new Fault(Kind.SLOW, millis);
    }
}
