package org.biggerpicture.benchmarks.accesslog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.benchmarks.accesslog.Callers.Append;
import org.biggerpicture.benchmarks.accesslog.Callers.Measured;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Durable appends of the access log (with its tree, tiles and signed checkpoints) beside a row-locked hash chain and
 * plain inserts, on both stores, in one run; then the verification of a million entries. {@code [ENTRIES]} for fewer.
 */
public final class AccessLogBenchmark {

    private static final int FEW = 64;
    private static final int MANY = 256;

    private final List<String> lines = new ArrayList<>();
    private final Path folder;

    private AccessLogBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Runs all, prints a table and writes JSON lines into the module's target folder. */
    public static void main(String[] args) throws Exception {
        Path target = Path.of("integration-tests/benchmarks/target");
        Path folder = Files.createTempDirectory(Files.createDirectories(target), "access-log");
        try {
            AccessLogBenchmark benchmark = new AccessLogBenchmark(folder);
            benchmark.appends();
            benchmark.verification(args.length == 0 ? 1_000_000 : Long.parseLong(args[0]));
            Files.write(target.resolve("access-log.jsonl"), benchmark.lines);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void appends() throws Exception {
        System.out.println("Each store is written to for 15 seconds first, unmeasured: a JVM just started compiles.");
        System.out.println("store       what                     callers  appends/s   p50 ms   p99 ms   ours is");
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:file:" + folder.resolve("log").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        List<Measured> embedded = store("H2", h2, true);
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            List<Measured> served = store("PostgreSQL", server.getPostgresDatabase(), false);
            System.out.println();
            opening("H2", h2);
            opening("PostgreSQL", server.getPostgresDatabase());
            targets("H2", embedded);
            targets("PostgreSQL", served);
        }
    }

    private List<Measured> store(String name, DataSource source, boolean sync) throws Exception {
        List<Measured> ours = new ArrayList<>();
        warm(name, source);
        for (int callers : new int[] {FEW, MANY}) {
            ours.add(ours(name, source, callers));
            try (Peers peers = new Peers(source, sync)) {
                peer(name, "row-locked hash chain", callers, ours.getLast(), peers::chain);
                peer(name, "plain inserts", callers, ours.getLast(), peers::plain);
            }
        }
        return ours;
    }

    private void warm(String store, DataSource source) throws Exception {
        with(store, source, log -> {
            Callers.warm(MANY, number -> log.append(Entries.number(number)));
            return log.size();
        });
    }

    private Measured ours(String store, DataSource source, int callers) throws Exception {
        Measured measured =
                with(store, source, log -> Callers.measure(callers, number -> log.append(Entries.number(number))));
        row(store, "access log, proved", callers, measured, "");
        return measured;
    }

    /** How long it takes until a log of that many entries is open: each of them is checked against its hash first. */
    private void opening(String store, DataSource source) throws Exception {
        long start = System.nanoTime();
        double[] opened = new double[1];
        long entries = with(store, source, log -> {
            opened[0] = (System.nanoTime() - start) / 1e9;
            return log.size();
        });
        System.out.printf(
                Locale.ROOT,
                "%-52s %10.1f%n",
                store + ", opened and verified " + entries + " entries, seconds",
                opened[0]);
    }

    private interface Work<T> {
        T on(AccessLog log) throws Exception;
    }

    private <T> T with(String store, DataSource source, Work<T> work) throws Exception {
        SecureRandom randomness = new SecureRandom();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (AccessLog log = AccessLog.open(
                source,
                AccessLogSettings.of("saltby.example/access-log"),
                LogKeys.in(folder.resolve("keys-" + store), randomness),
                Clock.systemUTC(),
                randomness)) {
            log.issueCheckpointsOn(timer);
            T done = work.on(log);
            timer.shutdownNow();
            return done;
        }
    }

    private void peer(String store, String what, int callers, Measured ours, Append append) throws Exception {
        Measured measured = Callers.measure(callers, append);
        row(store, what, callers, measured, "%.1f times".formatted(ours.perSecond() / measured.perSecond()));
    }

    private void row(String store, String what, int callers, Measured measured, String ratio) {
        System.out.printf(
                Locale.ROOT,
                "%-11s %-24s %7d %10.0f %8.1f %8.1f   %s%n",
                store,
                what,
                callers,
                measured.perSecond(),
                measured.p50(),
                measured.p99(),
                ratio);
        lines.add(String.format(
                Locale.ROOT,
                "{\"store\":\"%s\",\"what\":\"%s\",\"callers\":%d,\"appendsPerSecond\":%.0f,\"p50Millis\":%.2f,\"p99Millis\":%.2f}",
                store,
                what,
                callers,
                measured.perSecond(),
                measured.p50(),
                measured.p99()));
    }

    private void targets(String store, List<Measured> ours) {
        target(store + ", p99 at 64 callers, ms", ours.getFirst().p99(), 25, false);
        target(
                store + ", durable appends a second at 256 callers",
                ours.getLast().perSecond(),
                10_000,
                true);
    }

    private void target(String what, double figure, double wanted, boolean atLeast) {
        boolean reached = atLeast ? figure >= wanted : figure <= wanted;
        System.out.printf(
                Locale.ROOT,
                "%-52s %10.1f  wanted %s %.0f: %s%n",
                what,
                figure,
                atLeast ? "at least" : "at most",
                wanted,
                reached ? "reached" : "NOT REACHED");
        lines.add(String.format(
                Locale.ROOT,
                "{\"target\":\"%s\",\"figure\":%.2f,\"wanted\":%.0f,\"reached\":%b}",
                what,
                figure,
                wanted,
                reached));
    }

    private void verification(long entries) throws Exception {
        Path bundle = Files.createDirectories(folder.resolve("bundle"));
        Million million = new Million(bundle, entries);
        million.write();
        target(entries + " entries verified offline, seconds", million.verify(), 30, false);
        million.verifyInPython()
                .ifPresent(seconds -> System.out.printf(
                        Locale.ROOT, "%-52s %10.1f%n", "the same by the second verifier, in Python, seconds", seconds));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
