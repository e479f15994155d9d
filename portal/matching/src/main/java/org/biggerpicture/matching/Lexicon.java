package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.biggerpicture.record.Sex;

/**
 * The name tables: how common names are, which are one name in other spellings, which go together. They are read once,
 * at start, into columns of numbers; a name's row is looked up when it is compared.
 */
final class Lexicon {
    private static final int NAMES = 45_000;
    private static final int SOUNDS = 16_000;
    private static final long ANY = -1;

    private final Words names = new Words(NAMES);
    private final Column boys = new Column(NAMES);
    private final Column girls = new Column(NAMES);
    private final Column family = new Column(NAMES);
    private final Column sound = new Column(NAMES);
    private final Column otherSound = new Column(NAMES);
    private final Column givenTraditions = new Column(NAMES);
    private final Column familyTraditions = new Column(NAMES);

    private final Words sounds = new Words(SOUNDS);
    private final Column boysSounding = new Column(SOUNDS);
    private final Column girlsSounding = new Column(SOUNDS);
    private final Column familySounding = new Column(SOUNDS);

    private final Kin givenKin = new Kin();
    private final Kin familyKin = new Kin();
    private final AdultNames adultNames = new AdultNames();
    private final AdultNames.Commonest commonestOfBoys = new AdultNames.Commonest();
    private final AdultNames.Commonest commonestOfGirls = new AdultNames.Commonest();
    private final List<Tradition> traditions = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    /** For each letter, the first signs of the sound codes of the names that begin with it: a bit for each. */
    private final long[] beginnings = new long['Z' + 1];

    private long allBoys;
    private long allGirls;

    /**
     * Names that go together.
     *
     * @param share the part of all people who are of it
     * @param kept the part of the people of two such names who are of it
     */
    record Tradition(String name, double share, double kept) {}

    /** An ending of surnames that tells a tradition. */
    private record Ending(String text, int tradition) {}

    private static final class Standard {
        static final Lexicon ONE = new Lexicon();
    }

    private Lexicon() {
        sounds.add(new byte[0], 0, 0);
        births();
        adults();
        surnames();
        families();
        kin();
        customs();
    }

    /** The tables that come with the product, read once. */
    static Lexicon standard() {
        return Standard.ONE;
    }

    Token token(String text) {
        return new Token(this, text, names.find(text));
    }

    List<Tradition> traditions() {
        return traditions;
    }

    double allBoys() {
        return allBoys;
    }

    double allGirls() {
        return allGirls;
    }

    int boys(int name) {
        return boys.of(name);
    }

    int girls(int name) {
        return girls.of(name);
    }

    int surnamePer100k(int name) {
        return family.of(name);
    }

    String name(int name) {
        return names.word(name);
    }

    /** The least share of adults of that sex and age who can have the name; 0 when it was not among the commonest. */
    double adults(int name, Sex sex, int year) {
        int ofBoys = sex == Sex.FEMALE ? 0 : adultNames.rank(name, Sex.MALE, year);
        int ofGirls = sex == Sex.MALE ? 0 : adultNames.rank(name, Sex.FEMALE, year);
        double boysShare = ofBoys == 0 ? 0 : (double) commonestOfBoys.ofRank(ofBoys) / allBoys;
        double girlsShare = ofGirls == 0 ? 0 : (double) commonestOfGirls.ofRank(ofGirls) / allGirls;
        boolean either = sex != Sex.MALE && sex != Sex.FEMALE;
        return either ? Math.max(boysShare, girlsShare) / 2 : Math.max(boysShare, girlsShare);
    }

    String sound(int name) {
        return sounds.word(sound.of(name));
    }

    String otherSound(int name) {
        return sounds.word(otherSound.of(name));
    }

    /** Whether any sound code of one is a code of the other; only of names whose sounds are known. */
    boolean soundAlike(int name, int other) {
        int one = sound.of(name);
        int two = sound.of(other);
        return one == two
                || one == otherSound.of(other)
                || otherSound.of(name) == two
                || otherSound.of(name) == otherSound.of(other);
    }

    /** Whether names that begin with these letters ever begin with the same sound, as far as the tables tell. */
    boolean mayBeginAlike(char one, char other) {
        return one == other || (beginnings(one) & beginnings(other)) != 0;
    }

    private long beginnings(char letter) {
        return letter < beginnings.length ? beginnings[letter] : ANY;
    }

    boolean soundKnown(int name) {
        return sound.of(name) != 0;
    }

