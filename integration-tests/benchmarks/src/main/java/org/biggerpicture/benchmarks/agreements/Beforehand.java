package org.biggerpicture.benchmarks.agreements;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.stewardship.WhoCouldSee;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.configuration.RegionReader;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/**
 * How long a steward waits for "who could ever see this", over every agency, kind of record and relation to the child; and
 * how long an activation waits for the tables to be held against the interpreter over every combination that can occur.
 */
final class Beforehand {
    private static final int WARM = 2;
    private static final double MILLI = 1e6;
    private static final double LAST_IN_A_HUNDRED = 0.99;

    private final String name;
    private final Agreements agreements;
    private final LocalDate day;

    Beforehand(String name, Agreements agreements, LocalDate day) {
        this.name = name;
        this.agreements = agreements;
        this.day = day;
    }

    /** This repository's own agreements, of its invented region. */
    static Beforehand ofTheRegion(LocalDate day) {
        Findings findings = new Findings();
        Region region = RegionReader.read(
                        Path.of("config"),
                        Map.of(),
                        Surroundings.withoutSecrets(Clock.systemUTC(), () -> "id"),
                        findings)
                .orElseThrow(() -> new IllegalStateException(findings.toString()));
        return new Beforehand("the region's own", region.agreements(), day);
    }

    /** Measures both, prints them and gives them as lines of JSON. */
    List<String> measure() {
        for (int i = 0; i < WARM; i++) {
            whoCouldSee();
        }
        double[] waits = whoCouldSee();
        Arrays.sort(waits);
        double median = waits[waits.length / 2];
        double late = waits[(int) (waits.length * LAST_IN_A_HUNDRED)];
        double worst = waits[waits.length - 1];
        System.out.printf(
                Locale.ROOT,
                "who could ever see it, %s, %,d questions: median %.1f ms, 99%% within %.1f ms, worst %.1f ms%n",
                name,
                waits.length,
                median,
                late,
                worst);
        long begun = System.nanoTime();
        agreements.difference(day).ifPresent(d -> {
            throw new IllegalStateException("The tables differ from the interpreter: " + d);
        });
        double seconds = (System.nanoTime() - begun) / MILLI / 1000;
        System.out.printf(
                Locale.ROOT, "tables against interpreter over every combination, %s: %.1f s%n", name, seconds);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "{\"name\":\"who could see, %s\",\"questions\":%d,\"medianMillis\":%.2f,\"p99Millis\":%.2f,\"worstMillis\":%.2f}",
                        name,
                        waits.length,
                        median,
                        late,
                        worst),
                String.format(Locale.ROOT, "{\"name\":\"every combination, %s\",\"seconds\":%.2f}", name, seconds));
    }

    private double[] whoCouldSee() {
        List<Double> waits = new ArrayList<>();
        for (Agency agency : agreements.agencies()) {
            for (Category category : Category.values()) {
                for (SubjectRelation about : SubjectRelation.values()) {
                    long begun = System.nanoTime();
                    WhoCouldSee.of(agreements, agency.id(), category, about, day);
                    waits.add((System.nanoTime() - begun) / MILLI);
                }
            }
        }
        return waits.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
