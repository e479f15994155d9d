package org.biggerpicture.application.enquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.gather.Branch;
import org.biggerpicture.application.gather.Gates;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.QuestionLadder;
import org.biggerpicture.matching.Step;

/** Turns a plan into the questions themselves, each telling its agency no more than the plan allows. */
final class Questions {
    private final Region region;
    private final Gates gates;
    private final Matching matching;
    private final Supplier<String> names;

    Questions(Region region, Gates gates, Supplier<String> names) {
        this.region = region;
        this.gates = gates;
        this.matching = Offering.matching(region);
        this.names = names;
    }

    /** Who knows this person? Nothing for an agency whose search accepts none of what may be told. */
    Map<AgencyId, List<Ask>> trace(Enquiry enquiry, AskPlan plan) {
        Map<AgencyId, List<Ask>> asks = new LinkedHashMap<>();
        for (AskPlan.Asked asked : plan.asked()) {
            List<Step> steps = Offering.ladder(
                    region,
                    enquiry.sought(),
                    asked.identifiers(),
                    region.connection(asked.agency()).map(Connection::accepts).orElse(List.of()));
            if (!steps.isEmpty()) {
                asks.put(asked.agency(), trace(enquiry, asked.agency(), steps));
            }
        }
        return asks;
    }

    private List<Ask> trace(Enquiry enquiry, AgencyId agency, List<Step> steps) {
        String name = names.get();
        int most = Math.min(steps.size(), region.hub().questions());
        return IntStream.range(0, most)
                .<Ask>mapToObj(i -> new Ask.Trace(
                        new RequestId(name + "-" + (i + 1)),
                        agency,
                        enquiry.requester(),
                        enquiry.purpose(),
                        enquiry.caseReference(),
                        steps.get(i).sought(),
                        steps.get(i).reason()))
                .toList();
    }

    /** What do you hold about the records that were confirmed? */
    Map<AgencyId, List<Ask>> fetch(Enquiry enquiry, AskPlan plan, List<Decision> decisions) {
        Map<AgencyId, List<String>> confirmed = confirmed(decisions);
        Map<AgencyId, List<Ask>> asks = new LinkedHashMap<>();
        for (AskPlan.Asked asked : plan.asked()) {
            Optional.ofNullable(confirmed.get(asked.agency()))
                    .ifPresent(ids -> asks.put(asked.agency(), List.of(fetch(enquiry, asked, ids))));
        }
        return asks;
    }

    private Ask fetch(Enquiry enquiry, AskPlan.Asked asked, List<String> localIds) {
        return new Ask.Fetch(
                new RequestId(names.get()),
                asked.agency(),
                enquiry.requester(),
                enquiry.purpose(),
                enquiry.caseReference(),
                localIds,
                asked.categories());
    }

    /** The same questions once more, under new names, as far as the plan lets them be put now. */
    Map<AgencyId, List<Ask>> again(AskPlan.Asked now, List<Ask> before) {
        List<Ask> again = before.stream()
                .filter(ask -> now.identifiers().containsAll(ask.discloses()))
                .<Ask>map(ask -> switch (ask) {
                    case Ask.Trace t ->
                        new Ask.Trace(
                                name(),
                                now.agency(),
                                t.requester(),
                                t.purpose(),
                                t.caseReference(),
                                t.sought(),
                                t.reason());
                    case Ask.Fetch f ->
                        new Ask.Fetch(
                                name(),
                                now.agency(),
                                f.requester(),
                                f.purpose(),
                                f.caseReference(),
                                f.localIds(),
                                now.categories());
                })
                .toList();
        return again.isEmpty() ? Map.of() : Map.of(now.agency(), again);
    }

    private RequestId name() {
        return new RequestId(names.get());
    }

    static Map<AgencyId, List<String>> confirmed(List<Decision> decisions) {
        Map<AgencyId, List<String>> confirmed = new TreeMap<>();
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Confirmed yes -> {
                    CandidateKey key = yes.candidate();
                    confirmed
                            .computeIfAbsent(key.agency(), a -> new java.util.ArrayList<>())
                            .add(key.localId());
                }
                case Decision.NotTheSame no -> {}
            }
        }
        return confirmed;
    }

    /**
     * The branches on which the questions travel. How far a ladder is climbed is decided by what these agreements let be
     * shown of the answers, and by nothing else: an agency whose answer is concealed is asked as often as one that holds
     * nothing (config/decisions/0011).
     */
    List<Branch> branches(
            Enquiry enquiry, Agreements agreements, Circumstances circumstances, Map<AgencyId, List<Ask>> asks) {
        return asks.values().stream()
                .map(several -> branch(several, new Showable(enquiry, agreements, circumstances, several.getFirst())))
                .toList();
    }

    private Branch branch(List<Ask> asks, Showable showable) {
        Connection connection = region.connection(asks.getFirst().agency()).orElseThrow();
        return new Branch(
                connection.id(),
                Rungs.of(asks),
                told -> QuestionLadder.enough(
                        matching.compare(showable.enquiry().sought(), showable.candidates(told))),
                showable::any,
                connection.connector().orElseThrow(),
                gates.of(connection.id(), connection.atOnce(), connection.within()),
                connection.within());
    }
}
