package org.biggerpicture.application.emergency;

import java.time.Instant;
import java.util.List;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.notices.EmergencyNotice;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;

/** Notices in words: by reference, naming nobody. */
final class NoticeWords {
    private final Region region;
    private final Instant now;

    NoticeWords(Region region, Instant now) {
        this.region = region;
        this.now = now;
    }

    Document list(List<EmergencyNotice> notices) {
        return new Document(
                "Notices",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "You are told here when somebody in your organisation opens emergency access.",
                        "A notice names neither them nor the child. The last 30 days are shown."),
                List.of(),
                List.of(Document.Section.of(
                        "Emergency access",
                        new Table(
                                "Emergency access in your organisation, the latest first",
                                List.of("Reference", "Opened", "Now", "Review", "You"),
                                notices.stream().map(this::row).toList(),
                                "Nobody in your organisation has opened emergency access in this span."))),
                List.of());
    }

    private Table.Row row(EmergencyNotice notice) {
        return Table.Row.of(
                Table.Cell.link(notice.reference(), "/notices/" + notice.reference()),
                Table.Cell.of(Contexts.moment(notice.opened())),
                Table.Cell.tag(standing(notice)),
                Table.Cell.tag(review(notice)),
                Table.Cell.tag(read(notice)));
    }

    private Tag standing(EmergencyNotice notice) {
        return notice.open(now)
                ? new Tag("Open until " + Banners.time(notice.until()), Tone.MISSING)
                : new Tag("Ended at " + Banners.time(notice.ended().orElse(notice.until())), Tone.QUIET);
    }

    private Tag review(EmergencyNotice notice) {
        return notice.reviewed()
                .map(at -> new Tag("Reviewed", Tone.KNOWN))
                .orElseGet(() -> notice.overdue(now)
                        ? new Tag("Overdue since " + Banners.day(notice.reviewDue()), Tone.MISSING)
                        : new Tag("Due by " + Banners.day(notice.reviewDue()), Tone.PART));
    }

    private static Tag read(EmergencyNotice notice) {
        if (notice.own()) {
            return new Tag("Your own", Tone.CLOSED);
        }
        return notice.unread() ? new Tag("Not opened yet", Tone.UNCLEAR) : new Tag("Opened", Tone.QUIET);
    }

    Document page(EmergencyNotice notice) {
        return new Document(
                "Emergency access " + notice.reference(),
                "Notice",
                new Link("All notices", "/notices"),
                notice.own()
                        ? List.of("You opened this yourself. It counts as told only when another supervisor opens it.")
                        : List.of(
                                "Somebody in your organisation opened emergency access. That you have read this is recorded."),
                List.of(
                        Fact.of("Opened", Contexts.moment(notice.opened())),
                        Fact.of("Now", standing(notice).text()),
                        Fact.of(
                                "Reason given",
                                EmergencyWords.reason(region.agreements().vocabulary(), notice.reason())),
                        Fact.of("Review", review(notice).text())),
                List.of(
                        new Document.Section(
                                "What it opens",
                                List.of(),
                                notice.clauses().stream().map(this::clause).toList(),
                                List.of()),
                        Document.Section.of(
                                "What you can do",
                                "Ask your team who needs help now, and quote the reference.",
                                "You can’t close the review: an auditor does, who is not of the same team. They see who"
                                        + " opened it, why, and which kinds of record were shown.",
                                "If you think it was not right, ring "
                                        + region.hub().desk().name() + ", "
                                        + region.hub().desk().telephone() + ".")),
                List.of());
    }

    private Fact clause(String cite) {
        return region.agreements().all().stream()
                .flatMap(a -> a.clauses().stream().map(c -> region.agreements().cite(a, c)))
                .filter(c -> c.cite().equals(cite))
                .findFirst()
                .map((ClauseRef c) -> Fact.of("Clause " + c.clause() + " of " + c.title(), c.words()))
                .orElseGet(() -> Fact.of("A clause that runs no more", cite));
    }
}
