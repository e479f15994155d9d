package org.biggerpicture.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/** Compares two descriptions aspect by aspect. */
final class Comparison {
    private static final double COMMON_NAME = 1e-3;

    private final Tally tally = new Tally();

    private Comparison() {}

    static Tally of(Particulars sought, Particulars held) {
        Comparison comparison = new Comparison();
        comparison.numbers(sought, held);
        comparison.names(sought, held);
        comparison.birth(sought, held);
        comparison.sex(sought.sex(), held.sex());
        comparison.postcode(sought.postcodes(), held.postcodes());
        return comparison.tally;
    }

    private void numbers(Particulars sought, Particulars held) {
        for (Identifier a : sought.numbers()) {
            for (Identifier b : held.numbers()) {
                if (a.kind() == b.kind()) {
                    number(a, b);
                }
            }
        }
    }

    private void number(Identifier a, Identifier b) {
        Aspect aspect = Numbers.aspect(a.kind());
        boolean valid = a.wellFormed().orElse(true) && b.wellFormed().orElse(true);
        if (a.value().equals(b.value()) && valid) {
            add(aspect, Level.EQUAL, .985, 1e-7, .003, a.value(), b.value());
        } else if (!valid && Likeness.oneSlip(a.value(), b.value())) {
            add(aspect, Level.CLOSE, .006, 1e-4, 1e-4, a.value(), b.value());
        } else if (!valid) {
            add(aspect, Level.INVALID, 1, 1, 1, a.value(), b.value());
        } else if (tally.level(aspect) == Level.MISSING) {
            add(aspect, Level.DIFFERENT, .008, 1, .997, a.value(), b.value());
        }
    }

    private void names(Particulars sought, Particulars held) {
        Tally best = new Tally();
        for (PersonName a : sought.names()) {
            for (PersonName b : held.names()) {
                Comparison pair = new Comparison();
                pair.name(NameForm.of(a), NameForm.of(b), a, b);
                if (best.lines().isEmpty() || pair.tally.stranger() > best.stranger()) {
                    best = pair.tally;
                }
            }
        }
        best.lines().forEach(tally::add);
        if (sought.mother().isPresent() && held.mother().isPresent()) {
            PersonName a = sought.mother().get();
            PersonName b = held.mother().get();
            boolean same = NameForm.of(a).given().equals(NameForm.of(b).given())
                    && NameForm.of(a).whole().equals(NameForm.of(b).whole());
            double m = same ? .8 : .2;
            double u = same ? 1e-5 : 1;
            add(Aspect.MOTHER, same ? Level.EQUAL : Level.DIFFERENT, m, u, m, a.full(), b.full());
        }
    }

    private void name(NameForm a, NameForm b, PersonName rawA, PersonName rawB) {
        String givenA = String.join(" ", rawA.given());
        String givenB = String.join(" ", rawB.given());
        if (!a.given().isEmpty() && !b.given().isEmpty()) {
            given(a, b, givenA, givenB);
        }
        String familyA = rawA.family().orElse("");
        String familyB = rawB.family().orElse("");
        if (!a.whole().isEmpty() && !b.whole().isEmpty()) {
            family(a, b, familyA, familyB);
        }
    }

    private void given(NameForm a, NameForm b, String rawA, String rawB) {
        double alike = Likeness.jaroWinkler(a.given(), b.given());
        if (a.given().equals(b.given())) {
            add(Aspect.GIVEN_NAME, Level.EQUAL, .78, COMMON_NAME, .6 * COMMON_NAME, rawA, rawB);
        } else if (alike >= .9) {
            add(Aspect.GIVEN_NAME, Level.CLOSE, .10, .003, .003, rawA, rawB);
        } else if (a.others().contains(b.given()) || b.others().contains(a.given())) {
            add(Aspect.GIVEN_NAME, Level.AMONG_OTHER_NAMES, .06, .003, .004, rawA, rawB);
        } else if (a.given().equals(b.whole()) || b.given().equals(a.whole())) {
            add(Aspect.GIVEN_NAME, Level.EXCHANGED, .01, .0006, .0012, rawA, rawB);
        } else if (alike >= .8) {
            add(Aspect.GIVEN_NAME, Level.FAINT, .02, .01, .01, rawA, rawB);
        } else {
            add(Aspect.GIVEN_NAME, Level.DIFFERENT, .03, .97, .97, rawA, rawB);
        }
    }

    private void family(NameForm a, NameForm b, String rawA, String rawB) {
        if (a.whole().equals(b.whole())) {
            add(Aspect.FAMILY_NAME, Level.EQUAL, .80, COMMON_NAME, .75, rawA, rawB);
        } else if (a.family().stream().anyMatch(b.family()::contains)) {
            add(Aspect.FAMILY_NAME, Level.SHARED_PART, .07, 3e-4, .10, rawA, rawB);
        } else if (Likeness.jaroWinkler(a.whole(), b.whole()) >= .9) {
            add(Aspect.FAMILY_NAME, Level.CLOSE, .06, .0015, .05, rawA, rawB);
        } else if (a.whole().equals(b.given()) || b.whole().equals(a.given())) {
            add(Aspect.FAMILY_NAME, Level.EXCHANGED, .012, .0006, .004, rawA, rawB);
        } else {
            add(Aspect.FAMILY_NAME, Level.DIFFERENT, .06, .99, .10, rawA, rawB);
        }
    }

