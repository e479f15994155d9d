package org.biggerpicture.benchmarks.agreements;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.biggerpicture.agreements.AskingCode;
import org.biggerpicture.agreements.DecisionTables;
import org.biggerpicture.agreements.HeldCode;
import org.biggerpicture.agreements.Ruling;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Decisions with their explanation per second of one core's time, ours and general policy engines', in one run. */
public final class AgreementsBenchmark {
    private static final long BLOCK_NANOS = 400_000_000L;
    private static final long WARM_NANOS = 2_000_000_000L;
    private static final int BLOCKS = 7;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final StringBuilder lines = new StringBuilder();
    private long permitted;

    private AgreementsBenchmark() {}

    /**
     * Runs all, prints a table and writes JSON lines into the module's target folder; with the argument {@code jmh} it
     * runs under JMH instead, which measures elapsed time and what is allocated.
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        if (arguments.length > 0 && arguments[0].equals("jmh")) {
            new Runner(new OptionsBuilder()
                            .include(DecisionsJmh.class.getSimpleName())
                            .addProfiler("gc")
                            .build())
                    .run();
        } else {
            new AgreementsBenchmark().run();
        }
    }

    private void run() throws IOException {
        Load load = new Load();
        DecisionTables tables = load.agreements().tables(Load.DAY);
        AskingCode[] askings =
                load.questions.stream().map(q -> tables.code(Load.asking(q))).toArray(AskingCode[]::new);
        HeldCode[] helds = load.questions.stream()
                .map(q -> tables.code(Load.held(q.source(), q.category())))
                .toArray(HeldCode[]::new);
        IntPredicate ours = i -> tables.decide(askings[i], helds[i]) instanceof Ruling.Permitted;
        CasbinPeer casbin = new CasbinPeer(load);
        CedarPeer cedar = new CedarPeer(load);
        agree(load, ours, i -> casbin.permits(load.questions.get(i)));
        agree(load, ours, i -> cedar.permits(load.questions.get(i)));
        double explained = measure("ours, decision with explanation", 1024, ours);
        int[] permits = IntStream.range(0, Load.QUESTIONS).filter(ours).toArray();
        measure("ours, permits only", 1024, i -> ours.test(permits[i % permits.length]));
        HeldCode like = tables.code(Load.held(0, 0));
        measure(
                "ours, whole matrix of 40 agencies x 10 categories",
                64,
                i -> tables.matrix(askings[i], like).permitted() > 0);
        double peer = measure("jCasbin 1.99.0, decision", 8, i -> casbin.permits(load.questions.get(i)));
        double other = measure(
                "Cedar 4.10.0 (cedar-java, parsed beforehand), decision", 1, i -> cedar.permits(load.questions.get(i)));
        System.out.printf(
                Locale.ROOT,
                "ours / jCasbin: %,.0f times; ours / Cedar: %,.0f times%n",
                explained / peer,
                explained / other);
        List.of(Beforehand.ofTheRegion(Load.DAY), new Beforehand("two hundred", load.agreements(), Load.DAY))
                .forEach(b -> b.measure().forEach(l -> lines.append(l).append(System.lineSeparator())));
        Path target = Path.of("integration-tests", "benchmarks", "target", "agreements.jsonl");
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, lines);
    }

    private static void agree(Load load, IntPredicate ours, IntPredicate peer) {
        for (int i = 0; i < 256; i++) {
            boolean expected = load.permits(load.questions.get(i));
            if (ours.test(i) != expected || peer.test(i) != expected) {
                throw new IllegalStateException("The engines differ on question " + i);
            }
        }
    }

    private double measure(String name, int batch, IntPredicate decision) {
        block(WARM_NANOS, batch, decision);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long count = 0;
        double[] rates = new double[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            double[] result = block(BLOCK_NANOS, batch, decision);
            rates[b] = result[0];
            count += (long) result[1];
        }
        double each = (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / count;
        Arrays.sort(rates);
        double median = rates[BLOCKS / 2];
        String figures =
                String.format(Locale.ROOT, "%-56s %,15.0f /s  %9.3f us  %9.1f B", name, median, 1e6 / median, each);
        System.out.println(figures);
        lines.append(String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"perCpuSecond\":%.0f,\"min\":%.0f,\"max\":%.0f,\"bytes\":%.2f}%n",
                name,
                median,
                rates[0],
                rates[BLOCKS - 1],
                each));
        return median;
    }

    /** Decisions per second of this thread's processor time, and how many there were. */
    private double[] block(long nanos, int batch, IntPredicate decision) {
        long start = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long spent = 0;
        int i = 0;
        while (spent < nanos) {
            for (int n = 0; n < batch; n++) {
                permitted += decision.test(i) ? 1 : 0;
                i = (i + 1) & (Load.QUESTIONS - 1);
            }
            done += batch;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return List.of(done * 1e9 / spent, (double) done).stream()
                .mapToDouble(d -> d)
                .toArray();
    }
}
