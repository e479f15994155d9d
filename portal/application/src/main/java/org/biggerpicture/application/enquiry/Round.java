package org.biggerpicture.application.enquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.application.gather.Gathering;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;

/**
 * One round under way or over: the plan it follows, what each agency was asked, and the answers as they arrive. An
 * agency asked again is asked in a gathering of its own; its later answer counts.
 *
 * @param plan whom to ask and whom not
 * @param asks the questions for each agency asked
 * @param gatherings the gatherings, in the order they began
 */
record Round(AskPlan plan, Map<AgencyId, List<Ask>> asks, List<Gathering> gatherings) {
    Round {
        asks = Map.copyOf(asks);
        gatherings = List.copyOf(gatherings);
    }

    /** The answers that count, once all are in; waits for them. */
    Map<AgencyId, Answer> answers() {
        Map<AgencyId, Answer> latest = new LinkedHashMap<>();
        gatherings.forEach(g -> g.all().forEach(a -> latest.put(a.agency(), a)));
        return latest;
    }

    /** Whether this gathering's answer of the agency is the one that counts. */
    boolean counts(Gathering gathering, AgencyId agency) {
        return gatherings.reversed().stream()
                        .filter(g -> g.agencies().contains(agency))
                        .findFirst()
                        .orElseThrow()
                == gathering;
    }

    /** The same with an agency asked again. */
    Round again(Map<AgencyId, List<Ask>> further, Gathering gathering) {
        Map<AgencyId, List<Ask>> all = new LinkedHashMap<>(asks);
        all.putAll(further);
        List<Gathering> more = new java.util.ArrayList<>(gatherings);
        more.add(gathering);
        return new Round(plan, all, more);
    }

    /** The plan's line for an agency. */
    Optional<AskPlan.Line> line(AgencyId agency) {
        return plan.lines().stream().filter(l -> l.agency().equals(agency)).findFirst();
    }
}
