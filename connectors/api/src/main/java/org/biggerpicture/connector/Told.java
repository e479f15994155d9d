package org.biggerpicture.connector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonName;

/**
 * One canonical record's values while they are read. What is absent, empty or blank is not told; what has the wrong
 * form makes the whole record unreadable, so that nothing half-read is shown.
 */
final class Told {
    /** A value of the wrong form. Says which key, never what stood there. */
    static final class WrongForm extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongForm(String key) {
            super("The part '" + key + "' has the wrong form", null, false, false);
        }
    }

    private static final int MOST_ITEMS = 2000;

    private final Map<?, ?> values;

    Told(Map<?, ?> values) {
        this.values = values;
    }

    Optional<Object> value(String key) {
        Object value = values.get(key);
        if (value == null || value instanceof String text && text.isBlank()) {
            return Optional.empty();
        }
        return value instanceof List<?> list && list.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    Optional<String> text(String key) {
        return value(key).map(v -> switch (v) {
            case String text -> text.strip();
            case Number number -> number.toString();
            default -> throw new WrongForm(key);
        });
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> new WrongForm(key));
    }

    Optional<Boolean> truth(String key) {
        return value(key).map(v -> {
            if (v instanceof Boolean truth) {
                return truth;
            }
            throw new WrongForm(key);
        });
    }

    Optional<Integer> number(String key) {
        return value(key).map(v -> {
            if (v instanceof Number number && number.doubleValue() == number.intValue()) {
                return number.intValue();
            }
            throw new WrongForm(key);
        });
    }

    int count(String key) {
        return number(key).filter(n -> n >= 0).orElseThrow(() -> new WrongForm(key));
    }

    Optional<PartialDate> date(String key) {
        return text(key).map(t -> attempt(key, () -> PartialDate.parse(t)));
    }

    PartialDate neededDate(String key) {
        return date(key).orElseThrow(() -> new WrongForm(key));
    }

    Optional<LocalDate> day(String key) {
        return date(key).map(d -> d.exact().orElseThrow(() -> new WrongForm(key)));
    }

    Optional<Instant> instant(String key) {
        return text(key)
                .map(t -> attempt(
                        key,
                        () -> t.contains("T")
                                ? OffsetDateTime.parse(t).toInstant()
                                : LocalDate.parse(t)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()));
    }

    Period period(String key) {
        return nested(key).map(p -> new Period(p.date("start"), p.date("end"))).orElse(Period.UNKNOWN);
    }

    Optional<Told> nested(String key) {
        return value(key).map(v -> {
            if (v instanceof Map<?, ?> map) {
                return new Told(map);
            }
            throw new WrongForm(key);
        });
    }

    Optional<Coded> coded(String key) {
        return value(key).map(v -> switch (v) {
            case String text -> Coded.of(key, text.strip(), text.strip());
            case Map<?, ?> map -> {
                Told told = new Told(map);
                String code = told.text("code").or(() -> told.text("original")).orElseThrow(() -> new WrongForm(key));
                String display = told.text("display").orElse(code);
                yield new Coded(
                        told.text("system").orElse(key),
                        code,
                        display,
                        told.text("original").filter(o -> !o.equals(display)));
            }
            default -> throw new WrongForm(key);
        });
    }

    Coded neededCode(String key) {
        return coded(key).orElseThrow(() -> new WrongForm(key));
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return text(key).map(t -> word(key, t, type));
    }

    static <E extends Enum<E>> E word(String key, String text, Class<E> type) {
        String constant = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new WrongForm(key));
    }

    Optional<PersonName> name(String key) {
        return value(key).flatMap(v -> name(key, v));
    }

    static Optional<PersonName> name(String key, Object value) {
        return switch (value) {
            case String text -> Optional.of(split(text.strip()));
            case Map<?, ?> map -> {
                Told told = new Told(map);
                List<String> given = told.texts("given");
                Optional<String> family = told.text("family");
                yield given.isEmpty() && family.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PersonName(
                                told.oneOf("use", PersonName.Use.class).orElse(PersonName.Use.USUAL), given, family));
            }
            default -> throw new WrongForm(key);
        };
    }

    private static PersonName split(String text) {
        int last = text.lastIndexOf(' ');
        return last < 0
                ? new PersonName(PersonName.Use.USUAL, List.of(), Optional.of(text))
                : PersonName.usual(text.substring(0, last), text.substring(last + 1));
    }

    List<PersonName> names(String key) {
        return each(key, v -> name(key, v)).stream().flatMap(Optional::stream).toList();
    }

    List<String> texts(String key) {
        return each(key, v -> v instanceof String text ? text.strip() : String.valueOf(v)).stream()
                .filter(t -> !t.isBlank())
                .toList();
    }

    /** Each item of a list; one value alone counts as a list of one, as mapping languages write it. */
    <T> List<T> each(String key, Function<Object, T> reading) {
        List<?> items = value(key)
                .map(v -> v instanceof List<?> list ? list : List.of(v))
                .orElse(List.of());
        if (items.size() > MOST_ITEMS) {
            throw new WrongForm(key);
        }
        List<T> read = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof List<?> || item == null) {
                throw new WrongForm(key);
            }
            read.add(reading.apply(item));
        }
        return read;
    }

    List<Told> eachNested(String key) {
        return each(key, v -> {
            if (v instanceof Map<?, ?> map) {
                return new Told(map);
            }
            throw new WrongForm(key);
        });
    }

    private static <T> T attempt(String key, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new WrongForm(key);
        }
    }
}
