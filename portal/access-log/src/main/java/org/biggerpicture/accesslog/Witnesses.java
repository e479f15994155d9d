package org.biggerpicture.accesslog;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.tree.Hash;
import org.biggerpicture.accesslog.witness.WitnessPolicy;
import org.biggerpicture.accesslog.witness.WitnessPolicy.Address;

/** Has witnesses cosign the log's latest checkpoint, and raises the alarm when they are silent. */
public final class Witnesses {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final Checkpoints checkpoints;
    private final WitnessPolicy policy;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();
    private final Alarm alarm;
    private final Map<NoteKey, Instant> heard = new HashMap<>();
    private final Map<NoteKey, Long> sizes = new HashMap<>();
    private boolean silent;

    /** Told when witnesses fall silent for too long, and when they are back. */
    interface Alarm {
        void silent(boolean now);
    }

    Witnesses(Checkpoints checkpoints, WitnessPolicy policy, InstantSource clock, Alarm alarm) {
        this.checkpoints = checkpoints;
        this.policy = policy;
        this.clock = clock;
        this.alarm = alarm;
        policy.witnesses().forEach(each -> heard.put(each.key(), clock.instant()));
    }

    /** Asks them once an interval from now on. */
    public void askOn(ScheduledExecutorService timer, Duration every) {
        var unused = timer.scheduleWithFixedDelay(this::ask, 0, every.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Asks each of them once to cosign the latest checkpoint, and returns how many did. */
    public synchronized int ask() {
        int cosigned = 0;
        for (Address witness : policy.witnesses()) {
            try {
                if (cosigned(witness)) {
                    heard.put(witness.key(), clock.instant());
                    cosigned++;
                }
            } catch (IOException | SQLException | RuntimeException e) {
                // It has not cosigned, whatever the reason; what counts is for how long.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        decide();
        return cosigned;
    }

    /** Since when too few witnesses have cosigned; nothing while enough of them have, within the time allowed. */
    public synchronized Optional<Instant> silentSince() {
        return silent ? Optional.of(enoughUntil()) : Optional.empty();
    }

    private void decide() {
        // Where the clock was ahead when they cosigned, they were heard now and not in time to come.
        heard.replaceAll((witness, at) -> at.isAfter(clock.instant()) ? clock.instant() : at);
        boolean now = enoughUntil().plus(policy.silence()).isBefore(clock.instant());
        if (now != silent) {
            silent = now;
            alarm.silent(now);
        }
    }

    private Instant enoughUntil() {
        return heard.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(policy.needed() - 1L)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private boolean cosigned(Address witness) throws IOException, SQLException, InterruptedException {
        Optional<SignedNote> latest = checkpoints.latest();
        if (latest.isEmpty()) {
            return true;
        }
        SignedNote note =
                new SignedNote(latest.get().text(), latest.get().lines().subList(0, 1));
        long size = Checkpoint.parse(note.text()).size();
        long old = sizes.getOrDefault(witness.key(), 0L);
        HttpResponse<String> answer = post(witness, old, size, note);
        if (answer.statusCode() == CONFLICT && answer.body().matches("[0-9]{1,18}\n")) {
            old = Long.parseLong(answer.body().strip());
            if (old > size) {
                return false;
            }
            answer = post(witness, old, size, note);
        }
        return answer.statusCode() == OK && keep(witness, size, note, answer.body());
    }

    private HttpResponse<String> post(Address witness, long old, long size, SignedNote note)
            throws IOException, SQLException, InterruptedException {
        List<Hash> proof = old == 0 ? List.of() : checkpoints.consistency(old, size);
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        HttpRequest request = HttpRequest.newBuilder(witness.address().resolve("add-checkpoint"))
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofString(body + "\n" + note))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private boolean keep(Address witness, long size, SignedNote note, String lines) throws SQLException {
        Optional<SignedNote.Line> good = lines.lines()
                .map(SignedNote.Line::parse)
                .filter(line -> witness.key().verifies(note.text(), line))
                .findFirst();
        if (good.isPresent()) {
            checkpoints.cosigned(witness.key(), size, good.get());
            sizes.put(witness.key(), size);
        }
        return good.isPresent();
    }
}
