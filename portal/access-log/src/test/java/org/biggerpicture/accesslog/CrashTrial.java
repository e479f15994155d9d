package org.biggerpicture.accesslog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.biggerpicture.accesslog.store.Step;

/**
 * A process that appends and publishes until it dies: at a given pass of a given step, or when it is killed. It says on
 * standard output what it was told is durable, and nothing earlier: {@code A position leaf}, {@code C checkpoint}.
 */
final class CrashTrial {

    private static final int CALLERS = 6;

    private CrashTrial() {}

    /** @param args address of the store, folder of keys, step, after how many passes of it to die */
    public static void main(String[] args) throws Exception {
        String step = args[2];
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[3]));
        AccessLog log = Logs.open(Logs.at(args[0]), Path.of(args[1]), Logs.CLOCK, passed -> dieAt(passed, step, left));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < CALLERS; i++) {
            int number = i;
            callers.submit(() -> append(log, number));
        }
        publish(log);
    }

    private static void dieAt(Step passed, String step, AtomicInteger left) {
        if (passed.name().equals(step) && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static Void append(AccessLog log, int caller) throws AccessLogUnavailable {
        for (int i = 0; ; i++) {
            Position kept = log.append(Logs.intent(caller * 1_000_000 + i));
            say("A " + kept.index() + " " + kept.leaf().hex());
        }
    }

    private static void publish(AccessLog log) throws SQLException {
        while (true) {
            log.checkpoints()
                    .issue()
                    .ifPresent(note -> say("C "
                            + Base64.getEncoder().encodeToString(note.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
