package org.biggerpicture.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.Professional;

/**
 * One picture of a child, made of what agencies told and agreements let us show.
 *
 * @param child who the child is, as each agency says
 * @param openTo involvements that are open: the first line a screener reads
 * @param pastInvolvements involvements that have ended
 * @param plans every plan, side by side
 * @param alerts flags and warnings in force
 * @param pastAlerts flags and warnings that have ended
 * @param household the people around the child
 * @param trail where the child has lived
 * @param chronology what happened
 * @param professionals who works with the child, the lead ones first
 * @param attendance school attendance as told
 * @param missed runs of appointments the child was not brought to
 */
public record Picture(
        WhoTheChildIs child,
        List<Disclosure> openTo,
        List<Disclosure> pastInvolvements,
        Plans plans,
        List<Disclosure> alerts,
        List<Disclosure> pastAlerts,
        Household household,
        Trail trail,
        Chronology chronology,
        List<Disclosure> professionals,
        List<Disclosure> attendance,
        List<MissedRun> missed) {
    /** Involvements with these codes are over, whatever their dates say. */
    private static final List<String> OVER = List.of("closed", "transferred", "ended");

    /**
     * Lays the answers side by side. The order in which answers came makes no difference.
     *
     * @param answers what may be shown of each agency's answer
     * @param today the day it is looked at
     */
    public static Picture of(List<DisclosedAnswer> answers, LocalDate today) {
        List<Disclosure> all = answers.stream()
                .flatMap(a -> a.disclosures().stream())
                .sorted(Comparator.comparing((Disclosure d) -> d.ref().agency())
                        .thenComparing(Disclosure::category)
                        .thenComparing(d -> d.ref().localId()))
                .toList();
        List<Disclosure> involvements = of(all, Category.INVOLVEMENT);
        List<Disclosure> alerts = of(all, Category.ALERTS);
        return new Picture(
                WhoTheChildIs.from(of(all, Category.IDENTITY)),
                involvements.stream().filter(i -> isOpen(i, today)).toList(),
                involvements.stream().filter(i -> !isOpen(i, today)).toList(),
                Plans.from(of(all, Category.PLANS), today),
                alerts.stream().filter(a -> inForce(a, today)).toList(),
                alerts.stream().filter(a -> !inForce(a, today)).toList(),
                Household.from(of(all, Category.RELATIONSHIPS)),
                Trail.from(of(all, Category.ADDRESSES), of(all, Category.IDENTITY)),
                Chronology.from(all),
                leadFirst(of(all, Category.PROFESSIONALS)),
                of(all, Category.ATTENDANCE),
                MissedRun.from(of(all, Category.APPOINTMENTS)));
    }

    private static List<Disclosure> of(List<Disclosure> all, Category category) {
        return all.stream().filter(d -> d.category() == category).toList();
    }

    private static boolean isOpen(Disclosure involvement, LocalDate today) {
        Optional<String> status = Told.known(involvement, Involvement.STATUS).map(Coded::code);
        Period period = Told.known(involvement, Involvement.PERIOD).orElse(Period.UNKNOWN);
        return status.filter(OVER::contains).isEmpty() && !ended(period, today);
    }

    private static boolean inForce(Disclosure alert, LocalDate today) {
        return !ended(Told.known(alert, Alert.PERIOD).orElse(Period.UNKNOWN), today);
    }

    private static boolean ended(Period period, LocalDate today) {
        return period.end().map(e -> e.latest().isBefore(today)).orElse(false);
    }

    private static List<Disclosure> leadFirst(List<Disclosure> professionals) {
        return professionals.stream()
                .sorted(Comparator.comparing(
                        d -> !Told.known(d, Professional.LEAD).orElse(false)))
                .toList();
    }
}
