package org.biggerpicture.application.picture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Rendering;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.page.AddressStrip;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.PictureEnd;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;
import org.biggerpicture.picture.Chronology;
import org.biggerpicture.picture.ChronologyEntry;
import org.biggerpicture.picture.CompletenessReceipt;
import org.biggerpicture.picture.Gap;
import org.biggerpicture.picture.Household;
import org.biggerpicture.picture.Picture;
import org.biggerpicture.picture.Placard;
import org.biggerpicture.picture.Plans;
import org.biggerpicture.picture.Trail;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.StatutoryPlan;

/** What the answers say together, in words. */
final class PictureWords {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final String NOBODY = "No agency that answered told of any.";

    private final OpenEnquiry enquiry;
    private final Rendering.Whole whole;
    private final PageRendering pages;
    private final List<Placard> placards;
    private final ChronologyFilters filters;

    PictureWords(
            OpenEnquiry enquiry,
            Rendering.Whole whole,
            PageRendering pages,
            List<Placard> placards,
            ChronologyFilters filters) {
        this.enquiry = enquiry;
        this.whole = whole;
        this.pages = pages;
        this.placards = placards;
        this.filters = filters;
    }

    PictureEnd end() {
        Picture picture = whole.picture();
        return new PictureEnd(
                receipt(whole.receipt()),
                ShownInEmergency.of(whole.tiles()),
                picture.openTo().stream().map(this::noted).toList(),
                picture.alerts().stream().map(this::noted).toList(),
                unknownAlerts(),
                whole.tiles().stream().map(this::where).toList(),
                table("Plans, open ones first", List.of("Plan", "When", "Lead", "Held by"), plans(picture.plans())),
                picture.plans().clashes().stream().map(this::clash).distinct().toList(),
                table(
                        "People around the child",
                        List.of("Who", "Relation", "Lives with the child", "Told by"),
                        people(picture.household())),
                table("Addresses, the latest first", List.of("Address", "When", "Told by"), stays(picture.trail())),
                Strip.of(picture.trail(), LocalDate.ofInstant(whole.receipt().closed(), ENGLAND)),
                picture.trail().gaps().stream().map(PictureWords::gap).toList(),
                filters.form("/enquiries/" + enquiry.enquiry().id() + "/picture", picture.chronology(), placards),
                table(
                        filters.narrow()
                                ? "Part of what happened, the latest first"
                                : "What happened, the latest first",
                        List.of("Date", "Agency", "What", "More"),
                        chronology(picture)),
                table(
                        "Who works with the child",
                        List.of("Who", "Role", "Telephone", "Agency"),
                        picture.professionals().stream().map(this::professional).toList()),
                table(
                        "School attendance",
                        List.of("Span", "Attended", "School", "Told by"),
                        picture.attendance().stream().map(this::attendance).toList()),
                new Link("Open the receipt", "/enquiries/" + enquiry.enquiry().id() + "/receipt"));
    }

    /** The end when the log can't be written any more: nothing that agencies told is laid together. */
    static PictureEnd stopped(OpenEnquiry enquiry, List<Placard> notShown, PageRendering pages) {
        String why = "The access log can’t be written: nothing more is shown.";
        return new PictureEnd(
                new PictureEnd.ReceiptLine(
                        false, why, notShown.stream().map(Placard::heading).toList()),
                stoppedTable("Shown only by emergency access", why),
                List.of(),
                List.of(),
                List.of(why),
                notShown.stream()
                        .map(p -> new org.biggerpicture.page.Tile.Where(
                                pages.slot(p.agency()), Tone.MISSING, List.of("Not shown.")))
                        .toList(),
                stoppedTable("Plans", why),
                List.of(),
                stoppedTable("People around the child", why),
                stoppedTable("Addresses", why),
                AddressStrip.NONE,
                List.of(),
                new Filters("", List.of(), List.of(), ""),
                stoppedTable("What happened", why),
                stoppedTable("Who works with the child", why),
                stoppedTable("School attendance", why),
                new Link("Find a child", "/find"));
    }