    int[] givenKin(int name) {
        return givenKin.of(name);
    }

    int[] familyKin(int name) {
        return familyKin.of(name);
    }

    int givenTraditions(int name) {
        return givenTraditions.of(name);
    }

    /** Those that list the surname, and those whose endings it has. */
    int familyTraditions(String text, int name) {
        int marks = familyTraditions.of(name);
        for (Ending ending : endings) {
            if (text.length() > ending.text().length() + 2 && text.endsWith(ending.text())) {
                marks |= 1 << ending.tradition();
            }
        }
        return marks;
    }

    int boysSounding(String code) {
        return boysSounding.of(sounds.find(code));
    }

    int girlsSounding(String code) {
        return girlsSounding.of(sounds.find(code));
    }

    int surnamesSounding(String code) {
        return familySounding.of(sounds.find(code));
    }

    private void births() {
        Lines lines = Lines.of("given-names.txt");
        while (lines.next() && lines.word()) {
            int name = lines.rowIn(names);
            lines.word();
            int ofBoys = lines.number();
            lines.word();
            int ofGirls = lines.number();
            boys.put(name, ofBoys);
            girls.put(name, ofGirls);
            allBoys += ofBoys;
            allGirls += ofGirls;
            commonestOfBoys.offer(ofBoys);
            commonestOfGirls.offer(ofGirls);
            int code = sounds(lines, name);
            boysSounding.add(code, ofBoys);
            girlsSounding.add(code, ofGirls);
        }
    }

    private void adults() {
        Lines lines = Lines.of("adult-names.txt");
        while (lines.next() && lines.word()) {
            int year = lines.number();
            lines.word();
            Sex sex = "M".equals(lines.text()) ? Sex.MALE : Sex.FEMALE;
            adultNames.add(year, sex, rest(lines));
        }
    }

    private void surnames() {
        Lines lines = Lines.of("surnames.txt");
        while (lines.next() && lines.word()) {
            int name = lines.rowIn(names);
            lines.word();
            int share = lines.number();
            family.put(name, share);
            familySounding.add(sounds(lines, name), share);
        }
    }

    /** One or two sound codes end a line; names without any have an empty one. */
    private int sounds(Lines lines, int name) {
        int letter = names.first(name);
        int code = lines.word() ? begun(lines, letter) : 0;
        sound.put(name, code);
        otherSound.put(name, lines.word() ? begun(lines, letter) : code);
        return code;
    }

    private int begun(Lines lines, int letter) {
        int code = lines.rowIn(sounds);
        if (letter < beginnings.length) {
            beginnings[letter] |= 1L << sounds.first(code);
        }
        return code;
    }

    private void families() {
        Lines lines = Lines.of("name-families.txt");
        while (lines.next() && lines.word()) {
            Kin kin = "given".equals(lines.text()) ? givenKin : familyKin;
            kin.family(rest(lines));
        }
    }

    private void kin() {
        Lines lines = Lines.of("name-kin.txt");
        while (lines.next() && lines.word()) {
            int head = lines.rowIn(names);
            for (int other : rest(lines)) {
                givenKin.join(head, other);
                givenKin.join(other, head);
            }
        }
    }

    private void customs() {
        Lines lines = Lines.of("name-traditions.txt");
        while (lines.next() && lines.word()) {
            int last = traditions.size() - 1;
            switch (lines.text()) {
                case "tradition" -> traditions.add(tradition(lines));
                case "given" -> each(lines, name -> givenTraditions.mark(name, 1 << last));
                case "family" -> each(lines, name -> familyTraditions.mark(name, 1 << last));
                case "ending" -> {
                    while (lines.word()) {
                        endings.add(new Ending(lines.text(), last));
                    }
                }
                default -> throw new IllegalStateException("Unknown kind of line in the traditions: " + lines.text());
            }
        }
    }

    private static Tradition tradition(Lines lines) {
        lines.word();
        String name = lines.text();
        lines.word();
        double share = Double.parseDouble(lines.text());
        lines.word();
        return new Tradition(name, share, Double.parseDouble(lines.text()));
    }

    private void each(Lines lines, IntConsumer marking) {
        Arrays.stream(rest(lines)).forEach(marking);
    }

    private int[] rest(Lines lines) {
        int[] rows = new int[8];
        int n = 0;
        while (lines.word()) {
            rows = n == rows.length ? Arrays.copyOf(rows, 2 * n) : rows;
            rows[n++] = lines.rowIn(names);
        }
        return Arrays.copyOf(rows, n);
    }
}
