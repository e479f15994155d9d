package org.biggerpicture.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.access.ToldUnderKey;
import org.biggerpicture.application.audit.QueueQuery.State;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.QueuePage;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;

/** The queue of reviews in words. A notice carries a reference and names nobody. */
final class QueueWords {
    private static final Link NOWHERE = new Link("", "");

    private final Region region;
    private final Auditing auditing;
    private final ToldUnderKey told;
    private final Instant now;

    QueueWords(Region region, Auditing auditing, ToldUnderKey told, Instant now) {
        this.region = region;
        this.auditing = auditing;
        this.told = told;
        this.now = now;
    }

    QueuePage page(Following.Told<List<Reviews.Review>> queue, QueueQuery query) {
        List<Reviews.Review> fitting =
                queue.what().stream().filter(query::includes).toList();
        List<Reviews.Review> here =
                fitting.stream().skip(query.from()).limit(QueueQuery.PAGE).toList();
        int next = query.from() + here.size();
        return new QueuePage(
                queue.unread() == 0
                        ? ""
                        : "The log is still being read: " + queue.unread() + " entries are not regarded yet.",
                counts(queue.what()),
                late(queue.what()),
                filters(query),
                count(query, here.size(), fitting.size()),
                table(here, query.state()),
                next < fitting.size() ? new Link("More of them", query.address(next)) : NOWHERE,
                query.from() > 0 ? new Link("From the beginning", query.address(0)) : NOWHERE,
                "What was noticed in the last " + auditing.span().toDays()
                        + " days is listed. A review that was taken up stays in the list until it is closed.",
                rules(),
                compared());
    }

    private static List<Fact> counts(List<Reviews.Review> all) {
        return Stream.of(State.LATE, State.WAITING, State.OPEN, State.CLOSED)
                .map(state -> Fact.of(
                        state.words(),
                        Long.toString(all.stream().filter(state::includes).count())))
                .toList();
    }

    private static String late(List<Reviews.Review> all) {
        long late = all.stream().filter(State.LATE::includes).count();
        if (late == 0) {
            return "";
        }
        return (late == 1 ? "1 review is late." : late + " reviews are late.")
                + " Take up what waits, and close what is open. Another auditor can take over what was left open.";
    }

    private static String count(QueueQuery query, int here, int fitting) {
        if (fitting <= here) {
            return fitting == 1 ? "1 notice." : fitting + " notices, late ones first.";
        }
        return fitting + " notices, late ones first: " + (query.from() + 1) + " to " + (query.from() + here) + ".";
    }

    private Filters filters(QueueQuery query) {
        return new Filters(
                "/audit/queue",
                List.of(
                        new Choices(
                                        "state",
                                        "How it stands",
                                        "",
                                        Stream.of(State.values())
                                                .map(s -> new Choices.Choice(s.word(), s.words(), "", false))
                                                .toList(),
                                        "")
                                .answered(query.state().word(), ""),
                        new Choices(
                                        "rule",
                                        "Rule",
                                        "",
                                        Stream.concat(
                                                        Stream.of(new Choices.Choice("", "Any", "", false)),
                                                        auditing.rules().stream()
                                                                .map(r -> new Choices.Choice(
                                                                        r.id(), plain(r.id()), "", false)))
                                                .toList(),
                                        "")
                                .answered(query.rule(), "")),
                List.of(),
                "/audit/queue");
    }

    private Table table(List<Reviews.Review> here, State state) {
        return new Table(
                state.words(),
                List.of("Notice", "When", "What was noticed", "State"),
                here.stream().map(this::row).toList(),
                state == State.CLOSED
                        ? "No review that fits has been closed in this span."
                        : "Nothing that fits waits for review.");
    }

    private Table.Row row(Reviews.Review review) {
        String reference = review.notice().reference();
        return Table.Row.of(
                Table.Cell.link(reference, "/audit/queue/" + reference),
                Table.Cell.of(Contexts.moment(review.notice().at())),
                Table.Cell.of(review.notice().rule().words()),
                new Table.Cell(due(review), tag(review), List.of()));
    }

