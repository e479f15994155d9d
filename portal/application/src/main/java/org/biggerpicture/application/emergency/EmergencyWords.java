package org.biggerpicture.application.emergency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.breakglass.BreakGlass;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.EmergencyPage;
import org.biggerpicture.page.EmergencyReasonPage;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.record.Category;

/** The pages on the way to emergency access, in words. Nothing on them depends on what is held of the child. */
final class EmergencyWords {
    private static final String STALE =
            "You did not sign in again, or your organisation’s sign-in does not say that you did. Nothing was opened.";

    private final OpenEnquiry enquiry;
    private final BreakGlass.Terms terms;

    EmergencyWords(OpenEnquiry enquiry, BreakGlass.Terms terms) {
        this.enquiry = enquiry;
        this.terms = terms;
    }

    EmergencyPage interruption(List<Opening> openings, boolean stale) {
        return new EmergencyPage(
                Contexts.of(enquiry),
                stale ? STALE : "",
                List.of(
                        "Ring first if there is time: the number of each agency’s desk stands on its tile.",
                        "Emergency access shows more than you usually see, of this enquiry alone, for " + minutes()
                                + " minutes."),
                opens(openings),
                staysClosed(),
                List.of(
                        "It is in the access log before anything more is shown, with your reason.",
                        "Supervisors in your organisation are told at once.",
                        "A review is due within " + terms.reviewWithin().toHours()
                                + " hours. It stays open until somebody else closes it: never you, never your team.",
                        "You may close it before its time."),
                new Link("Sign in again to go on", Banners.address(enquiry) + "/sign-in"),
                back());
    }

    EmergencyReasonPage reason(StepUp.Typed typed, Instant signedIn, Errors errors) {
        return new EmergencyReasonPage(
                Contexts.of(enquiry),
                "You signed in again at " + Banners.time(signedIn) + ".",
                choices(typed.reason(), errors),
                new Input(
                        "words",
                        "What is happening, in your own words",
                        "Whoever reviews it reads this. Name nobody: the case reference is enough.",
                        typed.words(),
                        0,
                        false,
                        errors.at("words")),
                List.of(
                        "When you press the button, supervisors in your organisation are told and a review is due.",
                        "More is then shown until " + minutes() + " minutes have passed or you close it."),
                "Open emergency access for " + minutes() + " minutes",
                Banners.address(enquiry) + "/reason",
                back(),
                errors);
    }

    /** Where no clause foresees it. */
    static Document notForeseen(OpenEnquiry enquiry) {
        return Document.brief(
                "Emergency access is not foreseen",
                List.of(
                        "No clause of the agreements foresees emergency access for your role and this purpose. Nothing was opened.",
                        "This attempt is recorded. If a child is in danger now, ring the agencies, and 999."),
                back(enquiry));
    }

    private long minutes() {
        return terms.lasts().toMinutes();
    }

    private Choices choices(String chosen, Errors errors) {
        return new Choices(
                "reason",
                "Why can it not wait?",
                "",
                enquiry.agreements().vocabulary().emergencies().stream()
                        .map(w -> new Choices.Choice(
                                w.code(), w.label(), w.hint(), w.code().equals(chosen)))
                        .toList(),
                errors.at("reason"));
    }

    private Link back() {
        return back(enquiry);
    }

    private static Link back(OpenEnquiry enquiry) {
        String base = "/enquiries/" + enquiry.enquiry().id();
        return enquiry.decisions().isEmpty()
                ? new Link("Go back without opening it", base + "/candidates")
                : new Link("Go back without opening it", base + "/picture");
    }

    /** One row for each clause and set of kinds, with the agencies of which it opens them. */
    private Table opens(List<Opening> openings) {
        Map<ClauseRef, Map<Agency, TreeSet<Category>>> byClause = new LinkedHashMap<>();
        openings.forEach(o -> byClause.computeIfAbsent(o.clause(), c -> new LinkedHashMap<>())
                .computeIfAbsent(o.agency(), a -> new TreeSet<>())
                .add(o.category()));
        List<Table.Row> rows = new ArrayList<>();
        byClause.forEach((clause, agencies) ->
                agencies.values().stream().distinct().forEach(kinds -> rows.add(row(clause, kinds, agencies))));
        return new Table(
                "What it may show more of, if it is held",
                List.of("Clause", "What the clause says", "Kinds of record", "Agencies"),
                rows,
                "Nothing.");
    }

    private static Table.Row row(ClauseRef clause, TreeSet<Category> kinds, Map<Agency, TreeSet<Category>> agencies) {
        return Table.Row.of(
                Table.Cell.of("Clause " + clause.clause() + " of " + clause.title()),
                Table.Cell.of(clause.words()),
                Table.Cell.of(kinds.stream().map(EmergencyWords::plain).collect(Collectors.joining(", "))),
                Table.Cell.of(agencies.entrySet().stream()
                        .filter(a -> a.getValue().equals(kinds))
                        .map(a -> a.getKey().name())
                        .collect(Collectors.joining(", "))));
    }

    private static String plain(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<String> staysClosed() {
        List<String> closed = new ArrayList<>();
        BreakGlass.neverOpened(enquiry.agreements(), enquiry.enquiry())
                .forEach(c -> closed.add(c.words() + " (Clause " + c.clause() + " of " + c.title()
                        + ", a prohibition without exception.)"));
        closed.add("What the agency itself judges would do the child more harm if it were told.");
        closed.add("Where a protected person is: addresses, schools and surgeries stay hidden.");
        closed.add("Whatever no clause in the table above names.");
        return closed;
    }

    /** The reason in words. */
    static String reason(Vocabulary words, String code) {
        return Vocabulary.label(words.emergencies(), code);
    }
}