    private static Table stoppedTable(String caption, String why) {
        return new Table(caption, List.of("Detail"), List.of(), why);
    }

    static PictureEnd.ReceiptLine receipt(CompletenessReceipt receipt) {
        List<String> missing = receipt.missing().stream()
                .map(l -> l.heading() + ": "
                        + org.biggerpicture.page.OutcomeWords.of(l.outcome())
                                .tag()
                                .text()
                        + l.reason().map(r -> ". " + r).orElse(""))
                .toList();
        return new PictureEnd.ReceiptLine(
                receipt.whole(), receipt.answered() + " of " + receipt.agencies() + " agencies answered.", missing);
    }

    private PictureEnd.Noted noted(Disclosure d) {
        String date = DisclosureWords.date(d);
        return new PictureEnd.Noted(DisclosureWords.of(d) + (date.isEmpty() ? "" : ", " + date), source(d), why(d));
    }

    /** A source that failed changes this line too: an empty list of alerts never stands for safety. */
    private List<String> unknownAlerts() {
        return whole.tiles().stream()
                .filter(t -> t.askedAt().isPresent() && !t.outcome().answered())
                .map(t -> "Alerts from " + t.placard().heading() + " are not known.")
                .toList();
    }

    private org.biggerpicture.page.Tile.Where where(Tile tile) {
        String slot = pages.slot(tile.placard().agency());
        List<String> lines = tile.answer().stream()
                .flatMap(a -> a.disclosures().stream())
                .flatMap(d -> Places.of(d).stream())
                .distinct()
                .toList();
        return switch (whole.protection()) {
            case Protection.Protected p ->
                new org.biggerpicture.page.Tile.Where(slot, Tone.CLOSED, List.of(p.why() + "."));
            case Protection.NotYetKnown n ->
                new org.biggerpicture.page.Tile.Where(
                        slot, Tone.MISSING, List.of("It is not known whether places may be shown."));
            case Protection.Open o ->
                new org.biggerpicture.page.Tile.Where(
                        slot, Tone.QUIET, lines.isEmpty() ? List.of("No address details told.") : lines);
        };
    }

    private List<Table.Row> plans(Plans plans) {
        return Stream.concat(plans.open().stream(), plans.past().stream())
                .map(d -> row(
                        DisclosureWords.of(d),
                        DisclosureWords.date(d),
                        DisclosureWords.person(d, StatutoryPlan.LEAD).orElse("Not told"),
                        source(d)))
                .toList();
    }

    private String clash(Plans.Clash clash) {
        String both = heading(clash.one().ref().agency()) + " and "
                + heading(clash.other().ref().agency());
        return switch (clash.kind()) {
            case SAME_TYPE_TWICE -> both + " each hold an open plan of the same kind.";
            case TWO_AGENCIES_PLAN -> both + " each hold an open plan.";
        };
    }

    private List<Table.Row> people(Household household) {
        List<Table.Row> rows = new ArrayList<>();
        for (Household.PersonAround person : household.people()) {
            rows.add(row(
                    person.name().map(n -> n.full()).orElse("Not named"),
                    joined(person.told(), d -> DisclosureWords.code(d, Relationship.KIND)),
                    joined(
                            person.told(),
                            d -> DisclosureWords.known(d, Relationship.LIVES_WITH_CHILD)
                                    .map(l -> l ? "Yes" : "No")),
                    joined(person.told(), d -> Optional.of(source(d)))));
        }
        household
                .unknown()
                .forEach(u -> rows.add(Table.Row.gap(
                        switch (u) {
                            case MOTHER -> "Mother: not known to any agency that answered.";
                            case FATHER -> "Father: not known to any agency that answered.";
                        })));
        return rows;
    }

    private static String joined(List<Disclosure> told, java.util.function.Function<Disclosure, Optional<String>> of) {
        String all = String.join(
                "; ", told.stream().map(of).flatMap(Optional::stream).distinct().toList());
        return all.isEmpty() ? "Not told" : all;
    }

