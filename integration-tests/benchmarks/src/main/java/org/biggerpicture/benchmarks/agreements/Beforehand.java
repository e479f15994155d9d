package org.biggerpicture.benchmarks.agreements;

import java.lang.management.ManagementFactory;
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
 * How much processor time "who could ever see this" takes, over every agency, kind of record and relation to the child; and
 * how much it takes to hold the tables against the interpreter over every combination that can occur, which an activation
 * does on all cores at once.
 */
final class Beforehand {
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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
        whoCouldSee();
        double[] waits = whoCouldSee();
        Arrays.sort(waits);
        double median = waits[waits.length / 2];
        double late = waits[(int) (waits.length * LAST_IN_A_HUNDRED)];
        double worst = waits[waits.length - 1];
        System.out.printf(
                Locale.ROOT,
                "who could ever see it, %s, %,d questions, processor time: median %.1f ms, 99%% within %.1f ms, worst %.1f ms%n",
                name,
                waits.length,
                median,
                late,
                worst);
        long begun = PROCESS.getProcessCpuTime();
        agreements.difference(day).ifPresent(d -> {
            throw new IllegalStateException("The tables differ from the interpreter: " + d);
        });
        double seconds = (PROCESS.getProcessCpuTime() - begun) / MILLI / 1000;
        System.out.printf(
                Locale.ROOT,
                "tables against interpreter over every combination, %s: %.1f s of processor time%n",
                name,
                seconds);
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
                    long begun = THREAD.getCurrentThreadCpuTime();
                    WhoCouldSee.of(agreements, agency.id(), category, about, day);
                    waits.add((THREAD.getCurrentThreadCpuTime() - begun) / MILLI);
                }
            }
        }
        return waits.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
