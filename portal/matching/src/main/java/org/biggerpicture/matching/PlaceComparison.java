package org.biggerpicture.matching;

import static org.biggerpicture.matching.Aspect.ADDRESS;
import static org.biggerpicture.matching.Aspect.CONTACT;
import static org.biggerpicture.matching.Aspect.POSTCODE;

/** Compares postcodes, addresses and contacts: the aspects from which a place may be inferred. */
final class PlaceComparison {
    private static final double NEARLY = .88;
    private static final int INWARD = 3;

    private final Model model;
    private final Cell numberEqual;
    private final Cell numberDifferent;
    private final Cell streetEqual;
    private final Cell streetClose;
    private final Cell streetDifferent;
    private final Cell placeEqual;
    private final Cell placeClose;
    private final Cell placeDifferent;
    private final Cell abroadEqual;
    private final Cell abroadClose;
    private final Cell abroadDifferent;

    PlaceComparison(Model model) {
        this.model = model;
        numberEqual = model.part("address", "number", Level.EQUAL);
        numberDifferent = model.part("address", "number", Level.DIFFERENT);
        streetEqual = model.part("address", "street", Level.EQUAL);
        streetClose = model.part("address", "street", Level.CLOSE);
        streetDifferent = model.part("address", "street", Level.DIFFERENT);
        placeEqual = model.part("address", "place", Level.EQUAL);
        placeClose = model.part("address", "place", Level.CLOSE);
        placeDifferent = model.part("address", "place", Level.DIFFERENT);
        abroadEqual = model.part("postcode", "abroad", Level.EQUAL);
        abroadClose = model.part("postcode", "abroad", Level.CLOSE);
        abroadDifferent = model.part("postcode", "abroad", Level.DIFFERENT);
    }

    void compare(Described a, Described b, Tally tally) {
        if (a.postcodes.length > 0 && b.postcodes.length > 0) {
            postcodes(a.postcodes, b.postcodes, tally);
        }
        if (a.addresses.length > 0 && b.addresses.length > 0) {
            addresses(a.addresses, b.addresses, tally);
        }
        if (a.contacts.length > 0 && b.contacts.length > 0) {
            contacts(a.contacts, b.contacts, tally);
        }
    }

    private void postcodes(String[] a, String[] b, Tally tally) {
        Level best = Level.DIFFERENT;
        boolean british = british(a[0]) && british(b[0]);
        for (String one : a) {
            for (String two : b) {
                Level level = postcode(one, two);
                if (level.ordinal() < best.ordinal()) {
                    best = level;
                    british = british(one) && british(two);
                }
            }
        }
        Cell cell = british ? model.cell(POSTCODE, best) : abroad(best);
        double same = cell.same() - cell.strangerBits();
        double home = cell.homeOver(cell.strangerBits());
        double penalty = Math.min(
                Math.max(0, same), (a.length * b.length == 1 ? 0 : model.history * Bits.log2(a.length * b.length)));
        tally.put(POSTCODE, best, same - penalty, home - penalty, 0);
    }

    /** Codes abroad stand for towns, not for a dozen homes, and one slip of a short code is another town's. */
    private Cell abroad(Level level) {
        return level == Level.EQUAL ? abroadEqual : level == Level.CLOSE ? abroadClose : abroadDifferent;
    }

    /** Whether it ends as British ones do: a digit and two letters. */
    private static boolean british(String postcode) {
        int n = postcode.length();
        return n > INWARD
                && Character.isDigit(postcode.charAt(n - INWARD))
                && Character.isLetter(postcode.charAt(n - 2))
                && Character.isLetter(postcode.charAt(n - 1));
    }

    private static Level postcode(String a, String b) {
        if (a.equals(b)) {
            return Level.EQUAL;
        }
        if (Likeness.oneSlip(a, b)) {
            return Level.CLOSE;
        }
        int n = a.length() - INWARD;
        return n > 0 && b.length() - INWARD == n && a.regionMatches(0, b, 0, n) ? Level.NEARBY : Level.DIFFERENT;
    }

