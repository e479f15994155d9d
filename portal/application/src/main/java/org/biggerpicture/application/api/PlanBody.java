package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.OutcomeWords;

/**
 * Who would be asked, and who not and why: every agency once.
 *
 * @param agreements the version of the agreements it was drawn under
 * @param asked who would be asked whether they know the child
 * @param notAsked who would not
 */
record PlanBody(String agreements, List<Asked> asked, List<NotAsked> notAsked) {
    /**
     * An agency that would be asked.
     *
     * @param agency its id
     * @param name its name
     * @param learns the kinds of identifier it would be given: the question is a disclosure too
     * @param learnsInWords the same in words
     * @param askedFor the categories it may be asked for
     * @param clauses the clauses that allow it
     */
    record Asked(
            String agency,
            String name,
            List<String> learns,
            String learnsInWords,
            List<String> askedFor,
            List<ClauseBody> clauses) {}

    /**
     * An agency that would not be asked.
     *
     * @param agency its id
     * @param name its name
     * @param outcome {@code not-permitted} or {@code not-asked}
     * @param reason why, in words
     * @param nearest the clause that nearly allows it, if any
     * @param lacks what that clause lacks, in words
     */
    record NotAsked(
            String agency,
            String name,
            String outcome,
            String reason,
            Optional<ClauseBody> nearest,
            List<String> lacks) {}

    static PlanBody of(AskPlan plan, Region region) {
        List<Asked> asked = new ArrayList<>();
        List<NotAsked> notAsked = new ArrayList<>();
        for (AskPlan.Line line : plan.lines()) {
            String name = name(line.agency(), region);
            switch (line) {
                case AskPlan.Asked a -> asked.add(asked(a, name));
                case AskPlan.NotPermitted n -> notAsked.add(notPermitted(n, name));
                case AskPlan.NotAsked n ->
                    notAsked.add(new NotAsked(
                            n.agency().value(), name, n.outcome().word(), n.reason(), Optional.empty(), List.of()));
            }
        }
        return new PlanBody(plan.agreements(), asked, notAsked);
    }

    private static Asked asked(AskPlan.Asked asked, String name) {
        return new Asked(
                asked.agency().value(),
                name,
                codes(asked.identifiers()),
                OutcomeWords.inWords(asked.identifiers()),
                codes(asked.categories()),
                asked.clauses().stream().map(c -> ClauseBody.of(c, false)).toList());
    }

    private static NotAsked notPermitted(AskPlan.NotPermitted no, String name) {
        return new NotAsked(
                no.agency().value(),
                name,
                no.outcome().word(),
                no.reason(),
                no.nearest().map(n -> ClauseBody.of(n.clause(), false)),
                no.nearest().map(n -> n.sentences()).orElse(List.of()));
    }

    private static String name(AgencyId agency, Region region) {
        return region.connection(agency)
                .map(Connection::agency)
                .map(Agency::name)
                .orElse(agency.value());
    }

    private static List<String> codes(Collection<? extends Enum<?>> kinds) {
        return kinds.stream().map(Codes::of).sorted().toList();
    }
}
