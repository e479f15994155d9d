package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.biggerpicture.benchmarks.matching.Assumptions.Keeping;

/**
 * A second invented population, to try figures on: other family shapes, other pools of names, places with a geography,
 * other errors and rates than the reported sets. Everything follows from the seed.
 */
final class Invented {
    private static final LocalDate FIRST = LocalDate.of(2007, 9, 1);
    private static final int DAYS = 6570;

    private final Assumptions assumptions;
    private final SplittableRandom random;
    private final NamePools pools;
    private final List<Child> children = new ArrayList<>();
    private int households;

    /** A child as it truly is. */
    record Child(
            int id,
            int household,
            String group,
            boolean twin,
            String given,
            List<String> middle,
            String family,
            String otherFamily,
            LocalDate born,
            String sex,
            String postcode,
            String formerPostcode,
            String number,
            String siblingsNumber) {}

    Invented(Path data, Assumptions assumptions) throws IOException {
        this.assumptions = assumptions;
        random = new SplittableRandom(assumptions.seed());
        pools = new NamePools(data, random.split(), assumptions.families());
    }

    /** The files of three agencies: the first holds nearly all, the others a part. */
    List<List<Person>> files(int families) {
        for (int i = 0; i < families; i++) {
            household();
        }
        List<Person> health = new ArrayList<>();
        List<Person> council = new ArrayList<>();
        List<Person> police = new ArrayList<>();
        int[] known = new int[households];
        for (int i = 0; i < households; i++) {
            double x = random.nextDouble();
            known[i] = x < .3 ? x < .2 ? 2 : 1 : 0;
        }
        for (Child child : children) {
            if (random.nextDouble() < assumptions.health().held()) {
                health.add(recorded(child, assumptions.health(), "H" + health.size()));
            }
            if (known[child.household()] >= 1
                    && random.nextDouble() < assumptions.council().held()) {
                council.add(recorded(child, assumptions.council(), "S" + council.size()));
            }
            if (known[child.household()] == 2
                    && random.nextDouble() < assumptions.police().held()) {
                police.add(recorded(child, assumptions.police(), "P" + police.size()));
            }
        }
        return List.of(health, council, police);
    }

    /** The household of each child. */
    java.util.Map<Integer, Integer> households() {
        java.util.Map<Integer, Integer> of = new java.util.HashMap<>();
        children.forEach(c -> of.put(c.id(), c.household()));
        return of;
    }

    private void household() {
        String group = pools.group();
        int household = households++;
        String mother = pools.family(group);
        String father = pools.family(group);
        Assumptions.Families families = assumptions.families();
        String usual = random.nextDouble() < families.fathersName()
                ? father
                : random.nextDouble() < families.mothersName() ? mother : mother + "-" + father;
        String postcode = pools.postcode();
        String former = random.nextDouble() < families.movedNear() ? pools.near(postcode) : pools.postcode();
        int size = 1
                + (random.nextDouble() < families.second() ? 1 : 0)
                + (random.nextDouble() < families.third() ? 1 : 0)
                + (random.nextDouble() < families.more() ? random.nextInt(3) : 0);
        LocalDate born = FIRST.plusDays(random.nextInt(DAYS));
        for (int i = 0; i < size; i++) {
            boolean twin = i > 0 && random.nextDouble() < families.twin();
            born = twin ? born : i == 0 ? born : FIRST.plusDays(random.nextInt(DAYS));
            String sex = random.nextBoolean() ? "M" : "F";
            String own = random.nextDouble() < families.ownName() ? mother : usual;
            List<String> middle = new ArrayList<>();
            for (int m = random.nextInt(3); m > 0; m--) {
                middle.add(pools.given(group, sex));
            }
            String sibling = i == 0 ? "" : children.getLast().number();
            children.add(new Child(
                    children.size(),
                    household,
                    group,
                    twin,
                    pools.given(group, sex),
                    middle,
                    own,
                    own.equals(father) ? mother : father,
                    born,
                    sex,
                    postcode,
                    former,
                    number(children.size()),
                    sibling));
        }
    }

    private static String number(int i) {
        for (int tail = i * 7 % 1_000_000; ; tail++) {
            String nine = "999%06d".formatted(tail % 1_000_000);
            int sum = 0;
            for (int d = 0; d < 9; d++) {
                sum += (nine.charAt(d) - '0') * (10 - d);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private Person recorded(Child c, Keeping k, String rid) {
        String given = c.given();
        List<String> middle = chance(k.noMiddle()) ? List.of() : c.middle();
        if (chance(k.otherGiven()) && !c.middle().isEmpty()) {
            given = c.middle().getFirst();
            middle = chance(.3) ? List.of(c.given()) : List.of();
        } else if (chance(k.otherGiven() * .15)) {
            given = pools.given(c.group(), c.sex());
        }
        given = chance(k.variant()) ? pools.variant(given) : given;
        given = chance(k.typo()) ? pools.typo(given) : chance(.002) ? given.substring(0, 1) : given;
        String family = family(c, k);
        if (chance(k.dateSlip() * .3)) {
            String swap = given;
            given = family.replace("-", " ").split(" ")[0];
            family = swap;
        }
        return new Person(
                rid,
                c.id(),
                c.group(),
                c.twin(),
                id(c, k),
                given,
                middle,
                family,
                chance(k.dateSlip()) ? slipped(c.born()) : date(c.born()),
                chance(.006) ? "" : chance(.006) ? "M".equals(c.sex()) ? "F" : "M" : c.sex(),
                postcode(c, k),
                Person.Extra.NONE);
    }

    private String family(Child c, Keeping k) {
        String family = c.family();
        if (chance(k.otherFamily() * .6)) {
            family = chance(.3) ? family + "-" + c.otherFamily() : c.otherFamily();
        } else if (family.contains("-") && chance(.2)) {
            String[] parts = family.split("-");
            family = parts[random.nextInt(parts.length)];
        } else if (chance(k.otherFamily() * .4)) {
            family = pools.family(c.group());
        }
        return chance(k.typo()) ? pools.typo(family) : family;
    }

    private String id(Child c, Keeping k) {
        if (!chance(k.number())) {
            return "";
        }
        if (chance(.004) && !c.siblingsNumber().isEmpty()) {
            return c.siblingsNumber();
        }
        if (k.number() < 1 && chance(.006)) {
            int at = 3 + random.nextInt(7);
            char other = (char) ('0' + (c.number().charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            return c.number().substring(0, at) + other + c.number().substring(at + 1);
        }
        return c.number();
    }

    private String postcode(Child c, Keeping k) {
        if (chance(k.noPostcode())) {
            return "";
        }
        if (chance(k.moved())) {
            return chance(.5) ? c.formerPostcode() : pools.postcode();
        }
        return chance(.01) ? pools.typo(c.postcode()) : c.postcode();
    }

    private String slipped(LocalDate born) {
        double x = random.nextDouble();
        if (x < .2 && born.getDayOfMonth() <= 12) {
            return date(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
        }
        if (x < .4) {
            return date(LocalDate.of(born.getYear(), 1, 1));
        }
        if (x < .6) {
            return date(born.plusYears(random.nextBoolean() ? 1 : -1));
        }
        if (x < .75) {
            return date(born.plusMonths(1 + random.nextInt(5)));
        }
        return x < .95 ? date(born.withDayOfMonth(1 + random.nextInt(28))) : date(FIRST.plusDays(random.nextInt(DAYS)));
    }

    private static String date(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