    private List<Table.Row> stays(Trail trail) {
        return trail.stays().stream()
                .map(s -> row(
                        s.address().value().oneLine(),
                        DisclosureWords.span(Optional.of(s.period())),
                        source(s.address().by())))
                .toList();
    }

    private static String gap(Gap gap) {
        return "No agency that answered knows an address for " + gap.weeks() + " weeks, from " + gap.from() + " to "
                + gap.to() + ".";
    }

    /** With each span in which no agency recorded anything; a filter makes silence where there is none. */
    private List<Table.Row> chronology(Picture picture) {
        Chronology part = picture.chronology().only(filters.over(placards));
        List<Gap> gaps = filters.narrow() ? List.of() : part.gaps();
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < part.entries().size(); i++) {
            LocalDate day = part.entries().get(i).date().earliest();
            boolean lastOfDay = i + 1 == part.entries().size()
                    || !part.entries().get(i + 1).date().earliest().equals(day);
            rows.add(happened(part.entries().get(i)));
            gaps.stream()
                    .filter(g -> lastOfDay && g.to().equals(day))
                    .findFirst()
                    .ifPresent(g -> rows.add(Table.Row.gap(
                            "No contact recorded by any agency that answered for " + g.weeks() + " weeks.")));
        }
        return rows;
    }

    private Table.Row happened(ChronologyEntry e) {
        String more = Stream.concat(e.grade().map(g -> g.display()).stream(), e.line().stream())
                .reduce((a, b) -> a + ": " + b)
                .orElse("");
        Link why = new Link("Why?", why(e.source()));
        return Table.Row.of(
                Table.Cell.of(DisclosureWords.day(e.date())),
                Table.Cell.of(source(e.source())),
                Table.Cell.of(what(e)),
                new Table.Cell(more.isEmpty() ? List.of() : List.of(more), Tag.NONE, List.of(why)));
    }

    private String why(Disclosure shown) {
        return whole.tiles().stream()
                .filter(t -> t.placard().agency().equals(shown.ref().agency()))
                .findFirst()
                .map(t -> pages.why(enquiry, t, shown))
                .orElse("");
    }

    private static String what(ChronologyEntry entry) {
        return entry.kind().display()
                + switch (entry.moment()) {
                    case HAPPENED -> "";
                    case BEGAN -> ", began";
                    case ENDED -> ", ended";
                };
    }

    private Table.Row professional(Disclosure d) {
        return row(
                DisclosureWords.person(d, Professional.NAME).orElse("Not named"),
                DisclosureWords.code(d, Professional.ROLE).orElse("Not told"),
                DisclosureWords.known(d, Professional.TELEPHONE).orElse("Ring the desk"),
                source(d));
    }

    private Table.Row attendance(Disclosure d) {
        return row(
                DisclosureWords.date(d),
                DisclosureWords.known(d, Attendance.PERCENTAGE)
                        .map("%.1f per cent"::formatted)
                        .orElse("Not told"),
                DisclosureWords.known(d, Attendance.SCHOOL).orElse("Not shown"),
                source(d));
    }

    /** Who told it, and whether it is shown only by emergency access. */
    private String source(Disclosure told) {
        String mark = whole.tiles().stream()
                .filter(t -> t.placard().agency().equals(told.ref().agency()))
                .map(t -> PageRendering.mark(t, told))
                .findFirst()
                .orElse("");
        return heading(told.ref().agency()) + (mark.isEmpty() ? "" : ". " + mark);
    }

    private String heading(AgencyId agency) {
        return whole.tiles().stream()
                .filter(t -> t.placard().agency().equals(agency))
                .map(t -> t.placard().heading())
                .findFirst()
                .orElse("An agency");
    }

    private static Table table(String caption, List<String> columns, List<Table.Row> rows) {
        return new Table(caption, columns, rows, NOBODY);
    }

    private static Table.Row row(String... cells) {
        return Table.Row.of(Stream.of(cells).map(Table.Cell::of).toArray(Table.Cell[]::new));
    }
}
