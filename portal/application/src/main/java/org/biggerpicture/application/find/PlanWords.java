package org.biggerpicture.application.find;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NotifyWords;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.WhoIsAsked;

/** Who will be asked and who will not, in words. */
final class PlanWords {
    private PlanWords() {}

    static WhoIsAsked of(AskPlan plan, Region region) {
        List<Table.Row> asked = new ArrayList<>();
        List<Table.Row> notAsked = new ArrayList<>();
        for (AskPlan.Line line : plan.lines()) {
            String name = name(line.agency(), region);
            switch (line) {
                case AskPlan.Asked a -> asked.add(row(name, "Do you know this child?", learns(a, name)));
                case AskPlan.NotPermitted n ->
                    notAsked.add(row(
                            name,
                            n.reason(),
                            n.nearest().isPresent()
                                    ? "The owner of the agreement that nearly allows it"
                                    : "No agreement comes near: ask your information governance lead"));
                case AskPlan.NotAsked n -> notAsked.add(row(name, n.reason(), "Your information governance lead"));
            }
        }
        return WhoIsAsked.of(asked, notAsked);
    }

    private static String learns(AskPlan.Asked asked, String name) {
        String told = String.join(" ", NotifyWords.sentences(asked.tells(), name));
        return "That you ask about this child, and at most: " + OutcomeWords.inWords(asked.identifiers())
                + (told.isEmpty() ? "" : ". " + told);
    }

    private static Table.Row row(String... cells) {
        return Table.Row.of(java.util.Arrays.stream(cells).map(Table.Cell::of).toArray(Table.Cell[]::new));
    }

    private static String name(AgencyId agency, Region region) {
        return region.connection(agency)
                .map(Connection::agency)
                .map(Agency::name)
                .orElse(agency.value());
    }
}