    /** By when it must be taken up, where its rule says so and nobody has. */
    private static List<String> due(Reviews.Review review) {
        return review.waiting()
                ? review.notice().rule().stated().due().stream()
                        .map(due ->
                                "Due by " + Contexts.moment(review.notice().at().plus(due)))
                        .toList()
                : List.of();
    }

    private Tag tag(Reviews.Review review) {
        String late = review.late().map(since -> ", late by " + lateBy(since)).orElse("");
        Tone tone = late.isEmpty() ? Tone.QUIET : Tone.MISSING;
        return switch (review.state()) {
            case ReviewState.Waiting w -> new Tag("Waits" + late, tone);
            case ReviewState.Open o -> new Tag("Being reviewed" + late, late.isEmpty() ? Tone.PART : tone);
            case ReviewState.Closed c -> new Tag(label(auditing.findings(), c.finding()), Tone.KNOWN);
        };
    }

    private String lateBy(Instant since) {
        Duration late = Duration.between(since, now);
        return late.toDays() == 0 ? "less than a day" : late.toDays() == 1 ? "a day" : late.toDays() + " days";
    }

    static String label(java.util.Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }

    /** How a rule is called: its id in words. */
    static String plain(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private Table rules() {
        return new Table(
                "The rules",
                List.of("Rule", "What it notices", "To be taken up within"),
                auditing.rules().stream()
                        .map(r -> Table.Row.of(
                                Table.Cell.of(plain(r.id())),
                                Table.Cell.of(Stream.concat(Stream.of(r.words()), drawn(r))
                                        .toArray(String[]::new)),
                                Table.Cell.of(days(auditing.due(r)))))
                        .toList(),
                "No rule is configured: nothing surfaces by itself.");
    }

    private static Stream<String> drawn(Rule rule) {
        return rule instanceof Rule.Drawn drawn
                ? Stream.concat(
                        Stream.of("Drawn by the entry's own hash: nobody can choose what is drawn, and everybody who "
                                + "draws again from the log draws the same."),
                        drawn.weights().stream().map(w -> w.times() + " times likelier: " + w.words() + "."))
                : Stream.of();
    }

    static String days(Duration length) {
        return length.toDays() == 1
                ? "a day"
                : length.toDays() == 0 ? length.toHours() + " hours" : length.toDays() + " days";
    }

    /** An organisation that tells nothing can't be held to it; that is said, so that silence reads as no assurance. */
    private Table compared() {
        LogWords words = new LogWords(region);
        List<OrganisationId> organisations = region.agencies().stream()
                .map(Agency::organisation)
                .distinct()
                .sorted()
                .toList();
        return new Table(
                "What each organisation told, to compare with",
                List.of(
                        "Organisation",
                        "Case references",
                        "Their form",
                        "Staff addresses",
                        "Colleagues' children",
                        "Who has left"),
                organisations.stream()
                        .filter(o -> tellsAnything(o))
                        .map(o -> Table.Row.of(
                                Table.Cell.of(words.organisation(o.value())),
                                told(o, ToldUnderKey.About.CASE_REFERENCES),
                                Table.Cell.of(auditing.caseForms().containsKey(o) ? "Told" : "Not told"),
                                told(o, ToldUnderKey.About.ADDRESSES),
                                told(o, ToldUnderKey.About.COLLEAGUES_CHILDREN),
                                told(o, ToldUnderKey.About.LEFT)))
                        .toList(),
                "No organisation has told anything to compare with.");
    }

    private boolean tellsAnything(OrganisationId organisation) {
        return auditing.caseForms().containsKey(organisation)
                || Stream.of(ToldUnderKey.About.values()).anyMatch(about -> told.tells(organisation, about));
    }

    private Table.Cell told(OrganisationId organisation, ToldUnderKey.About about) {
        return Table.Cell.of(told.tells(organisation, about) ? "Told under key" : "Not told");
    }
}
