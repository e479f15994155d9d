package org.biggerpicture.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.record.Field;

/**
 * A value with the disclosure it was told by: who said it, when, and under which clause.
 *
 * @param value what was said
 * @param by the disclosure it stands in
 * @param <T> the type of the value
 */
public record Told<T>(T value, Disclosure by) {
    /** The field's value in the disclosure, if it is there and may be shown. */
    public static <T> Optional<Told<T>> of(Disclosure disclosure, Field<?, T> field) {
        return known(disclosure, field).map(v -> new Told<>(v, disclosure));
    }

    /** Another value told by the same disclosure. */
    public <S> Told<S> map(Function<? super T, ? extends S> change) {
        return new Told<>(change.apply(value), by);
    }

    /** A told list as told elements. */
    static <T> Function<Told<List<T>>, Stream<Told<T>>> each() {
        return told -> told.value().stream().map(v -> new Told<>(v, told.by()));
    }

    static <T> Optional<T> known(Disclosure disclosure, Field<?, T> field) {
        return switch (disclosure.show(field)) {
            case Shown.Known<T> known -> Optional.of(known.value());
            case Shown.NotHeld<T> n -> Optional.empty();
            case Shown.Withheld<T> w -> Optional.empty();
            case Shown.LocationWaits<T> w -> Optional.empty();
            case Shown.LocationProtected<T> p -> Optional.empty();
        };
    }
}
