package org.biggerpicture.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The common readings. */
public final class Readings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h|d)");

    /** Any text that is not blank. */
    public static final Reading<String> TEXT = scalar("text", Optional::of);

    /** {@code true} or {@code false}. */
    public static final Reading<Boolean> TRUTH = scalar(
            "true or false",
            text -> text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty());

    /** A whole number. */
    public static final Reading<Integer> WHOLE_NUMBER =
            scalar("a whole number, for example 20", text -> attempt(() -> Integer.valueOf(text)));

    /** A length of time, longer than nothing: {@code 500ms}, {@code 2s}, {@code 5m}, {@code 4h}, {@code 7d}. */
    public static final Reading<Duration> LENGTH_OF_TIME =
            scalar("a length of time, for example 500ms, 2s, 5m, 4h or 7d", Readings::duration);

    /** A day, {@code yyyy-mm-dd}. */
    public static final Reading<LocalDate> DAY =
            scalar("a day, for example 2026-04-01", text -> attempt(() -> LocalDate.parse(text)));

    /** An absolute http or https address with a host, without user, query or fragment. */
    public static final Reading<URI> ADDRESS =
            scalar("an http or https address, for example https://records.example.org/api", Readings::address);

    private Readings() {}

    /** One value whose text the given function reads; empty means that it has the wrong form. */
    public static <T> Reading<T> scalar(String expected, Function<String, Optional<T>> parse) {
        return (node, findings) -> {
            if (!(node instanceof Node.Scalar scalar)
                    || scalar.absent()
                    || scalar.text().isBlank()) {
                findings.add(node.place(), "found " + node.what(), "write " + expected);
                return Optional.empty();
            }
            Optional<T> value = parse.apply(scalar.text().strip());
            if (value.isEmpty()) {
                findings.add(node.place(), "'" + scalar.text() + "' can't be read", "write " + expected);
            }
            return value;
        };
    }

    /** One of the words given; a near miss is told. */
    public static Reading<String> oneOf(Collection<String> words) {
        return (node, findings) -> TEXT.read(node, findings).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            findings.add(node.place(), "'" + text + "' is not known here", NearWord.remedy(text, words));
            return Optional.empty();
        });
    }

    /** One of an enumeration's constants, written in lower-case words joined by hyphens. */
    public static <E extends Enum<E>> Reading<E> oneOf(Class<E> type) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Readings::word).toList();
        Reading<String> reading = oneOf(words);
        return (node, findings) ->
                reading.read(node, findings).map(word -> type.getEnumConstants()[words.indexOf(word)]);
    }

    /** How configuration writes a constant: lower-case words joined by hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list; items that can't be read are findings, and the list is then not read. */
    public static <T> Reading<List<T>> listOf(Reading<T> item) {
        return (node, findings) -> {
            if (!(node instanceof Node.Sequence sequence)) {
                findings.add(node.place(), "found " + node.what(), "write a list: one '- item' a line");
                return Optional.empty();
            }
            List<T> values = sequence.items().stream()
                    .flatMap(n -> item.read(n, findings).stream())
                    .toList();
            return values.size() == sequence.items().size() ? Optional.of(values) : Optional.empty();
        };
    }

    /** Keys with values, read by the given function. */
    public static <T> Reading<T> mapping(BiFunction<Node.Mapping, Findings, Optional<T>> read) {
        return (node, findings) -> {
            if (node instanceof Node.Mapping mapping) {
                return read.apply(mapping, findings);
            }
            findings.add(node.place(), "found " + node.what(), "write keys with values: one 'key: value' a line");
            return Optional.empty();
        };
    }

    /** The part as it stands. */
    public static Reading<Node> asWritten() {
        return (node, findings) -> Optional.of(node);
    }

    static String quoted(Collection<String> words) {
        return words.stream().sorted().map(w -> "'" + w + "'").collect(Collectors.joining(", "));
    }

    private static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration duration = switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        return Optional.of(duration).filter(Duration::isPositive);
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return Optional.of(uri).filter(u -> web && plain && u.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> attempt(java.util.function.Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
