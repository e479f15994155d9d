package org.biggerpicture.benchmarks.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.matching.Described;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.Model;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.matching.Scorer;

/** The product's own matching, as an engine of the benchmark. */
final class Ours {
    static final AgencyId AGENCY = new AgencyId("right-file");

    private final Matching matching;

    Ours(Model model, PublishedCounts counts) {
        matching = Matching.demonstration().with(model).with(Map.of(AGENCY, counts));
    }

    /** Only how many people the right file holds; names by the national tables. */
    static PublishedCounts size(Task task) {
        return PublishedCounts.of(task.rights().size());
    }

    /** Counts an agency might publish: names of at least ten people. */
    static PublishedCounts names(Task task) {
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> family = new HashMap<>();
        for (Person p : task.rights()) {
            given.merge(p.given(), 1, Integer::sum);
            family.merge(p.family(), 1, Integer::sum);
        }
        given.values().removeIf(n -> n < PublishedCounts.LEAST);
        family.values().removeIf(n -> n < PublishedCounts.LEAST);
        return new PublishedCounts(task.rights().size(), given, family);
    }

    List<Described> describe(List<Person> people) {
        return people.stream().map(p -> matching.describe(p.particulars())).toList();
    }

    Scorer scorer() {
        return matching.scorer(AGENCY);
    }

    /** Every pair by itself. */
    double[] alone(Task task) {
        List<Described> left = describe(task.lefts());
        List<Described> right = task.dedupe() ? left : describe(task.rights());
        Scorer scorer = scorer();
        double[] scores = new double[task.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scorer.logOdds(left.get(task.left()[i]), right.get(task.right()[i]));
        }
        return scores;
    }

    /** Every pair in the light of the other candidates of the same row, as the portal sees an agency's answer. */
    double[] amongOthers(Task task, double[] alone) {
        List<Described> right = describe(task.rights());
        Scorer scorer = scorer();
        double[] scores = alone.clone();
        for (List<Integer> pairs : byLeft(task).values()) {
            List<Described> held = new ArrayList<>();
            double[] bits = new double[pairs.size()];
            for (int i = 0; i < bits.length; i++) {
                held.add(right.get(task.right()[pairs.get(i)]));
                bits[i] = alone[pairs.get(i)];
            }
            double[] lost = scorer.lostToOthers(held, bits);
            for (int i = 0; i < bits.length; i++) {
                scores[pairs.get(i)] -= lost[i];
            }
        }
        return scores;
    }

    static Map<Integer, List<Integer>> byLeft(Task task) {
        Map<Integer, List<Integer>> byLeft = new HashMap<>();
        for (int i = 0; i < task.size(); i++) {
            byLeft.computeIfAbsent(task.left()[i], k -> new ArrayList<>()).add(i);
        }
        return byLeft;
    }
}
