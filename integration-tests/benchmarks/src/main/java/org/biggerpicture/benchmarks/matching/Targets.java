package org.biggerpicture.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biggerpicture.benchmarks.matching.Measures.Community;

/** What the matching promises, held against what was measured. */
final class Targets {
    private final Results results;
    private final List<Runnable> verdicts = new ArrayList<>();

    Targets(Results results) {
        this.results = results;
    }

    void atLeast(String what, double figure, double least) {
        add(what, figure, figure >= least, ">= " + least);
    }

    void atMost(String what, double figure, double most) {
        add(what, figure, figure <= most, "<= " + most);
    }

    private void add(String what, double figure, boolean reached, String bound) {
        String shown = String.format(Locale.ROOT, "%.5g (%s)", figure, bound);
        verdicts.add(() -> results.target(what, reached, shown));
    }

    void publicSet(String task, double f1) {
        double least = switch (task) {
            case "febrl4" -> .9995;
            case "febrl4 no id" -> .999;
            case "febrl3" -> .999;
            case "febrl3 no id" -> .994;
            default -> .91;
        };
        atLeast(task + ", F1, national tables", f1, least);
    }

    void children(String task, boolean names, Measures m, LadderTrial ladder) {
        boolean police = "ukc-C".equals(task) || task.endsWith("police");
        String at = task + (names ? ", counts, " : ", national, ");
        if (police && !names) {
            sure(at, m, .970, .93, 0, .010, .004, .90);
        } else if (police) {
            sure(at, m, .975, .94, .85, .004, .0025, .92);
        } else if (names) {
            atLeast(at + "F1", m.f1, .992);
            atLeast(at + "R@P99.9", m.recallAt999, .98);
        }
        gaps(at, m);
        atLeast(at + "ladder found", (double) ladder.found / ladder.present, .975);
        atMost(at + "ladder candidates per query", (double) ladder.candidates / ladder.queries, 2);
    }

    private void sure(
            String at, Measures m, double f1, double r995, double r999, double ece, double wrong, double coverage) {
        atLeast(at + "F1", m.f1, f1);
        atLeast(at + "R@P99.5", m.recallAt995, r995);
        if (r999 > 0) {
            atLeast(at + "R@P99.9", m.recallAt999, r999);
        }
        atMost(at + "calibration error", m.ece, ece);
        atMost(at + "wrong among p >= .99", (double) m.wrongSure / m.sure, wrong);
        atLeast(at + "coverage at p >= .99", m.coverage, coverage);
    }

    private void gaps(String at, Measures m) {
        Map<String, Community> all = m.communities();
        Community british = all.getOrDefault("wb", all.get("majority"));
        double recall = 0;
        double precision = 0;
        for (Map.Entry<String, Community> e : all.entrySet()) {
            if (british != null && !e.getKey().contains("twin")) {
                recall = Math.max(recall, british.recall() - e.getValue().recall());
                precision =
                        Math.max(precision, british.precision() - e.getValue().precision());
            }
        }
        atMost(at + "widest recall gap to the majority, points", 100 * recall, 2.5);
        atMost(at + "widest precision gap to the majority, points", 100 * precision, 2.5);
    }

    /** Over all queries of some files, national tables and published counts apart. */
    void bands(String files, List<LadderTrial> ladders) {
        for (int names = 0; names < 2; names++) {
            int queries = 0;
            int strong = 0;
            int wrong = 0;
            for (int i = names; i < ladders.size(); i += 2) {
                queries += ladders.get(i).queries;
                strong += ladders.get(i).strong;
                wrong += ladders.get(i).strongWrong;
            }
            String at = files + (names == 0 ? ", national, " : ", counts, ");
            atLeast(at + "strong band, share of queries", (double) strong / queries, .85);
            atMost(at + "strong band, wrong children per 1,000", 1000.0 * wrong / queries, .15);
        }
    }

    void print() {
        verdicts.forEach(Runnable::run);
    }
}