    private void addresses(Address[] a, Address[] b, Tally tally) {
        boolean first = true;
        for (Address one : a) {
            for (Address two : b) {
                Sum sum = address(one, two);
                if (sum.parts > 0 && (first || sum.same > tally.bits(ADDRESS))) {
                    tally.put(ADDRESS, sum.level(), sum.same, sum.home, 0);
                    first = false;
                }
            }
        }
        if (!first && a.length * b.length > 1) {
            double penalty = Math.min(Math.max(0, tally.bits(ADDRESS)), Bits.log2(a.length * b.length));
            tally.shift(ADDRESS, -penalty, -penalty);
        }
    }

    private static final class Sum {
        private double same;
        private double home;
        private int parts;
        private int agreeing;

        void add(Cell cell, boolean agrees) {
            same += cell.same() - cell.strangerBits();
            home += cell.homeOver(cell.strangerBits());
            parts++;
            agreeing += agrees ? 1 : 0;
        }

        Level level() {
            return agreeing == parts ? Level.EQUAL : agreeing > 0 ? Level.NEARBY : Level.DIFFERENT;
        }
    }

    private Sum address(Address a, Address b) {
        Sum sum = new Sum();
        if (!a.number().isEmpty() && !b.number().isEmpty()) {
            boolean equal = a.number().equals(b.number());
            sum.add(equal ? numberEqual : numberDifferent, equal);
        }
        if (!a.street().isEmpty() && !b.street().isEmpty()) {
            boolean equal = a.street().equals(b.street());
            boolean close = !equal
                    && (Likeness.jaroWinkler(a.street(), b.street()) >= NEARLY || lineMoved(a, b) || lineMoved(b, a));
            sum.add(equal ? streetEqual : close ? streetClose : streetDifferent, equal || close);
        }
        if (!a.places().isEmpty() && !b.places().isEmpty()) {
            places(a, b, sum);
        }
        return sum;
    }

    /** The lines of an address are written in more than one order: the house's name before the street, or after. */
    private static boolean lineMoved(Address a, Address b) {
        return a.places().contains(b.street());
    }

    /** Each place of the shorter list is held against its likeliest counterpart, whatever the order. */
    private void places(Address a, Address b, Sum sum) {
        boolean shorter = a.places().size() <= b.places().size();
        for (String one : shorter ? a.places() : b.places()) {
            double best = 0;
            for (String two : shorter ? b.places() : a.places()) {
                best = Math.max(best, one.equals(two) ? 1 : Likeness.jaroWinkler(one, two) * .999);
            }
            sum.add(best == 1 ? placeEqual : best >= NEARLY ? placeClose : placeDifferent, best >= NEARLY);
        }
    }

    private void contacts(String[] a, String[] b, Tally tally) {
        Level best = Level.DIFFERENT;
        for (String one : a) {
            for (String two : b) {
                Level level = contact(one, two);
                if (Cells.better(level, best)) {
                    best = level;
                }
            }
        }
        Cell cell = model.cell(CONTACT, best);
        tally.put(CONTACT, best, cell.same() - cell.strangerBits(), cell.homeOver(cell.strangerBits()), 0);
    }

    private static Level contact(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return Level.EQUAL;
        }
        int atA = a.indexOf('@');
        int atB = b.indexOf('@');
        if (atA < 1 || atB < 1) {
            return Likeness.oneSlip(a, b) ? Level.CLOSE : Level.DIFFERENT;
        }
        String localA = a.substring(0, atA);
        String localB = b.substring(0, atB);
        if (localA.equalsIgnoreCase(localB)) {
            return Level.SHARED_PART;
        }
        return Likeness.jaroWinkler(localA, localB) >= NEARLY ? Level.CLOSE : Level.DIFFERENT;
    }

    /** Which of two levels weighs more for a contact. */
    private static final class Cells {
        static boolean better(Level level, Level than) {
            return rank(level) > rank(than);
        }

        private static int rank(Level level) {
            return level == Level.EQUAL ? 3 : level == Level.SHARED_PART ? 2 : level == Level.CLOSE ? 1 : 0;
        }
    }
}
