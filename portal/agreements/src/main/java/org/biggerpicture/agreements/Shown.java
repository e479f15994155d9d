package org.biggerpicture.agreements;

/**
 * What may be shown of one field of one record.
 *
 * @param <T> the type of its value
 */
public sealed interface Shown<T> {
    /**
     * The value.
     *
     * @param value what the agency told
     */
    record Known<T>(T value) implements Shown<T> {}

    /** The agency holds no value, or a clause says that it must look so. */
    record NotHeld<T>() implements Shown<T> {}

    /**
     * Withheld by agreement, whether or not a value is held.
     *
     * @param why in words
     */
    record Withheld<T>(String why) implements Shown<T> {}

    /** Bears location, and not every source has said whether the person is protected. */
    record LocationWaits<T>() implements Shown<T> {}

    /**
     * Bears location, and the person's whereabouts are protected.
     *
     * @param why in words
     */
    record LocationProtected<T>(String why) implements Shown<T> {}
}
