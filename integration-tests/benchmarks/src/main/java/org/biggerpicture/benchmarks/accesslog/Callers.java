package org.biggerpicture.benchmarks.accesslog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Callers that each append again and again, waiting each time until the entry is durable. */
final class Callers {

    private static final long WARM = 2_000_000_000L;
    private static final long MEASURED = 5_000_000_000L;
    private static final long LEARNING = 15_000_000_000L;

    private Callers() {}

    /** One durable append. */
    interface Append {
        void append(long number) throws Exception;
    }

    /**
     * What was measured after the warming.
     *
     * @param perSecond durable appends a second
     * @param p50 median of the time one caller waits, in milliseconds
     * @param p99 99th percentile of it
     */
    record Measured(double perSecond, double p50, double p99) {}

    /** Lets so many callers append without measuring them, while the JVM learns and compiles what they do. */
    static void warm(int callers, Append append) throws Exception {
        measure(callers, append, LEARNING, 0);
    }

    static Measured measure(int callers, Append append) throws Exception {
        return measure(callers, append, WARM, MEASURED);
    }

    private static Measured measure(int callers, Append append, long warm, long measured) throws Exception {
        AtomicLong numbers = new AtomicLong();
        long from = System.nanoTime() + warm;
        long until = from + measured;
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            loops.add(() -> loop(numbers, from, until, append));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(loops)) {
                all.add(each.get());
            }
            long[] nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Measured(nanos.length * 1e9 / Math.max(1, measured), at(nanos, 0.5), at(nanos, 0.99));
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private static long[] loop(AtomicLong numbers, long from, long until, Append append) throws Exception {
        long[] taken = new long[1024];
        int count = 0;
        for (long start = System.nanoTime(); start < until; ) {
            append.append(numbers.incrementAndGet());
            long end = System.nanoTime();
            if (start >= from && end <= until) {
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, count * 2);
                }
                taken[count++] = end - start;
            }
            start = end;
        }
        return Arrays.copyOf(taken, count);
    }
}
