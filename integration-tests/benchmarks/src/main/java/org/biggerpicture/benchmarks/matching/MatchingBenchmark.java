package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.benchmarks.matching.Measures.Community;
import org.biggerpicture.matching.Described;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.Model;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.matching.QuestionLadder.Search;
import org.biggerpicture.matching.Scorer;
import org.hl7.fhir.r4.model.Patient;

/**
 * Measures the matching beside its peers on invented people with known truth, by one protocol: same pairs for all,
 * recall over all true pairs. Figures are of synthetic data and an upper bound for life.
 */
public final class MatchingBenchmark {
    /** The public sets were made of single people, not of families: declared, not learnt. */
    private static final Model SINGLE_PEOPLE = Model.with(Map.of("prior.siblings", "1e-6"));

    private static final int FAMILIES = 16_000;

    private final Path data;
    private final Results results = new Results();
    private final Targets targets = new Targets(results);

    private MatchingBenchmark(Path data) {
        this.data = data;
    }

    /**
     * @param args optionally {@code --data DIR}, the folder of the sets; by default beside the repository
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of("../shared/data/matching");
        for (int i = 0; i + 1 < args.length; i++) {
            data = "--data".equals(args[i]) ? Path.of(args[i + 1]) : data;
        }
        if (!Files.isDirectory(data)) {
            System.err.println("There is no folder " + data + ": name the sets' folder with --data DIR.");
            System.exit(1);
        }
        new MatchingBenchmark(data).run();
    }

    private void run() throws IOException {
        long start = System.nanoTime();
        long cpuStart = SpeedTrial.cpu();
        Matching.standard();
        double load = (System.nanoTime() - start) / 1e6;
        double cpu = (SpeedTrial.cpu() - cpuStart) / 1e6;
        results.heading("Name tables and model: version " + Model.standard().version() + ", loaded in ms");
        results.row("load", "ours", "", Map.of("milliseconds", load, "of CPU time", cpu));
        targets.atMost("tables loaded, ms by the clock", load, 1000);
        targets.atMost("tables loaded, ms of CPU time", cpu, 1000);
        results.heading("Public sets (single people): national name tables, then names counted in the set, k >= 10");
        publicSets();
        List<Person> health = Sets.ukc(data.resolve("ukc/A.csv"));
        List<LadderTrial> ladders = new ArrayList<>();
        for (String file : List.of("B", "C")) {
            List<Person> left = Sets.ukc(data.resolve("ukc/" + file + ".csv"));
            children(Tasks.children("ukc-" + file, left, health), ladders, true);
        }
        targets.bands("both ukc files", ladders);
        List<LadderTrial> blind = new ArrayList<>();
        invented("blind", "A population nothing was tried on", Assumptions.BLIND, blind);
        targets.bands("both blind files", blind);
        invented("tuning", "The population the figures were tried on", Assumptions.TUNING, new ArrayList<>());
        results.heading("Targets");
        targets.print();
        results.write(Path.of("integration-tests/benchmarks/target/matching.jsonl"));
    }

    /** One invented population: its council's and its police's file against its health file. */
    private void invented(String name, String what, Assumptions assumptions, List<LadderTrial> ladders)
            throws IOException {
        results.heading(what + " (this command's own generator, seed " + assumptions.seed() + ")");
        List<List<Person>> files = new Invented(data, assumptions).files(FAMILIES);
        children(Tasks.children(name + " council", files.get(1), files.getFirst()), ladders, !"tuning".equals(name));
        children(Tasks.children(name + " police", files.get(2), files.getFirst()), ladders, !"tuning".equals(name));
    }

    private void publicSets() throws IOException {
        List<Task> tasks = List.of(
                Tasks.febrl4(data, true),
                Tasks.febrl4(data, false),
                Tasks.febrl3(data, true),
                Tasks.febrl3(data, false),
                Tasks.fake1000(data));
        for (Task task : tasks) {
            peers(task);
            for (boolean names : List.of(false, true)) {
                Ours ours = new Ours(SINGLE_PEOPLE, names ? Ours.names(task) : Ours.size(task));
                Measures m = pairs(label(names), task, ours.alone(task), false);
                if (!names) {
                    targets.publicSet(task.name(), m.f1);
                }
            }
        }
    }

    private static String label(boolean names) {
        return names ? "ours, counts" : "ours, national";
    }

    private void peers(Task task) {
        pairs("exact rules", task, each(task, (i, j) -> ExactPeer.score(i, j)), true);
        DukePeer duke = new DukePeer(task);
        pairs("Duke 1.2", task, each(task, duke::score), false);
        HapiPeer hapi = new HapiPeer();
        Patient[] left = task.lefts().stream().map(hapi::patient).toArray(Patient[]::new);
        Patient[] right = task.rights().stream().map(hapi::patient).toArray(Patient[]::new);
        double[] scores = new double[task.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = hapi.score(left[task.left()[i]], right[task.right()[i]]);
        }
        pairs("HAPI MDM 8.8.0 rules", task, scores, true);
        if (task.rights().size() <= 5000) {
            pairs("fuzzy-matcher 1.2.1", task, FuzzyPeer.scores(task), true);
        }
    }

    private static double[] each(Task task, java.util.function.ToDoubleBiFunction<Person, Person> score) {
        double[] scores = new double[task.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score.applyAsDouble(
                    task.lefts().get(task.left()[i]), task.rights().get(task.right()[i]));
        }
        return scores;
    }