    private void birth(Particulars sought, Particulars held) {
        if (sought.born().isPresent() && held.born().isPresent()) {
            born(sought.born().get(), held.born().get(), sought.bornWithinYears());
        }
        if (sought.expected().isPresent()) {
            Optional<PartialDate> other = held.expected().or(held::born);
            other.ifPresent(date -> expected(sought.expected().get(), date));
        }
    }

    private void born(PartialDate a, PartialDate b, int within) {
        String shownA = a.toString();
        String shownB = b.toString();
        if (a.exact().isEmpty() || b.exact().isEmpty() || within > 0) {
            boolean may = !a.earliest().minusYears(within).isAfter(b.latest())
                    && !b.earliest().isAfter(a.latest().plusYears(within));
            add(Aspect.BIRTH_DATE, may ? Level.WITHIN : Level.DIFFERENT, may ? .97 : .03, .1, .1, shownA, shownB);
            return;
        }
        LocalDate one = a.exact().get();
        LocalDate two = b.exact().get();
        boolean sameYear = one.getYear() == two.getYear();
        boolean sameDayMonth = one.getDayOfMonth() == two.getDayOfMonth() && one.getMonthValue() == two.getMonthValue();
        if (one.equals(two)) {
            add(Aspect.BIRTH_DATE, Level.EQUAL, .945, 1 / 6000.0, .016, shownA, shownB);
        } else if (sameYear
                && one.getDayOfMonth() == two.getMonthValue()
                && one.getMonthValue() == two.getDayOfMonth()) {
            add(Aspect.BIRTH_DATE, Level.DAY_MONTH_EXCHANGED, .012, 1 / 40000.0, 1 / 30000.0, shownA, shownB);
        } else if (sameYear && (one.getDayOfYear() == 1 || two.getDayOfYear() == 1)) {
            add(Aspect.BIRTH_DATE, Level.FIRST_OF_JANUARY, .009, 3e-4, 3e-4, shownA, shownB);
        } else if (Likeness.oneSlip(shownA, shownB)) {
            add(Aspect.BIRTH_DATE, Level.CLOSE, .018, .004, .004, shownA, shownB);
        } else if (sameDayMonth) {
            add(Aspect.BIRTH_DATE, Level.SAME_DAY_AND_MONTH, .006, .0014, .0014, shownA, shownB);
        } else if (sameYear) {
            add(Aspect.BIRTH_DATE, Level.SAME_YEAR, .005, .05, .02, shownA, shownB);
        } else {
            add(Aspect.BIRTH_DATE, Level.DIFFERENT, .005, .94, .95, shownA, shownB);
        }
    }

    private void expected(PartialDate sought, PartialDate other) {
        boolean within = !other.latest().isBefore(sought.earliest().minusDays(30))
                && !other.earliest().isAfter(sought.latest().plusMonths(9));
        double m = within ? .98 : .02;
        double u = within ? .05 : .95;
        add(
                Aspect.EXPECTED_DATE,
                within ? Level.WITHIN : Level.DIFFERENT,
                m,
                u,
                m,
                sought.toString(),
                other.toString());
    }

    private void sex(Sex a, Sex b) {
        boolean compared = (a == Sex.MALE || a == Sex.FEMALE) && (b == Sex.MALE || b == Sex.FEMALE);
        if (compared) {
            add(Aspect.SEX, a == b ? Level.EQUAL : Level.DIFFERENT, a == b ? .99 : .01, .5, .5, a.name(), b.name());
        }
    }

    private void postcode(List<String> sought, List<String> held) {
        if (sought.isEmpty() || held.isEmpty()) {
            return;
        }
        String a = PlainText.of(sought.getFirst()).replace(" ", "");
        String b = PlainText.of(held.getFirst()).replace(" ", "");
        String shownA = sought.getFirst();
        String shownB = held.getFirst();
        if (held.stream().anyMatch(p -> PlainText.of(p).replace(" ", "").equals(a))) {
            add(Aspect.POSTCODE, Level.EQUAL, .62, 1e-5, .62, shownA, shownB);
        } else if (Likeness.oneSlip(a, b)) {
            add(Aspect.POSTCODE, Level.CLOSE, .02, 3e-5, .02, shownA, shownB);
        } else if (a.length() > 3 && b.length() > 3 && outward(a).equals(outward(b))) {
            add(Aspect.POSTCODE, Level.NEARBY, .03, 8e-4, .03, shownA, shownB);
        } else {
            add(Aspect.POSTCODE, Level.DIFFERENT, .33, .99, .33, shownA, shownB);
        }
    }

    private static String outward(String postcode) {
        return postcode.substring(0, postcode.length() - 3);
    }

    private void add(Aspect aspect, Level level, double m, double u, double h, String sought, String held) {
        tally.add(aspect, new Tally.Line(level, log2(m / u), log2(h / u), 0, sought, held));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
