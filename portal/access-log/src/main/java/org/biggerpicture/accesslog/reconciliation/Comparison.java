package org.biggerpicture.accesslog.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.accesslog.reconciliation.Difference.Kind;
import org.biggerpicture.accesslog.reconciliation.Statement.Did;
import org.biggerpicture.accesslog.reconciliation.Told.Proven;

/**
 * Lays an agency's own log beside what the portal's log says of it. A question that was planned and never disclosed about
 * may have stayed unput, and one that found the agency not reachable did not arrive: that these are missing from the
 * agency's log is no difference, and they are counted apart.
 */
public final class Comparison {
    private final Map<String, Instant> planned = new LinkedHashMap<>();
    private final Map<String, Proven> put = new LinkedHashMap<>();
    private final Map<String, List<OwnRequest>> own = new HashMap<>();
    private final List<OwnRequest> all;
    private final Instant from;
    private final Instant to;
    private final Duration tolerance;

    private Comparison(List<Proven> statements, List<OwnRequest> all, Instant from, Instant to, Duration tolerance) {
        this.all = all;
        this.from = from;
        this.to = to;
        this.tolerance = tolerance;
        for (Proven proven : statements) {
            if (proven.statement().did() == Did.ASKED) {
                proven.statement().asks().forEach(ask -> planned.put(ask, proven.at()));
            } else {
                proven.statement().asks().forEach(ask -> put.put(ask, proven));
            }
        }
        all.forEach(request ->
                own.computeIfAbsent(request.ask(), a -> new ArrayList<>()).add(request));
    }

    /**
     * What came of it.
     *
     * @param asks questions that the portal put to the agency
     * @param requests requests in the agency's log
     * @param notKnownToBePut questions planned of which neither log says that they were put
     * @param notReached questions put that are not in the agency's log and by the portal's log found it not reachable
     * @param differences by time
     */
    public record Found(int asks, int requests, int notKnownToBePut, int notReached, List<Difference> differences) {
        public Found {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The differences of a period.
     *
     * @param statements what the portal's log says, of the period and of {@code tolerance} around it
     * @param own the agency's log; what lies outside the period is matched, and not reported
     * @param from its first moment
     * @param to the first moment no longer in it
     * @param tolerance how far two times of one question may lie apart
     */
    public static Found of(
            List<Proven> statements, List<OwnRequest> own, Instant from, Instant to, Duration tolerance) {
        return new Comparison(statements, own, from, to, tolerance).found();
    }

    private Found found() {
        List<Difference> differences = new ArrayList<>();
        Set<Proven> seen = new HashSet<>();
        put.forEach((ask, proven) -> {
            if (within(asked(ask, proven))) {
                differences.addAll(missing(ask, proven));
                differences.addAll(seen.add(proven) ? outcome(proven) : List.of());
            }
        });
        planned.forEach((ask, at) -> differences.addAll(within(at) ? time(ask, at) : List.of()));
        all.stream().filter(this::unknown).forEach(r -> differences.add(notHere(r)));
        differences.sort(Comparator.comparing(Difference::at));
        int notReached = (int) put.entrySet().stream()
                .filter(p -> !own.containsKey(p.getKey()) && notReached(p.getValue()))
                .count();
        return new Found(put.size(), all.size(), neverPut(), notReached, differences);
    }

    /** Who could not be reached has nothing to log. */
    private static boolean notReached(Proven proven) {
        return proven.statement().outcome().equals("down");
    }

    private Instant asked(String ask, Proven disclosed) {
        return planned.getOrDefault(ask, disclosed.at());
    }

    private boolean within(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private List<Difference> missing(String ask, Proven proven) {
        return own.containsKey(ask) || notReached(proven)
                ? List.of()
                : List.of(new Difference(
                        Kind.NOT_IN_THE_AGENCYS_LOG,
                        ask,
                        Optional.of(asked(ask, proven)),
                        Optional.empty(),
                        proven.statement().outcome()));
    }

    /** One outcome stands for all questions of one climb: one of the requests must agree with it. */
    private List<Difference> outcome(Proven proven) {
        Statement statement = proven.statement();
        List<OwnRequest> requests = statement.asks().stream()
                .flatMap(ask -> own.getOrDefault(ask, List.of()).stream())
                .toList();
        if (requests.isEmpty() || requests.stream().anyMatch(r -> r.result().agrees(statement.outcome()))) {
            return List.of();
        }
        return List.of(new Difference(
                Kind.ANOTHER_OUTCOME,
                statement.asks().getFirst(),
                Optional.of(proven.at()),
                Optional.of(requests.getLast().at()),
                statement.outcome()));
    }

    private List<Difference> time(String ask, Instant at) {
        return own.getOrDefault(ask, List.of()).stream()
                .filter(r -> Duration.between(at, r.at()).abs().compareTo(tolerance) > 0)
                .findFirst()
                .map(r -> List.of(new Difference(Kind.ANOTHER_TIME, ask, Optional.of(at), Optional.of(r.at()), "")))
                .orElse(List.of());
    }

    private boolean unknown(OwnRequest request) {
        return within(request.at()) && !planned.containsKey(request.ask()) && !put.containsKey(request.ask());
    }

    private static Difference notHere(OwnRequest request) {
        return new Difference(Kind.NOT_HERE, request.ask(), Optional.empty(), Optional.of(request.at()), "");
    }

    private int neverPut() {
        return (int) planned.keySet().stream()
                .filter(ask -> !put.containsKey(ask) && !own.containsKey(ask))
                .count();
    }
}
