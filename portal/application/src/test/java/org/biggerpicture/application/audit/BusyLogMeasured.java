package org.biggerpicture.application.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Whole;

/** How long the auditor's pages take over a long log. Not a test: {@code BusyLogMeasured ENTRIES FOLDER}. */
final class BusyLogMeasured {
    private static final int TIMES = 5;

    private BusyLogMeasured() {}

    public static void main(String[] args) throws Exception {
        int entries = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        Whole hub = BusyLog.configuration();
        try (BusyLog busy = BusyLog.of(folder, 1, entries)) {
            System.out.println(busy.log().size() + " entries from " + BusyLog.FIRST + " to " + busy.now());
            Following following = new Following(busy.log(), hub.auditing(), Clock.systemUTC(), Duration.ofMillis(700));
            Reviews reviews = new Reviews(following, list -> {}, hub.auditing(), InstantSource.fixed(busy.now()));
            time(
                    "queue while the log is still being read",
                    1,
                    () -> reviews.queue().unread() + " unread");
            time("reading the log whole, once, at the start", 1, () -> {
                following.readOn();
                return "";
            });
            time(
                    "bringing the index level, once",
                    1,
                    () -> busy.log().find(Criteria.ALL.limit(1)).size());
            time("queue", TIMES, () -> reviews.queue().what().size() + " listed");
            LocalDate last = LocalDate.ofInstant(busy.now(), Auditing.ZONE);
            for (int days : List.of(30, 365, 3650)) {
                Figures figures = new Figures(hub.region(), last.minusDays(days), last);
                time(
                        "figures over " + days + " days",
                        TIMES,
                        () -> following
                                .ask(known -> figures.of(known.usage()))
                                .what()
                                .size());
            }
            Criteria latest = Criteria.ALL.latestFirst().limit(51);
            searches(busy, "everything", latest);
            searches(
                    busy,
                    "one agency, one outcome",
                    latest.where(Field.AGENCY, "estuary-police").where(Field.OUTCOME, "late"));
            searches(busy, "one person", latest.where(Field.PERSON, "maya.okafor"));
            searches(busy, "one clause", latest.where(Field.CLAUSE, "2.2", "police-hub#2.2"));
            searches(
                    busy,
                    "one kind and purpose",
                    latest.where(Field.KIND, "INTENT").where(Field.PURPOSE, "S47"));
            searches(busy, "one child", latest.where(Field.SUBJECT, "2026Q3.child-17"));
            searches(busy, "nothing that is there", latest.where(Field.OUTCOME, "incomplete"));
        }
    }

    private static void searches(BusyLog busy, String what, Criteria criteria) throws Exception {
        time("search, " + what, TIMES, () -> busy.log().find(criteria).size());
        time("count, " + what, TIMES, () -> busy.log().count(criteria, Field.KIND));
    }

    private static void time(String what, int times, Callable<?> act) throws Exception {
        long[] millis = new long[times];
        Object came = "";
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            came = act.call();
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        java.util.Arrays.sort(millis);
        String said = String.valueOf(came);
        System.out.printf(
                "%-50s %6d ms (median of %d)  %s%n",
                what, millis[times / 2], times, said.substring(0, Math.min(60, said.length())));
    }
}
