package org.biggerpicture.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.StatutoryPlan;

/**
 * Every plan of the child side by side, whoever holds it. No one plan is picked: reviews found children under two
 * plans whose managers did not know of each other.
 *
 * @param open plans that are open, the newest first
 * @param past plans that have ended, the newest first
 * @param clashes what is worth a call: open plans of the same type, or held by different agencies
 */
public record Plans(List<Disclosure> open, List<Disclosure> past, List<Clash> clashes) {
    /** How two open plans stand to each other. */
    public enum ClashKind {
        /** Two agencies each hold an open plan of the same type. */
        SAME_TYPE_TWICE,
        /** Two agencies each hold an open plan of different types. */
        TWO_AGENCIES_PLAN
    }

    /**
     * Two open plans of different agencies.
     *
     * @param kind how they stand to each other
     * @param one the newer
     * @param other the older
     */
    public record Clash(ClashKind kind, Disclosure one, Disclosure other) {}

    private static final String ENDED = "ended";

    static Plans from(List<Disclosure> plans, LocalDate today) {
        List<Disclosure> newestFirst = plans.stream()
                .sorted(Comparator.comparing(Plans::start, Comparator.reverseOrder()))
                .toList();
        List<Disclosure> open =
                newestFirst.stream().filter(p -> isOpen(p, today)).toList();
        List<Disclosure> past =
                newestFirst.stream().filter(p -> !isOpen(p, today)).toList();
        return new Plans(open, past, clashes(open));
    }

    private static boolean isOpen(Disclosure plan, LocalDate today) {
        boolean ended = Told.known(plan, StatutoryPlan.STATUS)
                .map(Coded::code)
                .filter(ENDED::equals)
                .isPresent();
        Period period = Told.known(plan, StatutoryPlan.PERIOD).orElse(Period.UNKNOWN);
        return !ended && period.end().map(e -> e.latest().isAfter(today)).orElse(true);
    }

    private static LocalDate start(Disclosure plan) {
        return Told.known(plan, StatutoryPlan.PERIOD)
                .flatMap(Period::start)
                .map(PartialDate::earliest)
                .orElse(LocalDate.MIN);
    }

    private static List<Clash> clashes(List<Disclosure> open) {
        return java.util.stream.IntStream.range(0, open.size())
                .boxed()
                .flatMap(i ->
                        open.subList(i + 1, open.size()).stream().flatMap(other -> clash(open.get(i), other).stream()))
                .toList();
    }

    private static Optional<Clash> clash(Disclosure one, Disclosure other) {
        if (one.ref().agency().equals(other.ref().agency())) {
            return Optional.empty();
        }
        Optional<String> type = Told.known(one, StatutoryPlan.TYPE).map(Coded::code);
        boolean same = type.isPresent()
                && type.equals(Told.known(other, StatutoryPlan.TYPE).map(Coded::code));
        return Optional.of(new Clash(same ? ClashKind.SAME_TYPE_TWICE : ClashKind.TWO_AGENCIES_PLAN, one, other));
    }
}
