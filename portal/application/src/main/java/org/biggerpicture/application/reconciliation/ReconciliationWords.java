package org.biggerpicture.application.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.reconciliation.Comparison;
import org.biggerpicture.accesslog.reconciliation.Difference;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.report.Period;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.ReconciliationPage;
import org.biggerpicture.page.Table;

/** Two logs side by side, in words. */
final class ReconciliationWords {
    private final Region region;

    ReconciliationWords(Region region) {
        this.region = region;
    }

    ReconciliationPage page(String agency, Period period, Errors errors, Optional<Comparison.Found> found) {
        return new ReconciliationPage(
                agencies(agency, errors),
                List.of(
                        day("from", "From day", "For example, 24/11/2026", period, errors),
                        day("to", "To day", "", period, errors)),
                errors.at("file"),
                found.map(f -> counts(agency, f)).orElse(List.of()),
                found.map(ReconciliationWords::table),
                errors);
    }

    private Choices agencies(String agency, Errors errors) {
        List<Choices.Choice> choices = new ArrayList<>(List.of(new Choices.Choice("", "Choose an agency", "", false)));
        region.agencies().forEach(a -> choices.add(new Choices.Choice(a.id().value(), a.name(), "", false)));
        return new Choices("agency", "Whose log is it?", "", choices, "").answered(agency, errors.at("agency"));
    }

    private static Input day(String id, String label, String hint, Period period, Errors errors) {
        return new Input(id, label, hint, period.given().getOrDefault(id, ""), 20, false, errors.at(id));
    }

    private List<String> counts(String agency, Comparison.Found found) {
        List<String> counts = new ArrayList<>();
        counts.add(new LogWords(region).agency(agency) + ": "
                + (found.differences().isEmpty()
                        ? "no difference."
                        : found.differences().size() == 1
                                ? "1 difference."
                                : found.differences().size() + " differences."));
        counts.add(
                found.asks() + " questions put by the portal, " + found.requests() + " requests in the agency's log.");
        if (found.notKnownToBePut() > 0) {
            counts.add(found.notKnownToBePut() + " questions were planned and, as far as either log knows, never put.");
        }
        if (found.notReached() > 0) {
            counts.add(found.notReached() + " questions did not reach the agency, as far as the portal knows.");
        }
        return counts;
    }

    private static Table table(Comparison.Found found) {
        return new Table(
                "What the two logs do not agree on",
                List.of("Difference", "Name of the question", "Here", "In the agency's log", "Outcome here"),
                found.differences().stream().map(ReconciliationWords::row).toList(),
                "The two logs agree on every question of the period.");
    }

    private static Table.Row row(Difference d) {
        return Table.Row.of(
                Table.Cell.of(d.kind().words()),
                Table.Cell.of(d.ask().isEmpty() ? "None" : d.ask()),
                Table.Cell.of(d.here().map(ReconciliationWords::moment).orElse("–")),
                Table.Cell.of(d.there().map(ReconciliationWords::moment).orElse("–")),
                Table.Cell.of(LogWords.outcome(d.outcome())));
    }

    private static String moment(java.time.Instant at) {
        return Contexts.moment(at);
    }
}
