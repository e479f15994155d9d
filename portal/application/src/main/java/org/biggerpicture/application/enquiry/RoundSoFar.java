package org.biggerpicture.application.enquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
record RoundSoFar(AskPlan plan, Map<AgencyId, List<Ask>> asks, List<Gathering> gatherings) {
    RoundSoFar {
        asks = Map.copyOf(asks);
        gatherings = List.copyOf(gatherings);
    }

    /** The answers that count, once all are in; waits for them. */
    Map<AgencyId, Answer> answers() {
        Map<AgencyId, Answer> latest = new LinkedHashMap<>();
        gatherings.forEach(
                g -> g.all().stream().filter(a -> counts(g, a.agency())).forEach(a -> latest.put(a.agency(), a)));
        return latest;
    }

    /** Hands over the answers that count as they arrive, those that are here already at once; never waits. */
    void each(Consumer<Answer> taker) {
        gatherings.forEach(g -> g.each(a -> {
            if (counts(g, a.agency())) {
                taker.accept(a);
            }
        }));
    }

    /** The questions that were really put to an agency. */
    List<Ask> put(AgencyId agency) {
        return latest(agency).map(g -> g.put(agency)).orElse(List.of());
    }

    private boolean counts(Gathering gathering, AgencyId agency) {
        return asks.containsKey(agency)
                && latest(agency).filter(g -> g == gathering).isPresent();
    }

    private Optional<Gathering> latest(AgencyId agency) {
        return gatherings.reversed().stream()
                .filter(g -> g.agencies().contains(agency))
                .findFirst();
    }

    /** The same under this plan with these questions alone; where one was put already, its answer stands. */
    RoundSoFar only(AskPlan later, Map<AgencyId, List<Ask>> wanted) {
        Map<AgencyId, List<Ask>> standing = new LinkedHashMap<>(wanted);
        further(wanted).keySet().forEach(standing::remove);
        standing.replaceAll((agency, same) -> asks.getOrDefault(agency, same));
        return new RoundSoFar(later, standing, gatherings);
    }

    /** The same under a later plan. */
    RoundSoFar under(AskPlan later) {
        return new RoundSoFar(later, asks, gatherings);
    }

    /** The same with agencies asked, or asked again. */
    RoundSoFar again(Map<AgencyId, List<Ask>> further, Gathering gathering) {
        Map<AgencyId, List<Ask>> all = new LinkedHashMap<>(asks);
        all.putAll(further);
        List<Gathering> more = new java.util.ArrayList<>(gatherings);
        more.add(gathering);
        return new RoundSoFar(plan, all, more);
    }

    /** Of these questions, those that were not put here already and need not be put again. */
    Map<AgencyId, List<Ask>> further(Map<AgencyId, List<Ask>> wanted) {
        Map<AgencyId, List<Ask>> further = new LinkedHashMap<>(wanted);
        further.entrySet().removeIf(w -> same(asks.getOrDefault(w.getKey(), List.of()), w.getValue()));
        return further;
    }

    private static boolean same(List<Ask> before, List<Ask> wanted) {
        return before.stream()
                .map(RoundSoFar::content)
                .toList()
                .equals(wanted.stream().map(RoundSoFar::content).toList());
    }

    /** What is asked, whatever the question is called. */
    private static Object content(Ask ask) {
        return switch (ask) {
            case Ask.Trace trace -> trace.sought();
            case Ask.Fetch fetch -> List.of(Set.copyOf(fetch.localIds()), fetch.categories());
        };
    }

    /** The plan's line for an agency. */
    Optional<AskPlan.Line> line(AgencyId agency) {
        return plan.lines().stream().filter(l -> l.agency().equals(agency)).findFirst();
    }
}
