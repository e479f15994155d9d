package org.biggerpicture.agreements;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values stand in a sentence. */
public final class PlainWords {
    private PlainWords() {}

    /** A constant as people read it: alleged perpetrator, parent or carer. */
    public static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Constants as people read them, in their own order. */
    public static String plain(Collection<? extends Enum<?>> values) {
        return and(values.stream().sorted().map(PlainWords::plain).toList());
    }

    /** Words of the vocabulary as people read them. */
    public static String labels(List<? extends Word> words, Collection<?> codes) {
        return and(codes.stream()
                .map(Object::toString)
                .sorted()
                .map(c -> Vocabulary.label(words, c))
                .toList());
    }

    /** Names in their order, the last after "and". */
    public static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }

    /** A span: two years, or 30 days. */
    public static String span(Period period) {
        if (period.getYears() > 0) {
            return counted(period.getYears(), "year");
        }
        return period.getMonths() > 0 ? counted(period.getMonths(), "month") : counted(period.getDays(), "day");
    }

    /** A number and what is counted. */
    public static String counted(long number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
