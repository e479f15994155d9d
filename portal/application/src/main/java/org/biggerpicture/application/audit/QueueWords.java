package org.biggerpicture.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.ReviewPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;

/** The queue of reviews and one review, in words. A notice in the list carries a reference and names nobody. */
final class QueueWords {
    private final Auditing auditing;
    private final Instant now;

    QueueWords(Auditing auditing, Instant now) {
        this.auditing = auditing;
        this.now = now;
    }

    Document list(Reviews.Queue queue) {
        List<Notice> notices = queue.notices();
        Table waiting = table(
                "Not yet closed",
                notices.stream().filter(n -> !(queue.state(n) instanceof ReviewState.Closed)),
                queue,
                "Nothing waits for review.");
        Table closed = table(
                "Closed",
                notices.stream().filter(n -> queue.state(n) instanceof ReviewState.Closed),
                queue,
                "No review has been closed in this span.");
        Table rules = new Table(
                "What surfaces by itself",
                List.of("Rule", "What it notices"),
                auditing.rules().stream()
                        .map(r -> Table.Row.of(Table.Cell.of(r.id()), Table.Cell.of(r.words())))
                        .toList(),
                "No rule is configured: nothing surfaces by itself.");
        return new Document(
                "Reviews",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "Unusual access surfaces here by itself, each by a stated rule. It says nothing of whether the access was wrong.",
                        "The last " + auditing.span().toDays() + " days are watched."),
                List.of(),
                List.of(
                        Document.Section.of("To review", waiting),
                        Document.Section.of("Reviewed", closed),
                        Document.Section.of("The rules", rules)),
                List.of());
    }

    private Table table(String caption, Stream<Notice> notices, Reviews.Queue queue, String ifEmpty) {
        return new Table(
                caption,
                List.of("Notice", "Noticed", "What", "State"),
                notices.map(n -> row(n, queue.state(n))).toList(),
                ifEmpty);
    }

    private Table.Row row(Notice notice, ReviewState state) {
        return Table.Row.of(
                Table.Cell.link(notice.reference(), "/audit/queue/" + notice.reference()),
                Table.Cell.of(Contexts.moment(notice.at())),
                Table.Cell.of(notice.rule().words()),
                new Table.Cell(List.of(), tag(state), List.of()));
    }

    private Tag tag(ReviewState state) {
        return switch (state) {
            case ReviewState.Waiting w -> new Tag("Waits", Tone.QUIET);
            case ReviewState.Open o ->
                late(o) ? new Tag("Open too long: " + days(o) + " days", Tone.MISSING) : new Tag("Open", Tone.PART);
            case ReviewState.Closed c -> new Tag(finding(c), Tone.KNOWN);
        };
    }

    private boolean late(ReviewState.Open open) {
        return open.since().plus(auditing.chaseAfter()).isBefore(now);
    }

    private long days(ReviewState.Open open) {
        return Duration.between(open.since(), now).toDays();
    }

    private String finding(ReviewState.Closed closed) {
        return auditing.findings().getOrDefault(closed.finding(), closed.finding());
    }

    ReviewPage page(Notice notice, ReviewState state, boolean may, Errors errors) {
        String address = "/audit/queue/" + notice.reference();
        return new ReviewPage(
                notice.reference(),
                List.of(
                        Fact.of("What was noticed", notice.rule().words()),
                        Fact.of("Rule", notice.rule().id()),
                        Fact.of(
                                "Whose access",
                                notice.who().person() + ", " + notice.who().role() + ", "
                                        + notice.who().organisation()),
                        Fact.of("When", Contexts.moment(notice.at())),
                        Fact.of("State", words(state))),
                new Table(
                        "The entries that made it",
                        List.of("Entry", "When", "What", "Its enquiry"),
                        notice.entries().stream().map(QueueWords::entry).toList(),
                        "No entry."),
                may ? "" : "You can't review yourself or your own team. Another auditor must.",
                may && state instanceof ReviewState.Waiting ? address + "/open" : "",
                may && state instanceof ReviewState.Open ? address + "/close" : "",
                new Choices(
                        "finding",
                        "What did you find?",
                        "",
                        auditing.findings().entrySet().stream()
                                .map(f -> new Choices.Choice(f.getKey(), f.getValue(), "", false))
                                .toList(),
                        errors.at("finding")),
                new Input(
                        "note",
                        "Why",
                        "In a sentence. It can be erased; the finding can't.",
                        "",
                        0,
                        false,
                        errors.at("note")),
                errors);
    }

    private String words(ReviewState state) {
        return switch (state) {
            case ReviewState.Waiting w -> "Nobody has taken it up";
            case ReviewState.Open o -> "Taken up by " + o.reviewer() + ", " + Contexts.moment(o.since());
            case ReviewState.Closed c ->
                "Closed by " + c.reviewer() + ", " + Contexts.moment(c.at()) + ": " + finding(c);
        };
    }

    private static Table.Row entry(LoggedEntry logged) {
        String enquiry = logged.entry().grounds().enquiry();
        return Table.Row.of(
                Table.Cell.link("Entry " + logged.position(), "/audit/entries/" + logged.position()),
                Table.Cell.of(Contexts.moment(logged.at())),
                Table.Cell.of(LogWords.kind(logged.entry().kind())),
                enquiry.isEmpty()
                        ? Table.Cell.of("–")
                        : new Table.Cell(
                                List.of(),
                                Tag.NONE,
                                List.of(new Link("All of its entries", "/audit?enquiry=" + enquiry))));
    }
}
