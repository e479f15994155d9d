package org.biggerpicture.record;

import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a record type: the smallest thing a clause names. Fields are allow-listed, so one added tomorrow is
 * withheld until an agreement names it.
 *
 * @param <R> the record type it belongs to
 * @param <T> the type of its value
 */
public final class Field<R extends AgencyRecord, T> {
    private final Category category;
    private final String name;
    private final Layer layer;
    private final boolean locationBearing;
    private final Function<R, Optional<T>> reading;

    private Field(
            Category category, String name, Layer layer, boolean locationBearing, Function<R, Optional<T>> reading) {
        this.category = category;
        this.name = name;
        this.layer = layer;
        this.locationBearing = locationBearing;
        this.reading = reading;
    }

    /** A field that says nothing of where anyone is. */
    static <R extends AgencyRecord, T> Field<R, T> of(
            Category category, String name, Layer layer, Function<R, Optional<T>> reading) {
        return new Field<>(category, name, layer, false, reading);
    }

    /** A field from which a place may be inferred: masked for a person whose location is protected. */
    static <R extends AgencyRecord, T> Field<R, T> bearingLocation(
            Category category, String name, Layer layer, Function<R, Optional<T>> reading) {
        return new Field<>(category, name, layer, true, reading);
    }

    /** The category of the record type. */
    public Category category() {
        return category;
    }

    /** Its name in agreements: lower-case words joined by hyphens. */
    public String name() {
        return name;
    }

    /** The layer a clause must reach to show it. */
    public Layer layer() {
        return layer;
    }

    /** Whether a place may be inferred from it (design rule 4). */
    public boolean locationBearing() {
        return locationBearing;
    }

    /** Its value in a record; empty when the agency holds none. */
    public Optional<T> of(R record) {
        return reading.apply(record);
    }

    /** Category and name, as agreements write it: {@code plans.type}. */
    @Override
    public String toString() {
        return category.word() + "." + name;
    }
}
