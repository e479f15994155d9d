package org.biggerpicture.accesslog;

import java.time.Duration;
import java.time.ZoneId;
import org.biggerpicture.accesslog.store.Durability;

/**
 * How one hub keeps its log.
 *
 * @param origin unique name of the log, a schema-less address such as {@code saltby.example/access-log}: it stands in
 *     every checkpoint and never changes
 * @param zone the hub's own time, for counting by day and hour
 * @param deadline how long an append may take before it is refused
 * @param checkpointEvery how often a checkpoint is signed while entries come
 * @param checkpointEntries after how many entries a checkpoint is signed at the latest
 * @param durability what is demanded of the store
 * @param mlDsa whether checkpoints are signed with ML-DSA-44 too, which holds against quantum computers
 */
public record AccessLogSettings(
        String origin,
        ZoneId zone,
        Duration deadline,
        Duration checkpointEvery,
        int checkpointEntries,
        Durability durability,
        boolean mlDsa) {

    /** What a hub wants unless it says otherwise: two seconds, a checkpoint every second or thousand entries. */
    public static AccessLogSettings of(String origin) {
        return new AccessLogSettings(
                origin,
                ZoneId.of("Europe/London"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                1000,
                Durability.REAL,
                false);
    }

    /** The same with another deadline. */
    public AccessLogSettings withDeadline(Duration longest) {
        return new AccessLogSettings(origin, zone, longest, checkpointEvery, checkpointEntries, durability, mlDsa);
    }

    /** The same for a trial: accepts a store that may lose entries. Never for a hub that serves people. */
    public AccessLogSettings forTrials() {
        return new AccessLogSettings(
                origin, zone, deadline, checkpointEvery, checkpointEntries, Durability.TRIAL, mlDsa);
    }

    /** The same, with checkpoints that are signed with ML-DSA-44 too. */
    public AccessLogSettings withMlDsa() {
        return new AccessLogSettings(origin, zone, deadline, checkpointEvery, checkpointEntries, durability, true);
    }
}
