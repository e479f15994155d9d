package org.biggerpicture.application.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.review.Lot;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.ReviewPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;

/** One review, in words. */
final class ReviewWords {
    private final Auditing auditing;
    private final LogWords words;
    private final Persons names;

    ReviewWords(Region region, Auditing auditing, Persons names) {
        this.auditing = auditing;
        this.words = new LogWords(region);
        this.names = names;
    }

    /**
     * What a reviewer has said so far.
     *
     * @param errors what is to be put right in it
     */
    record Said(String finding, String outcome, String note, Errors errors) {
        static final Said NOTHING = new Said("", "", "", Errors.NONE);
    }

    /**
     * The page.
     *
     * @param entries the entries that made the notice, as far as they are still kept
     */
    ReviewPage page(Practitioner auditor, Reviews.Review review, List<LoggedEntry> entries, Said said) {
        Notice notice = review.notice();
        String address = "/audit/queue/" + notice.reference();
        return new ReviewPage(
                notice.reference(),
                facts(review, entries),
                new Table(
                        "The entries that made it",
                        List.of("Entry", "When", "What", "Purpose", "More"),
                        entries.stream().map(this::entry).toList(),
                        "Its entries are no longer kept: retention has removed them."),
                onward(notice),
                whyNot(auditor, review),
                Reviews.mayTakeUp(auditor, review) ? address + "/open" : "",
                review.waiting() ? "Take up this review" : "Take over this review",
                Reviews.mayClose(auditor, review) ? address + "/close" : "",
                choices("finding", "What did you find?", auditing.findings(), said.finding(), said.errors()),
                choices("outcome", "What came of it?", auditing.outcomes(), said.outcome(), said.errors()),
                new Input(
                        "note",
                        "Why",
                        "In a sentence. It can be erased; what you found can't.",
                        said.note(),
                        0,
                        false,
                        said.errors().at("note")),
                said.errors());
    }

    private List<Fact> facts(Reviews.Review review, List<LoggedEntry> entries) {
        Notice notice = review.notice();
        Who who = notice.who();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("What was noticed", notice.rule().words()),
                Fact.of("Rule", QueueWords.plain(notice.rule().id())),
                Fact.of(
                        "Whose access",
                        who.person() + ", " + words.role(who.role()) + ", " + words.organisation(who.organisation())),
                Fact.of("When", Contexts.moment(notice.at())),
                Fact.of("State", words(review)),
                Fact.of("To be taken up within", QueueWords.days(auditing.due(notice.rule())))));
        if (notice.rule() instanceof Rule.Drawn drawn && !entries.isEmpty()) {
            facts.add(Fact.of("How it was drawn", lot(drawn, entries.getLast())));
        }
        return facts;
    }

    private static String lot(Rule.Drawn drawn, LoggedEntry entry) {
        return String.format(
                Locale.UK,
                "The lot that entry %d casts by its leaf hash is %.5f, which lies below %.5f. Cast it again from the log or "
                        + "an export: the first 16 digits of the hash, halved, as a share of 2 to the power of 63.",
                entry.position(),
                Lot.of(entry),
                drawn.share(entry));
    }

    private String words(Reviews.Review review) {
        String late = review.late()
                .map(l -> " Late since " + Contexts.moment(l) + ".")
                .orElse("");
        return switch (review.state()) {
            case ReviewState.Waiting w -> "Nobody has taken it up." + late;
            case ReviewState.Open o -> "Taken up by " + o.reviewer() + ", " + Contexts.moment(o.since()) + "." + late;
            case ReviewState.Closed c ->
                "Closed by " + c.reviewer() + ", " + Contexts.moment(c.at()) + ": "
                        + QueueWords.label(auditing.findings(), c.finding()) + ". "
                        + QueueWords.label(auditing.outcomes(), c.outcome()) + ".";
        };
    }

    private static String whyNot(Practitioner auditor, Reviews.Review review) {
        if (!Reviews.may(auditor, review.notice())) {
            return "You can't review yourself or your own team: the people of your organisation in your role. Another "
                    + "organisation's auditor must.";
        }
        return review.state() instanceof ReviewState.Open && !Reviews.mayClose(auditor, review)
                ? "Another auditor has taken it up and closes it."
                : "";
    }

    private List<Link> onward(Notice notice) {
        LocalDate day = LocalDate.ofInstant(notice.at(), Auditing.ZONE);
        return List.of(
                new Link(
                        "All that this person did that day",
                        AuditWords.address(
                                "/audit",
                                Map.of(
                                        "person", names.named(notice.who().person()),
                                        "from", day.toString(),
                                        "to", day.toString()))),
                new Link(
                        "All that this person did",
                        AuditWords.address(
                                "/audit",
                                Map.of("person", names.named(notice.who().person())))));
    }

    private Choices choices(String id, String legend, Map<String, String> offered, String chosen, Errors errors) {
        return new Choices(
                        id,
                        legend,
                        "",
                        offered.entrySet().stream()
                                .map(o -> new Choices.Choice(o.getKey(), o.getValue(), "", false))
                                .toList(),
                        "")
                .answered(chosen, errors.at(id));
    }

    private Table.Row entry(LoggedEntry logged) {
        String enquiry = logged.entry().grounds().enquiry();
        String child = logged.entry().grounds().subject();
        List<Link> more = new ArrayList<>();
        if (!enquiry.isEmpty()) {
            more.add(new Link("Its enquiry", AuditWords.address("/audit", Map.of("enquiry", enquiry))));
        }
        if (!child.isEmpty()) {
            more.add(new Link("Looks at this child", AuditWords.address("/audit", Map.of("child", child))));
        }
        return Table.Row.of(
                Table.Cell.link("Entry " + logged.position(), "/audit/entries/" + logged.position()),
                Table.Cell.of(Contexts.moment(logged.at())),
                Table.Cell.of(LogWords.kind(logged.entry().kind())),
                Table.Cell.of(logged.entry().grounds().purpose().isEmpty() ? "–" : words.purpose(logged.entry())),
                more.isEmpty() ? Table.Cell.of("–") : new Table.Cell(List.of(), Tag.NONE, more));
    }
}
