package org.biggerpicture.application.enquiry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;

/**
 * Which questions are put side by side: those that tell the agency nothing that an earlier one has not told it already,
 * so that asking sooner discloses no more. The plainest question stands alone, since a wider one brings back more people;
 * only a question by a number, which names one person, is put beside it.
 */
final class Rungs {
    private static final Set<IdentifierKind> NUMBERS = EnumSet.of(IdentifierKind.NHS_NUMBER, IdentifierKind.UPN);

    private Rungs() {}

    /** The same questions in the same order, on as few rungs as that allows. */
    static List<List<Ask>> of(List<Ask> asks) {
        List<List<Ask>> rungs = new ArrayList<>();
        Set<IdentifierKind> told = EnumSet.noneOf(IdentifierKind.class);
        for (Ask ask : asks) {
            boolean nothingNew = told.containsAll(ask.discloses());
            boolean beside = rungs.size() > 1 || ask.discloses().stream().anyMatch(NUMBERS::contains);
            if (rungs.isEmpty() || !nothingNew || !beside) {
                rungs.add(new ArrayList<>());
            }
            rungs.getLast().add(ask);
            told.addAll(ask.discloses());
        }
        return rungs;
    }
}
