package org.biggerpicture.agreements.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.configuration.Readings;

/** The parts of a request by their paths, and the paths of those that can't be read. */
final class RequestParts {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Map<String, Object> request;
    private final List<String> wrong = new ArrayList<>();

    RequestParts(Map<String, Object> request) {
        this.request = request;
    }

    /** The paths that can't be read, each once. */
    List<String> wrong() {
        return wrong.stream().distinct().toList();
    }

    Optional<Object> at(String path) {
        Optional<Object> part = Optional.of(request);
        for (String key : path.split("\\.")) {
            part = part.filter(Map.class::isInstance).map(m -> ((Map<?, ?>) m).get(key));
        }
        return part;
    }

    private <T> Optional<T> wrong(String path) {
        wrong.add(path);
        return Optional.empty();
    }

    /** What is not written is none of these words. */
    Optional<String> oneOf(String path, Collection<String> words) {
        return text(path).flatMap(t -> words.contains(t) ? Optional.of(t) : wrong(path));
    }

    /** Part of the request that holds parts of its own, if it is written at all. */
    void object(String path) {
        if (at(path).filter(p -> !(p instanceof Map)).isPresent()) {
            wrong.add(path);
        }
    }

    /** No other parts than these, and each with a value: one that is not known could have narrowed the question. */
    void only(String path, Set<String> known) {
        if (at(path).orElse(Map.of()) instanceof Map<?, ?> parts) {
            parts.entrySet().stream()
                    .filter(e -> e.getValue() == null || !known.contains(String.valueOf(e.getKey())))
                    .forEach(e -> wrong.add(path + "." + e.getKey()));
        }
    }

    Optional<String> text(String path) {
        return at(path).filter(v -> v instanceof String s && !s.isBlank())
                .map(Object::toString)
                .or(() -> wrong(path));
    }

    Optional<LocalDate> day(String path) {
        return text(path).flatMap(t -> day(path, t));
    }

    private Optional<LocalDate> day(String path, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return wrong(path);
        }
    }

    /** The day of a moment (RFC 3339), by the clocks of England. */
    Optional<LocalDate> dayOfMoment(String path) {
        return text(path).flatMap(t -> {
            try {
                return Optional.of(
                        OffsetDateTime.parse(t).atZoneSameInstant(ENGLAND).toLocalDate());
            } catch (DateTimeException e) {
                return wrong(path);
            }
        });
    }

    Optional<Integer> number(String path) {
        return at(path).flatMap(v -> v instanceof Integer i && i >= 0 ? Optional.of(i) : wrong(path));
    }

    boolean truth(String path) {
        return at(path).flatMap(v -> v instanceof Boolean b ? Optional.of(b) : this.<Boolean>wrong(path))
                .orElse(false);
    }

    List<String> texts(String path) {
        return at(path).flatMap(v -> v instanceof Collection<?> c && c.stream().allMatch(String.class::isInstance)
                        ? Optional.of(c.stream().map(Object::toString).toList())
                        : this.<List<String>>wrong(path))
                .orElse(List.of());
    }

    /** Some of these words. */
    List<String> someOf(String path, Collection<String> words) {
        List<String> texts = texts(path);
        if (!words.containsAll(texts)) {
            wrong.add(path);
        }
        return texts;
    }

    <E extends Enum<E>> Optional<E> constant(String path, Class<E> type) {
        return text(path).flatMap(t -> named(path, t, type));
    }

    <E extends Enum<E>> Set<E> constants(String path, Class<E> type) {
        Set<E> constants = new LinkedHashSet<>();
        texts(path).forEach(t -> named(path, t, type).ifPresent(constants::add));
        return constants;
    }

    private <E extends Enum<E>> Optional<E> named(String path, String word, Class<E> type) {
        return List.of(type.getEnumConstants()).stream()
                .filter(e -> Readings.word(e).equals(word))
                .findFirst()
                .or(() -> wrong(path));
    }
}
