package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sex;
import org.jspecify.annotations.Nullable;

/** Particulars made ready to compare many times. */
public final class Described {
    private static final String[] NONE = {};

    final Particulars particulars;
    final Name[] names;
    final int year;
    final int month;
    final int day;
    final int withinYears;
    final Sex sex;
    final KnownNumber[] numbers;
    final String[] postcodes;
    final Address[] addresses;
    final String[] contacts;
    final @Nullable Name mother;

    /**
     * A number made ready.
     *
     * @param valid whether it may be a key: its check digit is right and its range issued
     */
    record KnownNumber(Identifier.Kind kind, String value, boolean valid, boolean former, boolean verified) {}

    Described(Particulars p, Lexicon lexicon, boolean neverIssuedAllowed) {
        particulars = p;
        names = new Name[p.names().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Name.of(p.names().get(i), lexicon);
        }
        PartialDate born = p.born().orElse(null);
        year = born == null ? 0 : born.year();
        month = born == null ? 0 : born.month().orElse(0);
        day = born == null ? 0 : born.day().orElse(0);
        withinYears = p.bornWithinYears();
        sex = p.sex();
        numbers = new KnownNumber[p.numbers().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(p.numbers().get(i), neverIssuedAllowed);
        }
        postcodes = p.postcodes().isEmpty() ? NONE : postcodes(p.postcodes());
        addresses = Address.of(p.addresses());
        contacts = p.contacts().isEmpty() ? NONE : p.contacts().toArray(String[]::new);
        mother = p.mother().map(m -> Name.of(m, lexicon)).orElse(null);
    }

    private static KnownNumber number(Identifier id, boolean neverIssuedAllowed) {
        return new KnownNumber(
                id.kind(),
                id.value(),
                Numbers.usable(id, neverIssuedAllowed),
                id.standing() == Identifier.Standing.FORMER,
                id.standing() == Identifier.Standing.VERIFIED);
    }

    private static String[] postcodes(List<String> raw) {
        List<String> usable = new ArrayList<>(raw.size());
        for (String one : raw) {
            String postcode = PlainText.of(one).replace(" ", "");
            if (!postcode.isEmpty() && !pseudo(postcode)) {
                usable.add(postcode);
            }
        }
        return usable.toArray(NONE);
    }

    /** ZZ99 and the like stand for no fixed abode, not known, abroad (NHS postcode directory). */
    private static boolean pseudo(String postcode) {
        return postcode.startsWith("ZZ99");
    }

    boolean exactDate() {
        return day != 0;
    }
}
