package org.biggerpicture.application.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.WithheldNotice;
import org.biggerpicture.application.enquiry.ByEmergency;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Rendering;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.frame.NotifyWords;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.page.EmergencyBanner;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.PictureHead;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;
import org.biggerpicture.picture.Placard;

/** The picture as a page in parts: its beginning, one part for each agency, its end. */
final class PageRendering implements Rendering {
    private static final int SHOWN = 4;

    private final Pieces.Renderer pieces;
    private final List<Placard> placards;
    private final List<AgencyId> order;
    private final ChronologyFilters filters;
    private final EmergencyBanner emergency;

    PageRendering(
            Pieces.Renderer pieces, List<Placard> placards, ChronologyFilters filters, EmergencyBanner emergency) {
        this.emergency = emergency;
        this.pieces = pieces;
        this.placards = placards;
        this.order = placards.stream().map(Placard::agency).toList();
        this.filters = filters;
    }

    @Override
    public byte[] beginning(OpenEnquiry enquiry, List<Placard> waiting) {
        PictureHead head = new PictureHead(
                Contexts.of(enquiry),
                emergency,
                name(enquiry.enquiry().sought()),
                facts(enquiry.enquiry().sought()),
                waiting.stream()
                        .map(p -> new PictureHead.Waiting(
                                slot(p.agency()), p.heading(), "Being asked, or about to be told why not."))
                        .toList());
        return pieces.bytes("picture", "opening", Map.of("page", head));
    }

    @Override
    public byte[] tile(OpenEnquiry enquiry, Tile tile) {
        return pieces.bytes("picture", "tile", Map.of("tile", words(enquiry, tile)));
    }

    @Override
    public byte[] whole(OpenEnquiry enquiry, Whole whole) {
        return pieces.bytes(
                "picture", "closing", Map.of("page", new PictureWords(enquiry, whole, this, placards, filters).end()));
    }