    private Measures pairs(String engine, Task task, double[] scores, boolean rules) {
        Measures m = new Measures(task, scores, rules);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("F1", m.f1);
        figures.put("R@P99.5", m.recallAt995);
        figures.put("R@P99.9", m.recallAt999);
        if (engine.startsWith("ours")) {
            figures.put("ECE", m.ece);
            figures.put("wrong", m.wrongSure);
            figures.put("sure", m.sure);
            figures.put("coverage", m.coverage);
        }
        results.row("pairs", engine, task.name(), figures);
        return m;
    }

    private void children(Task task, List<LadderTrial> ladders, boolean reported) {
        results.heading(task.name() + ": " + task.size() + " pairs, " + task.trueInAll() + " true");
        if (reported) {
            peers(task);
            speedOfPeers(task);
        }
        for (boolean names : List.of(false, true)) {
            PublishedCounts counts = names ? Ours.names(task) : Ours.size(task);
            Ours ours = new Ours(Model.standard(), counts);
            double[] alone = ours.alone(task);
            pairs(label(names) + ", pair alone", task, alone, false);
            Measures m = pairs(label(names) + ", in its answer", task, ours.amongOthers(task, alone), false);
            queries(label(names), task, m, alone);
            communities(label(names), task, m);
            Matching matching = Matching.demonstration().with(Map.of(Ours.AGENCY, counts));
            LadderTrial ladder = new LadderTrial(matching, task.rights());
            ladder.ask(task.lefts(), EnumSet.allOf(Search.class));
            ladder(label(names), task, ladder);
            if (!names) {
                LadderTrial exact = new LadderTrial(matching, task.rights());
                exact.ask(task.lefts(), EnumSet.noneOf(Search.class));
                ladder("ours, exact search", task, exact);
            }
            if (reported) {
                targets.children(task.name(), names, m, ladder);
                ladders.add(ladder);
            }
            if (reported && names) {
                speed(task, ours, counts);
            }
        }
    }

    private void queries(String engine, Task task, Measures m, double[] alone) {
        Measures.Queries q = m.queries(alone);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("queries", q.all());
        figures.put("found", (double) q.found() / q.present());
        figures.put("wrong child per 1,000", 1000.0 * q.wrong() / q.all());
        figures.put("strong", (double) q.strong() / q.all());
        figures.put("strong wrong", q.strongWrong());
        results.row("queries", engine, task.name(), figures);
    }

    private void communities(String engine, Task task, Measures m) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Community> e : m.communities().entrySet()) {
            Community c = e.getValue();
            figures.put(
                    e.getKey(), "%d: recall %.3f precision %.3f,".formatted(c.trueInAll(), c.recall(), c.precision()));
        }
        results.row("communities", engine, task.name(), figures);
    }

    private void ladder(String engine, Task task, LadderTrial l) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("found", (double) l.found / l.present);
        figures.put("candidates per query", (double) l.candidates / l.queries);
        figures.put("questions per query", (double) l.steps / l.queries);
        figures.put("strong", l.strong);
        figures.put("strong wrong", l.strongWrong);
        figures.put("confirm", l.confirm);
        figures.put("confirm wrong", l.confirmWrong);
        figures.put("weak", l.weak);
        figures.put("nothing", l.nothing);
        figures.put("nothing though held", l.nothingThoughHeld);
        results.row("ladder", engine, task.name(), figures);
        results.row("why not strong", engine, task.name(), l.doubts.reasons());
        results.row("what differs where missed", engine, task.name(), l.doubts.missed());
    }

    private void speedOfPeers(Task task) {
        DukePeer duke = new DukePeer(task);
        SpeedTrial.Pace pace = SpeedTrial.pace(
                task,
                i -> duke.score(task.lefts().get(task.left()[i]), task.rights().get(task.right()[i])));
        results.row("speed", "Duke 1.2", task.name(), pace.figures());
        HapiPeer hapi = new HapiPeer();
        Patient[] left = task.lefts().stream().map(hapi::patient).toArray(Patient[]::new);
        Patient[] right = task.rights().stream().map(hapi::patient).toArray(Patient[]::new);
        SpeedTrial.Pace rules = SpeedTrial.pace(task, i -> hapi.score(left[task.left()[i]], right[task.right()[i]]));
        results.row("speed", "HAPI MDM 8.8.0 rules", task.name(), rules.figures());
    }

    private void speed(Task task, Ours ours, PublishedCounts counts) {
        List<Described> left = ours.describe(task.lefts());
        List<Described> right = ours.describe(task.rights());
        Scorer scorer = ours.scorer();
        SpeedTrial.Pace pace =
                SpeedTrial.pace(task, i -> scorer.logOdds(left.get(task.left()[i]), right.get(task.right()[i])));
        double[] millis = SpeedTrial.twoHundred(Matching.demonstration().with(Map.of(Ours.AGENCY, counts)), task);
        Map<String, Object> figures = new LinkedHashMap<>(pace.figures());
        figures.put("200 candidates explained, ms by the clock: median", millis[0]);
        figures.put("99th percentile", millis[1]);
        figures.put("of CPU time: median", millis[2]);
        figures.put("99th percentile of CPU", millis[3]);
        results.row("speed", "ours", task.name(), figures);
        targets.atLeast("pairs per second of a thread's CPU time, " + task.name(), pace.ofCpuTime(), 400_000);
        targets.atMost("200 candidates explained p99, ms by the clock, " + task.name(), millis[1], 2);
        targets.atMost("200 candidates explained p99, ms of CPU time, " + task.name(), millis[3], 2);
    }
}
