package org.biggerpicture.matching;

import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Sex;

/** Compares two descriptions aspect by aspect. Holds room for its working: one for each thread. */
final class Comparison {
    private final Model model;
    private final NameComparison names;
    private final BirthComparison birth;
    private final PlaceComparison places;
    private final Tally trial = new Tally();

    Comparison(Model model, Shares shares) {
        this.model = model;
        this.names = new NameComparison(model, shares);
        this.birth = new BirthComparison(model);
        this.places = new PlaceComparison(model);
    }

    void compare(Described a, Described b, Tally tally) {
        tally.clear();
        numbers(a, b, tally);
        names(a, b, tally);
        birth.compare(a, b, tally);
        sex(a.sex, b.sex, tally);
        if (a.mother != null && b.mother != null) {
            mother(a.mother, b.mother, tally);
            if (unborn(a) || unborn(b)) {
                tally.drop(Aspect.FAMILY_NAME);
            }
        }
        places.compare(a, b, tally);
    }

    private void numbers(Described a, Described b, Tally tally) {
        for (Described.KnownNumber one : a.numbers) {
            for (Described.KnownNumber two : b.numbers) {
                if (one.kind() == two.kind() && !one.former() && !two.former()) {
                    number(one, two, tally);
                }
            }
        }
    }

    private void number(Described.KnownNumber a, Described.KnownNumber b, Tally tally) {
        Aspect aspect = Numbers.aspect(a.kind());
        boolean valid = a.valid() && b.valid();
        boolean checked = a.kind() == Identifier.Kind.NHS_NUMBER || a.kind() == Identifier.Kind.UPN;
        if (valid && a.value().equals(b.value())) {
            put(tally, aspect, Level.EQUAL);
        } else if (tally.level(aspect) == Level.EQUAL) {
            return;
        } else if ((!valid || !checked) && Likeness.oneSlip(a.value(), b.value())) {
            put(tally, aspect, Level.CLOSE);
        } else if (!valid) {
            tally.put(aspect, Level.INVALID, 0, 0, 0);
        } else if (!tally.compared(aspect) && !temporary(a) && !temporary(b)) {
            put(tally, aspect, Level.DIFFERENT);
        }
    }

    /** A pupil who comes without a number gets one that ends in a letter until it is found (DfE, A Guide to the UPN). */
    private static boolean temporary(Described.KnownNumber number) {
        return number.kind() == Identifier.Kind.UPN
                && Character.isLetter(number.value().charAt(number.value().length() - 1));
    }

    /** The best pairing of all names of both sides counts, less what trying many costs. */
    private void names(Described a, Described b, Tally tally) {
        Sex sex = known(a.sex) && a.sex == b.sex ? a.sex : Sex.UNKNOWN;
        Bearer bearer = new Bearer(sex, a.year, b.year, model.adult(a.year) || model.adult(b.year));
        if (a.names.length == 1 && b.names.length == 1) {
            names.compare(a.names[0], b.names[0], bearer, tally);
            return;
        }
        double best = Double.NEGATIVE_INFINITY;
        double fewest = model.severalNames * Bits.log2(Math.max(1, a.names.length * b.names.length));
        for (int i = 0; i < a.names.length; i++) {
            for (int j = 0; j < b.names.length; j++) {
                trial.clear();
                names.compare(a.names[i], b.names[j], bearer, trial);
                double penalty = Math.min(fewest, Math.max(0, trial.stranger()));
                if (trial.stranger() - penalty > best) {
                    best = trial.stranger() - penalty;
                    take(tally, i, j, penalty);
                }
            }
        }
    }

    private void take(Tally tally, int i, int j, double penalty) {
        tally.drop(Aspect.GIVEN_NAME);
        tally.drop(Aspect.MIDDLE_NAMES);
        tally.drop(Aspect.FAMILY_NAME);
        tally.take(trial, Aspect.GIVEN_NAME);
        tally.take(trial, Aspect.MIDDLE_NAMES);
        tally.take(trial, Aspect.FAMILY_NAME);
        tally.soughtName = i;
        tally.heldName = j;
        if (penalty > 0) {
            tally.shift(tally.compared(Aspect.GIVEN_NAME) ? Aspect.GIVEN_NAME : Aspect.FAMILY_NAME, -penalty, -penalty);
        }
    }

    private void mother(Name a, Name b, Tally tally) {
        trial.clear();
        names.compare(a, b, Bearer.MOTHER, trial);
        boolean given = trial.any(Aspect.GIVEN_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE);
        boolean family =
                trial.any(Aspect.FAMILY_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE, Level.SHARED_PART);
        boolean equal = trial.level(Aspect.GIVEN_NAME) == Level.EQUAL && trial.level(Aspect.FAMILY_NAME) == Level.EQUAL;
        Level level = equal ? Level.EQUAL : given && (family || !b.hasFamily()) ? Level.CLOSE : Level.DIFFERENT;
        double both = equal ? trial.share(Aspect.GIVEN_NAME) * trial.share(Aspect.FAMILY_NAME) : 0;
        put(tally, Aspect.MOTHER, level, both);
    }

    private void sex(Sex a, Sex b, Tally tally) {
        if (known(a) && known(b)) {
            put(tally, Aspect.SEX, a == b ? Level.EQUAL : Level.DIFFERENT);
        }
    }

    private static boolean known(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    private void put(Tally tally, Aspect aspect, Level level) {
        put(tally, aspect, level, 0);
    }

    private void put(Tally tally, Aspect aspect, Level level, double share) {
        Cell cell = model.cell(aspect, level);
        double bits = cell.strangerBits(share);
        tally.put(aspect, level, cell.same() - bits, cell.homeOver(bits), 0);
    }

    static boolean unborn(Described person) {
        return person.particulars.expected().isPresent();
    }
}
