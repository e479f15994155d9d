package org.biggerpicture.agreements;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biggerpicture.agreements.Conditions.Ages;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;

/** Reads what else must hold for a clause to speak. */
final class ConditionsReading {
    /** The oldest a child may be in an agreement: care leavers are known to children's services to 25. */
    static final int OLDEST = 25;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) (day|month|year)s?");

    private static final Reading<Period> LOOK_BACK =
            Readings.scalar("a span, for example 30 days, 6 months or 2 years", ConditionsReading::span);

    private final Known known;
    private final Keys keys;

    ConditionsReading(Known known, Keys keys) {
        this.known = known;
        this.keys = keys;
    }

    Conditions permission() {
        return conditions(keys.optional("look-back", LOOK_BACK), keys.optional("induction", known.induction()));
    }

    /** A prohibition neither looks back nor depends on an induction. */
    Conditions prohibition() {
        return conditions(Optional.empty(), Optional.empty());
    }

    private Conditions conditions(Optional<Period> lookBack, Optional<String> induction) {
        return new Conditions(
                named("consent", known.consent()),
                named("areas", known.area()),
                keys.optional("child-age", ages()),
                lookBack,
                keys.otherwise("open-plan", Readings.TRUTH, false),
                induction);
    }

    private <T> Set<T> named(String key, Reading<T> item) {
        Optional<List<T>> values = keys.optional(key, Readings.listOf(item));
        if (values.map(List::isEmpty).orElse(false)) {
            keys.wrong(key, "the list is empty", "name at least one, or leave the key out for no condition");
        }
        return Set.copyOf(values.orElse(List.of()));
    }

    private static Reading<Ages> ages() {
        return Readings.mapping((mapping, findings) -> {
            Keys keys = mapping.keys(findings);
            int from = keys.required("from", Readings.WHOLE_NUMBER).orElse(0);
            int to = keys.required("to", Readings.WHOLE_NUMBER).orElse(OLDEST);
            if (from < 0 || to < from || to > OLDEST) {
                keys.wrong("from", "no such span of ages", "write ages from 0 to " + OLDEST + ", the younger first");
            }
            return keys.whole() ? Optional.of(new Ages(from, to)) : Optional.empty();
        });
    }

    private static Optional<Period> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(matcher.group(1));
        return Optional.of(
                        switch (matcher.group(2)) {
                            case "day" -> Period.ofDays(length);
                            case "month" -> Period.ofMonths(length);
                            default -> Period.ofYears(length);
                        })
                .filter(p -> !p.isZero());
    }
}
