package org.biggerpicture.benchmarks.gather;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biggerpicture.region.door.Asked;
import org.biggerpicture.region.door.Fault;

/**
 * How soon the picture of a child whom a dozen agencies know stands, once a person has said which records are hers. The
 * floor is the agencies themselves: the region notes when each was asked, and how long it holds back each answer is set,
 * so what the portal adds is known search by search.
 */
public final class GatherBenchmark {
    private static final int WARM = 6;
    private static final int ALONE = 15;
    private static final List<Integer> AT_ONCE = List.of(8, 32);
    private static final int DEADLINE_MILLIS = 8_000;

    private final TrialHouse house;
    private final Search search;
    private final Results results = new Results();
    private final Map<String, List<Double>> offsets = new TreeMap<>();

    private GatherBenchmark(TrialHouse house, Search search) {
        this.house = house;
        this.search = search;
    }

    /** Runs all, prints a table and writes JSON lines into the module's target folder. */
    public static void main(String[] arguments) throws Exception {
        // Without it the simulated agencies hold back the last part of an answer for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (TrialHouse house = new TrialHouse();
                HttpClient http = HttpClient.newHttpClient()) {
            GatherBenchmark benchmark = new GatherBenchmark(house, new Search(http, house));
            benchmark.run();
            benchmark.results.write(Path.of("integration-tests", "benchmarks", "target", "gather.jsonl"));
        }
        System.exit(0);
    }

    private void run() throws Exception {
        first();
        double floor = alone();
        for (int atOnce : AT_ONCE) {
            together(atOnce, floor);
        }
        faulty();
        peers(floor);
    }

    private void first() throws Exception {
        house.renew();
        long start = System.nanoTime();
        Search.Found found = search.find();
        double finding = (System.nanoTime() - start) / 1e6;
        results.row(
                "first search after the start",
                Map.of(
                        "to the candidates, ms",
                        finding,
                        "to the last tile, ms",
                        search.picture(found).toLastTile()));
        for (int i = 0; i < WARM; i++) {
            search.picture(search.find());
        }
    }

    private double alone() throws Exception {
        List<Double> last = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> end = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        for (int i = 0; i < ALONE; i++) {
            Search.Found found = search.find();
            house.renew();
            Search.Picture picture = search.picture(found);
            List<Double> answered = answered(picture.confirmedAt());
            slowest.add(Collections.max(answered));
            last.add(picture.toLastTile() - Collections.max(answered));
            first.add(picture.toFirstTile() - Collections.min(answered));
            end.add(picture.toWhole() - Collections.max(answered));
        }
        double floor = quantile(slowest, 0.5);
        results.row("one at a time: the slowest agency's answer (floor)", quantiles(slowest));
        results.row("one at a time: last tile after the slowest answer", quantiles(last));
        results.row("one at a time: first tile after the quickest answer", quantiles(first));
        results.row("one at a time: end of the page after the slowest answer", quantiles(end));
        return floor;
    }

    /** When each agency's last answer left it, in milliseconds since the person's word. */
    private List<Double> answered(Instant since) {
        Map<String, Integer> latencies = house.latencies();
        List<Double> answered = new ArrayList<>();
        for (String agency : house.region().agencies()) {
            house.region().requests(agency).stream()
                    .map(Asked::at)
                    .max(Instant::compareTo)
                    .map(at -> Duration.between(since, at).toNanos() / 1e6 + latencies.getOrDefault(agency, 0))
                    .ifPresent(millis -> {
                        answered.add(millis);
                        offsets.computeIfAbsent(agency, a -> new ArrayList<>()).add(millis);
                    });
        }
        return answered;
    }

    private void together(int atOnce, double floor) throws Exception {
        house.renew();
        List<Search.Found> found = new ArrayList<>();
        for (int i = 0; i < atOnce * 2; i++) {
            found.add(search.find());
        }
        List<Double> last = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        long start = System.nanoTime();
        try (var searchers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Search.Picture>> pictures = found.stream()
                    .map(f -> searchers.submit(() -> search.picture(f)))
                    .toList();
            for (Future<Search.Picture> picture : pictures) {
                last.add(picture.get().toLastTile());
                first.add(picture.get().toFirstTile());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>(quantiles(last));
        figures.put("p50 / floor", quantile(last, 0.5) / floor);
        figures.put("a second", found.size() / seconds);
        results.row(atOnce + " at once: to the last tile", figures);
        results.row(atOnce + " at once: to the first tile", quantiles(first));
    }

    /** One hangs, one refuses connections, one fails: the others must not notice, and the page must end. */
    private void faulty() throws Exception {
        house.renew();
        Search.Found found = search.find();
        List<String> asked = List.copyOf(offsets.keySet());
        house.region().fault(asked.get(0), Fault.of(Fault.Kind.HANG));
        house.region().fault(asked.get(asked.size() / 2), Fault.of(Fault.Kind.DOWN));
        house.region().fault(asked.getLast(), Fault.of(Fault.Kind.FAIL_500));
        Search.Picture picture = search.picture(found);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("last answered tile, ms", picture.toLastAnswered());
        figures.put("whole, ms", picture.toWhole());
        figures.put("deadline, ms", DEADLINE_MILLIS);
        figures.put("tiles", picture.tiles().size() + " of " + asked.size());
        results.row("three agencies faulty", figures);
    }

    private void peers(double floor) throws Exception {
        List<Long> millis = offsets.values().stream()
                .map(all -> Math.max(1, Math.round(quantile(all, 0.5))))
                .toList();
        try (Peers peers = new Peers(millis)) {
            peers.multicast();
            peers.oneAfterAnother();
            List<Double> sequential = new ArrayList<>();
            List<Double> multicast = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                sequential.add(peers.oneAfterAnother());
                multicast.add(peers.multicast());
            }
            results.row("peer, one after another: to its only page", ratio(sequential, floor));
            results.row("peer, Camel multicast with stock HTTP: to its only page", ratio(multicast, floor));
        }
    }

    private static Map<String, Object> ratio(List<Double> millis, double floor) {
        Map<String, Object> figures = new LinkedHashMap<>(quantiles(millis));
        figures.put("p50 / floor", quantile(millis, 0.5) / floor);
        return figures;
    }

    private static Map<String, Object> quantiles(List<Double> millis) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50, ms", quantile(millis, 0.5));
        figures.put("p99, ms", quantile(millis, 0.99));
        figures.put("searches", millis.size());
        return figures;
    }

    private static double quantile(List<Double> millis, double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
    }
}
