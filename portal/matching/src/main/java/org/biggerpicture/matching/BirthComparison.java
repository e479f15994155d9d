package org.biggerpicture.matching;

import static org.biggerpicture.matching.Aspect.BIRTH_DATE;
import static org.biggerpicture.matching.Aspect.EXPECTED_DATE;

import java.util.Optional;
import org.biggerpicture.record.PartialDate;

/** Compares birth dates, and the expected date of a child not yet born. */
final class BirthComparison {
    /** A child may be born this long before the expected date, or be recorded this long after (CIN rule 8530Q). */
    private static final int DAYS_EARLY = 30;

    private static final int MONTHS_LATE = 9;
    private static final int DAYS_IN_YEAR = 365;
    /** However wide a span is, fitting it is no evidence against. */
    private static final double VERY_WIDE = .9;

    private final Model model;

    BirthComparison(Model model) {
        this.model = model;
    }

    void compare(Described a, Described b, Tally tally) {
        if (a.year != 0 && b.year != 0) {
            if (a.exactDate() && b.exactDate() && a.withinYears == 0 && b.withinYears == 0) {
                exact(a, b, tally);
            } else {
                inexact(a, b, tally);
            }
        }
        Optional<PartialDate> expectedA = a.particulars.expected();
        Optional<PartialDate> expectedB = b.particulars.expected();
        if (expectedA.isPresent()) {
            expectedB.or(b.particulars::born).ifPresent(date -> expected(expectedA.get(), date, tally));
        } else if (expectedB.isPresent()) {
            a.particulars.born().ifPresent(date -> expected(expectedB.get(), date, tally));
        }
    }

    private void exact(Described a, Described b, Tally tally) {
        Level level = level(a, b);
        Cell cell = model.cell(BIRTH_DATE, level);
        boolean byDefault = level == Level.EQUAL && a.day == 1 && a.month == 1;
        double bits = cell.strangerBits(byDefault ? model.defaultDay : 0);
        tally.put(BIRTH_DATE, level, cell.same() - bits, cell.homeOver(bits), 0);
    }

    private static Level level(Described a, Described b) {
        boolean year = a.year == b.year;
        boolean month = a.month == b.month;
        boolean day = a.day == b.day;
        if (year && month && day) {
            return Level.EQUAL;
        }
        if (year && a.day == b.month && a.month == b.day) {
            return Level.DAY_MONTH_EXCHANGED;
        }
        if (year && (a.day == 1 && a.month == 1 || b.day == 1 && b.month == 1)) {
            return Level.FIRST_OF_JANUARY;
        }
        return parts(a, b, year, month, day);
    }

    private static Level parts(Described a, Described b, boolean year, boolean month, boolean day) {
        if (year && month && slip(a.day, b.day) || year && day && slip(a.month, b.month)) {
            return Level.CLOSE;
        }
        if (month && day) {
            return Math.abs(a.year - b.year) == 1 || slip(a.year, b.year) ? Level.CLOSE : Level.SAME_DAY_AND_MONTH;
        }
        if (year && (month || day)) {
            return Level.NEARBY;
        }
        return year ? Level.SAME_YEAR : Level.DIFFERENT;
    }

    /** One digit differs, or two digits are exchanged. */
    private static boolean slip(int a, int b) {
        int differing = 0;
        int sum = 0;
        int x = a;
        int y = b;
        for (int i = 0; i < 4; i++) {
            differing += x % 10 == y % 10 ? 0 : 1;
            sum += x % 10 - y % 10;
            x /= 10;
            y /= 10;
        }
        return differing == 1 || differing == 2 && sum == 0 && a < 100 && a / 10 == b % 10;
    }

    /** One side is known less exactly: the wider the span it leaves, the less an agreement tells. */
    private void inexact(Described a, Described b, Tally tally) {
        PartialDate one = a.particulars.born().orElseThrow();
        PartialDate two = b.particulars.born().orElseThrow();
        int within = a.withinYears + b.withinYears;
        boolean may = !one.earliest().minusYears(within).isAfter(two.latest())
                && !two.earliest().isAfter(one.latest().plusYears(within));
        double days = Math.max(
                        one.latest().toEpochDay() - one.earliest().toEpochDay(),
                        two.latest().toEpochDay() - two.earliest().toEpochDay())
                + 1
                + 2.0 * within * DAYS_IN_YEAR;
        double u =
                Math.min(VERY_WIDE, days * model.cell(BIRTH_DATE, Level.EQUAL).stranger());
        double m = model.inexactFits;
        double home = Math.min(m, model.cell(BIRTH_DATE, Level.EQUAL).home() + u);
        if (may) {
            tally.put(BIRTH_DATE, Level.WITHIN, Bits.log2(m / u), Bits.log2(home / u), 0);
        } else {
            tally.put(BIRTH_DATE, Level.DIFFERENT, Bits.log2((1 - m) / (1 - u)), 0, 0);
        }
    }

    private void expected(PartialDate expected, PartialDate other, Tally tally) {
        boolean within = !other.latest().isBefore(expected.earliest().minusDays(DAYS_EARLY))
                && !other.earliest().isAfter(expected.latest().plusMonths(MONTHS_LATE));
        Level level = within ? Level.WITHIN : Level.DIFFERENT;
        Cell cell = model.cell(EXPECTED_DATE, level);
        tally.put(EXPECTED_DATE, level, cell.same() - cell.strangerBits(), cell.homeOver(cell.strangerBits()), 0);
    }
}
