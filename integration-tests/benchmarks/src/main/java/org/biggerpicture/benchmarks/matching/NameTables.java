package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.language.DoubleMetaphone;

/** Writes the compact name tables the matching carries from the public ones: run once when those change. */
public final class NameTables {
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private NameTables() {}

    /**
     * @param args the folder of the public tables ({@code names}), then the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        Files.write(to.resolve("given-names.txt"), given(from.resolve("ew_babynames_2002_2020.csv")));
        Files.write(to.resolve("surnames.txt"), surnames(from.resolve("sdglinkage/lastname_uk.csv")));
        Files.write(to.resolve("name-kin.txt"), kin(from));
    }

    private static List<String> given(Path csv) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (String[] row : rows(csv)) {
            int[] both = counts.computeIfAbsent(name(row[1]), n -> new int[2]);
            both["M".equals(row[0]) ? 0 : 1] += Integer.parseInt(row[2]);
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Births in England and Wales 2002-2020 by first name: name, boys, girls, sound codes (Double Metaphone).",
                "# Source: Office for National Statistics, by way of mine-cetinkaya-rundel/ukbabynames (CC0).",
                "# Contains public sector information licensed under the Open Government Licence v3.0.",
                "# Names used fewer than three times a year are not in it."));
        counts.forEach((name, both) -> lines.add(name + " " + both[0] + " " + both[1] + sound(name)));
        return lines;
    }

    private static List<String> surnames(Path csv) throws IOException {
        Map<String, Double> shares = new TreeMap<>();
        for (String[] row : rows(csv)) {
            shares.merge(name(row[0]), Double.valueOf(row[1]), Double::sum);
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Share of people in the United Kingdom by surname, per 100,000: surname, share, sound codes.",
                "# Source: the sdglinkage package (MIT), table provided to it by the Office for National Statistics.",
                "# Floor 3 per 100,000. Names of recent migration are missing: unlisted does not mean rare."));
        shares.forEach((name, share) -> lines.add(name + " " + Math.round(share * 1e5) + sound(name)));
        return lines;
    }

    private static List<String> kin(Path from) throws IOException {
        Map<String, TreeSet<String>> kin = new TreeMap<>();
        for (String[] row : rows(from.resolve("nicknames.csv"))) {
            kin.computeIfAbsent(name(row[0]), n -> new TreeSet<>()).add(name(row[2]));
        }
        for (String[] row : rows(from.resolve("sdglinkage/firstname_uk_variant.csv"))) {
            if (Double.parseDouble(row[2]) >= .05 && row[0].length() > 1 && row[1].length() > 1) {
                kin.computeIfAbsent(name(row[0]), n -> new TreeSet<>()).add(name(row[1]));
            }
        }
        List<String> lines = new ArrayList<>(
                List.of(
                        "# First names that are short forms or variants of one another: name, then its kin.",
                        "# Sources: carltonnorthern/nicknames (Apache-2.0); the sdglinkage package (MIT), pairs of share >= 0.05."));
        kin.forEach((name, others) -> lines.add(name + " " + String.join(" ", others)));
        return lines;
    }

    private static List<String[]> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(l -> l.replace("\"", "").split(","))
                .toList();
    }

    private static String name(String raw) {
        return raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z-]", "");
    }

    private static String sound(String name) {
        String one = SOUND.doubleMetaphone(name, false);
        String two = SOUND.doubleMetaphone(name, true);
        return one == null || one.isEmpty() ? "" : one.equals(two) ? " " + one : " " + one + " " + two;
    }
}
