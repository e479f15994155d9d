package org.biggerpicture.benchmarks.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The measures of the protocol over one engine's scores. */
final class Measures {
    private static final int BINS = 20;
    private static final double VERY_SURE = Math.log(999) / Math.log(2);
    private static final double LEAD = 7;
    private static final double SURE = Math.log(99) / Math.log(2);

    final Task task;
    final double[] scores;
    double f1;
    double threshold;
    double recallAt999;
    double recallAt995;
    double ece;
    int wrongSure;
    int sure;
    double coverage;

    Measures(Task task, double[] scores, boolean rules) {
        this.task = task;
        this.scores = scores;
        thresholds(rules);
        calibration();
    }

    private void thresholds(boolean rules) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        int right = 0;
        int taken = 0;
        while (taken < order.length && (!rules || scores[order[taken]] > 0)) {
            double score = scores[order[taken]];
            while (taken < order.length && scores[order[taken]] == score) {
                right += task.same(order[taken]) ? 1 : 0;
                taken++;
            }
            double precision = (double) right / taken;
            double recall = (double) right / task.trueInAll();
            double f = 2 * precision * recall / (precision + recall);
            if (f > f1) {
                f1 = f;
                threshold = score;
            }
            recallAt999 = precision >= .999 ? recall : recallAt999;
            recallAt995 = precision >= .995 ? recall : recallAt995;
        }
    }

    private void calibration() {
        double[] sum = new double[BINS];
        int[] right = new int[BINS];
        int covered = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = 1 / (1 + Math.pow(2, -scores[i]));
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            sum[bin] += p;
            right[bin] += task.same(i) ? 1 : 0;
            if (scores[i] >= SURE) {
                sure++;
                wrongSure += task.same(i) ? 0 : 1;
                covered += task.same(i) ? 1 : 0;
            }
        }
        for (int i = 0; i < BINS; i++) {
            ece += Math.abs(sum[i] - right[i]) / scores.length;
        }
        coverage = (double) covered / task.trueInAll();
    }

    /** What became of the top candidate of each left row. */
    record Queries(int all, int present, int found, int wrong, int strong, int strongWrong) {}

    /**
     * @param alone the scores of each pair by itself, between which the lead is measured
     */
    Queries queries(double[] alone) {
        Set<Integer> inRight = new HashSet<>();
        task.rights().forEach(p -> inRight.add(p.truth()));
        int present = (int)
                task.lefts().stream().filter(p -> inRight.contains(p.truth())).count();
        int found = 0;
        int wrong = 0;
        int strong = 0;
        int strongWrong = 0;
        for (List<Integer> pairs : Ours.byLeft(task).values()) {
            pairs.sort(Comparator.comparingDouble(i -> -scores[i]));
            int top = pairs.getFirst();
            boolean tie = pairs.size() > 1 && scores[pairs.get(1)] == scores[top];
            boolean right = task.same(top) && !tie;
            found += scores[top] >= threshold && right ? 1 : 0;
            wrong += scores[top] >= threshold && !right ? 1 : 0;
            double next = pairs.stream()
                    .filter(i -> i != top)
                    .mapToDouble(i -> alone[i])
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            boolean isStrong = scores[top] >= VERY_SURE && alone[top] - next >= LEAD;
            strong += isStrong ? 1 : 0;
            strongWrong += isStrong && !right ? 1 : 0;
        }
        return new Queries(task.lefts().size(), present, found, wrong, strong, strongWrong);
    }

    /** Of one community: true pairs, those found at the F1 threshold, and all taken there. */
    record Community(int trueInAll, int found, int taken) {
        double recall() {
            return (double) found / trueInAll;
        }

        double precision() {
            return (double) found / taken;
        }
    }

    Map<String, Community> communities() {
        Map<Integer, Integer> right = new HashMap<>();
        task.rights().forEach(p -> right.merge(p.truth(), 1, Integer::sum));
        Map<String, int[]> counts = new TreeMap<>();
        for (Person p : task.lefts()) {
            int n = right.getOrDefault(p.truth(), 0);
            count(counts, p.group(), 0, n);
            count(counts, p.twin() ? "twin" : "not twin", 0, n);
        }
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                Person p = task.lefts().get(task.left()[i]);
                for (String group : List.of(p.group(), p.twin() ? "twin" : "not twin")) {
                    count(counts, group, 1, task.same(i) ? 1 : 0);
                    count(counts, group, 2, 1);
                }
            }
        }
        Map<String, Community> out = new TreeMap<>();
        counts.forEach((group, c) -> out.put(group, new Community(c[0], c[1], c[2])));
        return out;
    }

    private static void count(Map<String, int[]> counts, String group, int which, int n) {
        counts.computeIfAbsent(group, g -> new int[3])[which] += n;
    }
}
