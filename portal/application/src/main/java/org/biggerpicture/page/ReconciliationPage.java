package org.biggerpicture.page;

import java.util.List;
import java.util.Optional;

/**
 * An agency's own log beside ours.
 *
 * @param agency whose log it is
 * @param days the period
 * @param fileError what is wrong with the file, or empty
 * @param counts what came of it; empty before
 * @param differences each of them; empty before
 */
public record ReconciliationPage(
        Choices agency,
        List<Input> days,
        String fileError,
        List<String> counts,
        Optional<Table> differences,
        Errors errors) {
    public ReconciliationPage {
        days = List.copyOf(days);
        counts = List.copyOf(counts);
    }
}
