package org.biggerpicture.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Matching;

/** How fast: CPU time of one thread, after warming. */
final class SpeedTrial {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARMING = 1_500_000_000L;
    private static final long MEASURED = 2_000_000_000L;

    private static volatile double sink;

    private SpeedTrial() {}

    /** CPU time of this thread so far, in nanoseconds. */
    static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * Pairs scored in a second by one thread.
     *
     * @param ofCpuTime in a second of its CPU time, which a busy machine changes little
     * @param byTheClock in a second by the clock, all that it waited included
     */
    record Pace(double ofCpuTime, double byTheClock) {
        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("pairs per second of CPU time", Math.round(ofCpuTime));
            figures.put("by the clock", Math.round(byTheClock));
            return figures;
        }
    }

    /** How fast pairs are scored, after warming. */
    static Pace pace(Task task, IntToDoubleFunction score) {
        run(task, score, WARMING);
        long clock = System.nanoTime();
        long cpu = cpu();
        long pairs = run(task, score, MEASURED);
        return new Pace(pairs * 1e9 / (cpu() - cpu), pairs * 1e9 / (System.nanoTime() - clock));
    }

    private static long run(Task task, IntToDoubleFunction score, long nanos) {
        long until = cpu() + nanos;
        long pairs = 0;
        double sum = 0;
        for (int at = 0; (at & 1023) != 0 || cpu() < until; at++) {
            sum += score.applyAsDouble((int) (pairs % task.size()));
            pairs++;
        }
        sink = sum;
        return pairs;
    }

    /**
     * Milliseconds to compare 200 candidates with evidence, contradictions and words: median and 99th percentile by the
     * clock, then the same of the thread's CPU time, which a busy machine changes little.
     */
    static double[] twoHundred(Matching matching, Task task) {
        List<List<Candidate>> answers = new ArrayList<>();
        List<PersonSought> soughts = new ArrayList<>();
        for (int q = 0; q < 50; q++) {
            List<Candidate> answer = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int at = (q * 7919 + i * 104_729) % task.rights().size();
                answer.add(LadderTrial.candidate(task.rights().get(at), String.valueOf(i)));
            }
            answers.add(answer);
            soughts.add(LadderTrial.sought(task.lefts().get(q * 31)));
        }
        long until = cpu() + 2 * WARMING;
        for (int i = 0; cpu() < until; i++) {
            sink = sum(matching.compare(soughts.get(i % 50), answers.get(i % 50)));
        }
        double[] wall = new double[2000];
        double[] cpu = new double[wall.length];
        for (int i = 0; i < wall.length; i++) {
            long start = System.nanoTime();
            long cpuStart = cpu();
            sink = sum(matching.compare(soughts.get(i % 50), answers.get(i % 50)));
            cpu[i] = (cpu() - cpuStart) / 1e6;
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        int p99 = wall.length * 99 / 100;
        return new double[] {wall[wall.length / 2], wall[p99], cpu[cpu.length / 2], cpu[p99]};
    }

    private static double sum(List<CandidateMatch> matches) {
        return matches.getFirst().logOdds() + matches.getLast().words().size();
    }
}
