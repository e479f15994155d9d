package org.biggerpicture.benchmarks.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.biggerpicture.matching.Matching;

/** Names and places of the invented population. Half the names of minorities are made of syllables, in no table. */
final class NamePools {
    private static final List<String> GROUPS =
            List.of("majority", "muslim", "sikh-hindu", "polish", "romanian", "african", "chinese", "unlisted");
    private static final double[] SHARES = {.70, .79, .85, .88, .91, .95, .97, 1};
    private static final String[] STARTS = {
        "BA", "KO", "MI", "TA", "SE", "RU", "NA", "LO", "VA", "ZI", "DE", "HA", "GU", "PE", "AK", "OR", "EL", "JU"
    };
    private static final String[] ENDS = {
        "RO", "NAK", "LAN", "MIR", "TU", "SHA", "VIC", "DEH", "KOL", "SAN", "RIM", "BO"
    };

    private final SplittableRandom random;
    private final Assumptions.Families families;
    private final Map<String, Weighted> given = new HashMap<>();
    private final Map<String, Weighted> family = new HashMap<>();
    private final Map<String, List<String>> kin = new HashMap<>();
    private final List<String> districts = new ArrayList<>();

    /** A pool drawn from by weight. */
    private static final class Weighted {
        private final List<String> names = new ArrayList<>();
        private final List<Double> upTo = new ArrayList<>();

        void add(String name, double weight) {
            names.add(name);
            upTo.add((upTo.isEmpty() ? 0 : upTo.getLast()) + weight);
        }

        String draw(SplittableRandom random) {
            double x = random.nextDouble() * upTo.getLast();
            int low = 0;
            int high = upTo.size() - 1;
            while (low < high) {
                int middle = (low + high) / 2;
                if (upTo.get(middle) < x) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return names.get(low);
        }
    }

    NamePools(Path data, SplittableRandom random, Assumptions.Families families) throws IOException {
        this.random = random;
        this.families = families;
        for (String row : rows(data.resolve("names/ew_babynames_2002_2020.csv"))) {
            String[] c = row.split(",");
            pool(given, "majority" + c[0]).add(Sets.plain(c[1]), Double.parseDouble(c[2]));
        }
        for (String row : rows(data.resolve("names/sdglinkage/lastname_uk.csv"))) {
            String[] c = row.split(",");
            pool(family, "majority").add(Sets.plain(c[0]), Double.parseDouble(c[1]));
        }
        for (String row : rows(data.resolve("names/nicknames.csv"))) {
            String[] c = row.split(",");
            kin.computeIfAbsent(Sets.plain(c[0]), n -> new ArrayList<>()).add(Sets.plain(c[2]));
        }
        traditions();
        for (int i = 0; i < 60; i++) {
            districts.add("" + (char) ('A' + i % 20) + (char) ('B' + i % 7) + (1 + i % 19));
        }
    }

    private static Weighted pool(Map<String, Weighted> pools, String key) {
        return pools.computeIfAbsent(key, k -> new Weighted());
    }

    private static List<String> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        return lines.subList(1, lines.size()).stream()
                .map(l -> l.replace("\"", ""))
                .toList();
    }

    private void traditions() throws IOException {
        String group = "";
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Matching.class.getResourceAsStream("name-traditions.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "tradition" -> group = words[1];
                    case "given" -> {
                        fill(pool(given, group + "M"), words, 120);
                        fill(pool(given, group + "F"), words, 120);
                    }
                    case "family" -> fill(pool(family, group), words, 80);
                    default -> {}
                }
            }
        }
        fill(pool(given, "unlistedM"), new String[] {""}, 150);
        fill(pool(given, "unlistedF"), new String[] {""}, 150);
        fill(pool(family, "unlisted"), new String[] {""}, 60);
    }

    /** Names fall off by rank, as names do; made names stand between the known ones. */
    private void fill(Weighted pool, String[] words, int made) {
        int rank = 3;
        for (int i = 1; i < words.length; i++) {
            int other = 1 + random.nextInt(words.length - 1);
            pool.add(words[other], 1.0 / rank++);
        }
        for (int i = 0; i < made; i++) {
            pool.add(madeUp(), 1.0 / (3 + i));
        }
    }

    private String madeUp() {
        return STARTS[random.nextInt(STARTS.length)]
                + STARTS[random.nextInt(STARTS.length)].toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT)
                + ENDS[random.nextInt(ENDS.length)];
    }

    String group() {
        double x = random.nextDouble();
        int i = 0;
        while (SHARES[i] < x) {
            i++;
        }
        return GROUPS.get(i);
    }

    String given(String group, String sex) {
        boolean mixed = !"majority".equals(group) && random.nextDouble() < families.otherGiven();
        return pool(given, (mixed ? "majority" : group) + sex).draw(random);
    }

    String family(String group) {
        boolean mixed = !"majority".equals(group) && random.nextDouble() < families.otherFamily();
        return pool(family, mixed ? "majority" : group).draw(random);
    }

    /** A short form if there is one, else a spelling of about the same sound. */
    String variant(String name) {
        List<String> known = kin.getOrDefault(name, List.of());
        if (!known.isEmpty() && random.nextDouble() < .6) {
            return known.get(random.nextInt(known.size()));
        }
        String[][] sounds = {
            {"EE", "I"},
            {"I", "EE"},
            {"OO", "U"},
            {"U", "OO"},
            {"PH", "F"},
            {"C", "K"},
            {"K", "C"},
            {"Y", "I"},
            {"S", "Z"},
            {"H", ""},
            {"A", "AH"},
            {"E", "A"},
            {"SH", "CH"},
            {"AI", "AY"}
        };
        for (int i = 0; i < 8; i++) {
            String[] pair = sounds[random.nextInt(sounds.length)];
            int at = name.indexOf(pair[0], 1);
            if (at > 0) {
                return name.substring(0, at) + pair[1] + name.substring(at + pair[0].length());
            }
        }
        return name + "A";
    }

    /** A slip of the keyboard. */
    String typo(String name) {
        if (name.length() < 3) {
            return name + "E";
        }
        int at = 1 + random.nextInt(name.length() - 2);
        char other = (char) ('A' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + other + name.substring(at);
            case 2 -> name.substring(0, at) + other + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    String postcode() {
        return in(districts.get(random.nextInt(districts.size())));
    }

    String near(String postcode) {
        return in(postcode.substring(0, postcode.indexOf(' ')));
    }

    private String in(String district) {
        return district + " " + random.nextInt(10) + (char) ('A' + random.nextInt(12))
                + (char) ('A' + random.nextInt(6));
    }
}
