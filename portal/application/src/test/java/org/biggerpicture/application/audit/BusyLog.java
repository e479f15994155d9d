package org.biggerpicture.application.audit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.application.configuration.Whole;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A log of an invented hub at work: enquiries of a few people by day and now and then by night, with answers, refusals,
 * time-outs, exports and an auditor who looks. The same seed makes the same log.
 */
final class BusyLog implements AutoCloseable {
    static final Instant FIRST = Instant.parse("2026-08-03T07:00:00Z");

    private static final List<Who> PEOPLE = List.of(
            new Who("maya.okafor", "", "northmere-council", "screener", "", ""),
            new Who("daniel.reyes", "", "saltby-council", "social-worker", "", ""),
            new Who("priya.nair", "", "estuary-community-health", "health-practitioner", "", ""),
            new Who("susan.keane", "", "northmere-council", "supervisor", "", ""));
    private static final Who AUDITOR = new Who("helen.marsh", "", "northmere-council", "auditor", "", "");
    private static final List<String> PURPOSES = List.of("SCREEN", "S17", "S47", "CP_PLAN", "TRANSFER", "IMMEDIATE");
    private static final List<String> AGENCIES = List.of(
            "northmere-council", "saltby-council", "estuary-police", "northmere-hospital", "northmere-schools", "gone");
    private static final List<String> OUTCOMES = List.of(
            "answered",
            "answered",
            "answered",
            "part-withheld",
            "nothing-held",
            "refused",
            "late",
            "down",
            "unreadable");

    private final AccessLog log;
    private final Random random;
    private Instant now = FIRST;

    private BusyLog(AccessLog log, long seed) {
        this.log = log;
        this.random = new Random(seed);
    }

    /** One of about so many entries, in a folder. */
    static BusyLog of(Path folder, long seed, int entries) throws SQLException, AccessLogUnavailable {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:file:" + folder.resolve("log").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        Instant[] clock = {FIRST};
        AccessLog log = AccessLog.open(
                store,
                AccessLogSettings.of("hub.example/log").forTrials().withDeadline(Duration.ofMinutes(1)),
                LogKeys.in(folder.resolve("keys"), new SecureRandom()),
                () -> clock[0],
                new SecureRandom());
        BusyLog busy = new BusyLog(log, seed);
        while (log.size() < entries) {
            clock[0] = busy.now;
            log.append(busy.enquiry());
            busy.pass();
        }
        return busy;
    }

    AccessLog log() {
        return log;
    }

    /** The log's time after its last entry. */
    Instant now() {
        return now;
    }

    /** The product's own configuration. */
    static Whole configuration() {
        Findings findings = new Findings();
        return Whole.read(
                        Path.of("../../config"),
                        Map.of(),
                        Surroundings.withoutSecrets(
                                () -> FIRST, () -> UUID.randomUUID().toString()),
                        findings)
                .orElseThrow(() -> new IllegalStateException(findings.toString()));
    }

    /** Minutes by day; most nights nobody works. */
    private void pass() {
        now = now.plusSeconds(random.nextInt(1200));
        int hour = now.atZone(java.time.ZoneOffset.UTC).getHour();
        if (hour >= 19 && random.nextInt(100) < 95) {
            now = now.plus(Duration.ofHours(12));
        }
    }

    private List<Entry> enquiry() {
        Who who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (random.nextInt(20) == 0) {
            return List.of(Entry.of(EntryKind.REFUSAL, who, Grounds.NONE), looked());
        }
        Grounds grounds = new Grounds(
                "enquiry-" + Math.abs(random.nextLong()),
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                "public-task",
                "not-needed",
                "",
                "2026Q3.child-" + random.nextInt(5000),
                "v");
        List<Entry> entries = new ArrayList<>();
        entries.add(intent(who, grounds)
                .with("round", "TRACE")
                .with("case-form", random.nextInt(9) == 0 ? "unlike" : "fits"));
        entries.add(Entry.of(EntryKind.DISCLOSURE, who, grounds).withAgencies(told()));
        entries.add(intent(who, grounds).with("round", "FETCH"));
        entries.add(Entry.of(EntryKind.DISCLOSURE, who, grounds).withAgencies(told()));
        entries.add(Entry.of(EntryKind.RECEIPT, who, grounds)
                .with("known-in", random.nextInt(9) == 0 ? "elsewhere" : "here")
                .with("restricted-person", random.nextInt(9) == 0 ? "yes" : "no"));
        if (random.nextInt(5) == 0) {
            entries.add(Entry.of(EntryKind.DECISION, who, grounds).with("decision", "no-further-action"));
        }
        return entries;
    }

    private static Entry looked() {
        return Entry.of(EntryKind.AUDITOR_LOOKED, AUDITOR, Grounds.NONE).with("looked-at", "entry");
    }

    private Entry intent(Who who, Grounds grounds) {
        return Entry.of(EntryKind.INTENT, who, grounds)
                .withAgencies(AGENCIES.stream()
                        .map(a -> random.nextInt(4) == 0
                                ? AgencyLine.of(a, new Asked.NotAsked("not-permitted"))
                                        .with("not-permitted")
                                : AgencyLine.of(a, new Asked.Trace(new TreeSet<>(List.of("NHS_NUMBER")))))
                        .toList());
    }

    private List<AgencyLine> told() {
        return AGENCIES.stream()
                .filter(a -> random.nextBoolean())
                .map(a -> AgencyLine.of(a, new Asked.Trace(new TreeSet<>(List.of("NHS_NUMBER"))))
                        .answered(OUTCOMES.get(random.nextInt(OUTCOMES.size())), random.nextInt(4000))
                        .disclosing(released(), withheld()))
                .toList();
    }

    private List<Released> released() {
        return random.nextBoolean()
                ? List.of()
                : List.of(
                        new Released("plans", "HEADLINE", "CHILD", 1, "1.1", "police-hub", "1", "public-task"),
                        new Released(
                                "events",
                                "DETAIL",
                                "CHILD",
                                2,
                                "2." + random.nextInt(3),
                                "health-hub",
                                "1",
                                "public-task"));
    }

    private List<Withheld> withheld() {
        return random.nextInt(4) != 0
                ? List.of()
                : List.of(new Withheld("alerts", Withheld.Manner.MASK, "prohibited", 1, "police-hub#2.2"));
    }

    @Override
    public void close() {
        log.close();
    }
}