    @Override
    public byte[] stopped(OpenEnquiry enquiry, List<Placard> notShown) {
        StringBuilder said = new StringBuilder();
        byte[] end = pieces.bytes("picture", "closing", Map.of("page", PictureWords.stopped(enquiry, notShown, this)));
        for (Placard placard : notShown) {
            said.append(new String(
                    pieces.bytes("picture", "tile", Map.of("tile", stopped(placard))),
                    java.nio.charset.StandardCharsets.UTF_8));
        }
        return (said + new String(end, java.nio.charset.StandardCharsets.UTF_8))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private org.biggerpicture.page.Tile stopped(Placard placard) {
        return new org.biggerpicture.page.Tile(
                slot(placard.agency()),
                placard.heading(),
                new OutcomeWords(
                        new Tag("Not shown", Tone.MISSING),
                        List.of(
                                "The access log can’t be written, so this answer is not shown.",
                                "We do not know whether there are records here."),
                        false),
                "",
                List.of(),
                "",
                "",
                phone(placard.contact()),
                List.of(),
                "");
    }

    /** The slot is the agency's place on this page: for a protected person that order is drawn, so it names nobody. */
    String slot(AgencyId agency) {
        return "agency-" + place(agency);
    }

    /** Where it is explained why this is shown. */
    String why(OpenEnquiry enquiry, Tile tile) {
        return "/enquiries/" + enquiry.enquiry().id() + "/why/"
                + place(tile.placard().agency());
    }

    /** The same, at the clause that shows this item. */
    String why(OpenEnquiry enquiry, Tile tile, Disclosure item) {
        return tile.placard().nameWithheld()
                ? why(enquiry, tile)
                : why(enquiry, tile) + "#" + WhyWords.anchor(item.decidedBy());
    }

    private int place(AgencyId agency) {
        return order.indexOf(agency);
    }

    private org.biggerpicture.page.Tile words(OpenEnquiry enquiry, Tile tile) {
        OutcomeWords outcome = OutcomeWords.of(tile.outcome());
        List<org.biggerpicture.page.Tile.Item> items = tile.answer().stream()
                .flatMap(a -> a.disclosures().stream())
                .sorted(Comparator.comparing(d -> mark(tile, d).isEmpty()))
                .limit(SHOWN)
                .map(d -> new org.biggerpicture.page.Tile.Item(
                        DisclosureWords.of(d), DisclosureWords.date(d), why(enquiry, tile, d), mark(tile, d)))
                .toList();
        return new org.biggerpicture.page.Tile(
                slot(tile.placard().agency()),
                tile.placard().heading(),
                outcome,
                key(tile),
                items,
                withheld(tile),
                freshness(tile),
                phone(tile.placard().contact()),
                List.of(new Link("Why, and what is left out", why(enquiry, tile))),
                outcome.askAgain() && tile.askedAt().isPresent()
                        ? "/enquiries/" + enquiry.enquiry().id() + "/again/"
                                + place(tile.placard().agency())
                        : "");
    }

    /** That this is shown only by emergency access; the clause of an agency that is not named would name it. */
    static String mark(Tile tile, Disclosure item) {
        return Optional.ofNullable(tile.byEmergency().get(item))
                .filter(ByEmergency::whole)
                .map(by -> "Shown only by emergency access"
                        + (tile.placard().nameWithheld()
                                ? ""
                                : ", clause " + by.clause().clause()))
                .orElse("");
    }

    private static String key(Tile tile) {
        int records = tile.answer().map(a -> a.disclosures().size()).orElse(0);
        return records == 0 ? "" : records == 1 ? "1 record is shown." : records + " records are shown.";
    }

    private static String withheld(Tile tile) {
        List<WithheldNotice> notices =
                tile.answer().map(DisclosedAnswer::notices).orElse(List.of());
        if (notices.isEmpty()) {
            return "";
        }
        int count = notices.stream().mapToInt(WithheldNotice::count).sum();
        WithheldNotice first = notices.getFirst();
        String told = (count == 1 ? "1 record exists" : count + " records exist") + " that you may not see. ";
        return tile.placard().nameWithheld()
                ? told
                : told + "Clause " + first.clause().clause() + " of "
                        + first.clause().title() + ".";
    }

    private static String freshness(Tile tile) {
        return tile.askedAt()
                .map(at -> "Asked " + Contexts.moment(at)
                        + tile.answer()
                                .flatMap(DisclosedAnswer::asOf)
                                .map(a -> "; information of " + Contexts.moment(a))
                                .orElse("; live")
                        + told(tile))
                .orElse("");
    }

    /** Who is told that somebody looked; where the agency's name is withheld, so is that. */
    private static String told(Tile tile) {
        return tile.plan()
                .filter(AskPlan.Asked.class::isInstance)
                .filter(p -> !tile.placard().nameWithheld())
                .map(p -> NotifyWords.sentences(
                        ((AskPlan.Asked) p).tells(), tile.placard().heading()))
                .filter(s -> !s.isEmpty())
                .map(s -> ". " + String.join(" ", s))
                .orElse("");
    }

    static org.biggerpicture.page.Tile.Phone phone(Contact contact) {
        return new org.biggerpicture.page.Tile.Phone(
                contact.name(), contact.telephone(), contact.outOfHours().orElse(""));
    }

    private static String name(PersonSought sought) {
        String name = String.join(" ", sought.given())
                + sought.family().map(f -> " " + f).orElse("");
        String stripped = name.strip();
        String shown = stripped.isEmpty() ? "The child asked about" : stripped;
        return sought.expected().isPresent() ? "Unborn child of " + shown : shown;
    }

    private static List<Fact> facts(PersonSought sought) {
        return List.of(
                Fact.of(
                        "Date of birth, as you asked",
                        sought.born().map(DisclosureWords::day).orElse("Not given")),
                Fact.of("NHS number, as you asked", sought.nhsNumber().orElse("Not given")));
    }
}
