package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.activation.Candidate;
import org.biggerpicture.agreements.activation.Proposal;
import org.biggerpicture.agreements.stewardship.VersionDifference;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.ProposalPage;
import org.biggerpicture.page.Table;

/** What runs, what the files say, what that would change, and what waits for a second steward, in words. */
final class ProposalWords {
    private static final int SHORT = 12;

    private final Agreements running;
    private final Candidate candidate;
    private final Optional<Proposal> waiting;
    private final LocalDate today;

    ProposalWords(Agreements running, Candidate candidate, Optional<Proposal> waiting, LocalDate today) {
        this.running = running;
        this.candidate = candidate;
        this.waiting = waiting;
        this.today = today;
    }

    ProposalPage page(Practitioner steward, String why, Errors errors) {
        boolean changed = candidate
                .agreements()
                .filter(a -> !a.version().equals(running.version()))
                .isPresent();
        boolean waits = waiting.isPresent();
        boolean other = waiting.filter(
                        p -> !p.by().organisation().equals(steward.requester().organisation()))
                .isPresent();
        return new ProposalPage(
                state(changed),
                new Input("why", "Why is it proposed?", "In a sentence", why, 0, false, errors.at("why")),
                changed && !waits,
                waits && other,
                errors);
    }

    private Document state(boolean changed) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("Runs now", brief(running.version()))));
        facts.add(Fact.of(
                "In the files",
                candidate
                        .agreements()
                        .map(a -> changed ? brief(a.version()) : "The version that runs")
                        .orElse("Not sound: it can't be proposed")));
        waiting.ifPresent(p -> facts.add(Fact.of(
                "Waits for a steward of another organisation",
                brief(p.hash()) + ", proposed by " + p.by().person() + " of " + p.by().organisation() + ", "
                        + Contexts.moment(p.at()))));
        return new Document(
                "New version",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "A version is proposed by one steward and approved by another, of another organisation. It runs from the next question on; enquiries under way end under the version they began with."),
                facts,
                Stream.of(mistakes(), changed ? difference() : List.<Document.Section>of())
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }

    private List<Document.Section> mistakes() {
        return candidate.findings().isEmpty()
                ? List.of()
                : List.of(new Document.Section(
                        "What is wrong in the files",
                        candidate.findings().stream()
                                .map(f -> f.file().getFileName() + ", line " + f.line() + ": " + f.problem() + ". "
                                        + f.remedy())
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private List<Document.Section> difference() {
        VersionDifference difference =
                VersionDifference.of(running, candidate.agreements().orElseThrow(), today);
        Table changes = new Table(
                "What is written otherwise",
                List.of("Agreement", "Part", "It said", "It says"),
                difference.changes().stream()
                        .map(c -> Table.Row.of(
                                Table.Cell.of(c.agreement()),
                                Table.Cell.of(c.part()),
                                Table.Cell.of(c.was().toArray(String[]::new)),
                                Table.Cell.of(c.is().toArray(String[]::new))))
                        .toList(),
                "Nothing is written otherwise.");
        return List.of(
                new Document.Section("What it would change", difference.sentences(), List.of(), List.of()),
                Document.Section.of("How it is written", changes));
    }

    private static String brief(String hash) {
        return "Version " + hash.substring(0, SHORT);
    }
}
