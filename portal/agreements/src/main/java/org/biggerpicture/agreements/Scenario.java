package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.configuration.Place;

/**
 * What an agreement must do in one case.
 *
 * @param place where it is written
 * @param name what it says
 * @param asking who asks
 * @param held about what
 * @param then what must come of it
 * @param by the citation of the clause that must decide, if the scenario says
 * @param layer how deep, if the scenario says
 * @param shows fields that must be shown
 * @param hides fields that must not
 * @param lacks what the nearest clause must lack, if the scenario says
 */
record Scenario(
        Place place,
        String name,
        Asking asking,
        Held held,
        Then then,
        Optional<String> by,
        Optional<org.biggerpicture.record.Layer> layer,
        List<String> shows,
        List<String> hides,
        Set<Lack> lacks) {
    /** What may come of a case. */
    enum Then {
        /** A disclosure is made. */
        SHOWN,
        /** Only that it is held may be known. */
        MASKED,
        /** As if nothing were held. */
        CONCEALED
    }

    /** What the agreements do otherwise, one sentence each; empty when they do as it says. */
    List<String> failures(Agreements agreements) {
        List<String> failures = new ArrayList<>();
        Verdict verdict = agreements.judge(asking, held);
        Explanation explanation = Explainer.explain(held, verdict);
        Then came = verdict.withheld().map(Scenario::then).orElse(Then.SHOWN);
        if (came != then) {
            failures.add("it is " + PlainWords.plain(came) + ", not " + PlainWords.plain(then) + ": "
                    + String.join(" ", explanation.sentences()));
        }
        Optional<String> decided = Explainer.decider(verdict.decision()).map(ClauseRef::cite);
        by.filter(b -> !decided.equals(Optional.of(b)))
                .ifPresent(b -> failures.add("it is decided by " + decided.orElse("no clause") + ", not by " + b));
        layer.filter(l -> !(verdict.decision() instanceof SharingDecision.Permitted p) || p.layer() != l)
                .ifPresent(l -> failures.add("it doesn't go as deep as " + PlainWords.plain(l) + ", or goes deeper"));
        shows.stream().filter(f -> !explanation.shown().contains(f)).forEach(f -> failures.add(f + " is not shown"));
        hides.stream().filter(explanation.shown()::contains).forEach(f -> failures.add(f + " is shown"));
        if (!lacks.isEmpty() && !explanation.nearest().map(NearestMiss::lacks).equals(Optional.of(lacks))) {
            failures.add("the nearest clause lacks "
                    + explanation
                            .nearest()
                            .map(n -> PlainWords.plain(n.lacks()))
                            .orElse("nothing, for there is none"));
        }
        return failures;
    }

    private static Then then(Manner manner) {
        return switch (manner) {
            case MASK -> Then.MASKED;
            case CONCEAL -> Then.CONCEALED;
        };
    }
}
