package org.biggerpicture.application.subjectaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.configuration.AccessLaw;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.report.Settled;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.page.AccessRequestPage;
import org.biggerpicture.page.AccessRequestsPage;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;

/** Requests for a report, in words. */
final class AccessWords {
    static final String ADDRESS = "/audit/subject-access";

    private final AccessLaw law;
    private final LogWords words;

    AccessWords(AccessLaw law, LogWords words) {
        this.law = law;
        this.words = words;
    }

    AccessRequestsPage list(List<AccessRequest> requests, String basis, String theirs, Described typed, Errors errors) {
        return new AccessRequestsPage(
                new Table(
                        "Requests",
                        List.of("Request", "Asked for", "By", "Basis", "Where it stands"),
                        requests.stream().map(this::row).toList(),
                        "Nobody has asked for a report yet."),
                choices("basis", "On what basis is it asked for?", law.bases(), errors)
                        .answered(basis, errors.at("basis")),
                new Input(
                        "theirReference",
                        "Reference of the request",
                        "As your organisation has filed it. It can be erased",
                        theirs,
                        20,
                        false,
                        errors.at("theirReference")),
                person(typed, errors),
                errors);
    }

    private Table.Row row(AccessRequest request) {
        return Table.Row.of(
                Table.Cell.link(request.reference(), ADDRESS + "/" + request.reference()),
                Table.Cell.of(Contexts.moment(request.asked().at())),
                Table.Cell.of(
                        request.askedBy() + ", " + request.asked().entry().who().organisation()),
                Table.Cell.of(basis(request)),
                Table.Cell.tag(state(request)));
    }

    private static Tag state(AccessRequest request) {
        if (request.approved().isEmpty()) {
            return new Tag("Waits for another auditor", Tone.WAITING);
        }
        return request.handedOver().isEmpty()
                ? new Tag("Made, not handed over", Tone.PART)
                : new Tag("Handed over", Tone.KNOWN);
    }

    private String basis(AccessRequest request) {
        return law.bases().getOrDefault(request.basis(), request.basis());
    }

    private static List<Input> person(Described typed, Errors errors) {
        return List.of(
                input("given", "Given names", "All of them, as on the request", typed.given(), 0, errors),
                input(
                        "families",
                        "Family names",
                        "Every one the person was known by, with commas between",
                        typed.families(),
                        0,
                        errors),
                input("born", "Date of birth", "For example, 9 3 2013", typed.born(), 10, errors),
                input("nhsNumber", "NHS number", "If the request gives it", typed.nhsNumber(), 20, errors),
                input("upn", "Unique pupil number", "If the request gives it", typed.upn(), 20, errors));
    }

    private static Input input(String id, String label, String hint, String value, int width, Errors errors) {
        return new Input(id, label, hint, value, width, false, errors.at(id));
    }

    private static Choices choices(String id, String legend, Map<String, String> of, Errors errors) {
        return new Choices(
                id,
                legend,
                "",
                of.entrySet().stream()
                        .map(w -> new Choices.Choice(w.getKey(), w.getValue(), "", false))
                        .toList(),
                errors.at(id));
    }

    /** A request that nobody has approved yet. */
    AccessRequestPage waiting(
            AccessRequest request, String theirs, Practitioner reader, Described typed, Errors errors) {
        boolean may = request.mayApprove(
                reader.requester().person(), reader.requester().organisation().value());
        Document document = new Document(
                request.reference(),
                "Subject access",
                new Link("All requests", ADDRESS),
                List.of(
                        may
                                ? "Describe the person from the request itself. Only if it is the person whom "
                                        + request.askedBy()
                                        + " described is the key used that finds every look at them."
                                : "Another auditor must approve it: who asks for a report can't."),
                facts(request, theirs),
                List.of(),
                List.of());
        return new AccessRequestPage(
                document,
                ADDRESS + "/" + request.reference(),
                may,
                person(typed, errors),
                false,
                choices("line", "", Map.of(), errors),
                choices("hold", "", Map.of(), errors),
                input("reason", "Why", "", "", 0, errors),
                errors);
    }

    /** A request whose report is made: every look, and what would be told of it. */
    AccessRequestPage made(AccessRequest request, String theirs, Settled settled, Errors errors) {
        List<AccessLine> lines = AccessLine.all(settled.entries());
        boolean personProtected = AccessRequests.personProtected(settled.entries());
        List<String> intro = new ArrayList<>(
                List.of(
                        "Every enquiry about the person, as far as the log knows the person by what the request gives. Who asked in"
                                + " other words, with another name or date, is not among them.",
                        "Hold back each line whose telling would endanger somebody. The copy says of no line that it was held back."));
        if (personProtected) {
            intro.add("The log says that this person's whereabouts are protected, or that it was in doubt. Even the"
                    + " organisation that looked tells of a place: every line is held back until somebody lets it go.");
        }
        List<Long> positions = lines.stream().flatMap(l -> l.entries().stream()).toList();
        Document document = new Document(
                request.reference(),
                "Subject access",
                new Link("All requests", ADDRESS),
                intro,
                facts(request, theirs),
                List.of(
                        Document.Section.of("Who looked", table(request, lines, personProtected)),
                        settled.proof(positions)),
                List.of());
        return new AccessRequestPage(
                document,
                ADDRESS + "/" + request.reference(),
                false,
                List.of(),
                true,
                new Choices(
                        "line",
                        "Which line?",
                        "",
                        lines.stream()
                                .map(l -> new Choices.Choice(
                                        l.enquiry(),
                                        number(lines, l) + ": " + Contexts.moment(l.at()) + ", "
                                                + words.organisation(
                                                        l.first().who().organisation()),
                                        "",
                                        false))
                                .toList(),
                        errors.at("line")),
                choices("hold", "On which basis is it held back?", law.holds(), errors),
                input("reason", "Why", "In a sentence. It can be erased", "", 0, errors),
                errors);
    }

    private List<Fact> facts(AccessRequest request, String theirs) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Asked for", Contexts.moment(request.asked().at())),
                Fact.of(
                        "By",
                        request.askedBy() + ", " + request.asked().entry().who().organisation()),
                Fact.of("Basis", basis(request)),
                Fact.of("Their reference", theirs)));
        request.approved()
                .ifPresent(a -> facts.add(Fact.of(
                        "Approved",
                        Contexts.moment(a.at()) + " by " + a.entry().who().person() + ", "
                                + a.entry().who().organisation())));
        if (!request.pseudonyms().isEmpty()) {
            facts.add(Fact.of("The person, as pseudonyms", String.join(" ", request.pseudonyms())));
        }
        request.handedOver()
                .forEach(h -> facts.add(Fact.of(
                        "Handed over",
                        Contexts.moment(h.at()) + " by " + h.entry().who().person() + ", "
                                + h.entry().attributes().getOrDefault("lines", "0") + " lines")));
        return facts;
    }

    private Table table(AccessRequest request, List<AccessLine> lines, boolean personProtected) {
        return new Table(
                "Looks at the person",
                List.of(
                        "Line",
                        "When",
                        "Organisation",
                        "Role",
                        "Why",
                        "Lawful basis",
                        "What came of it",
                        "Told",
                        "Entries"),
                lines.stream()
                        .map(l -> Table.Row.of(
                                Table.Cell.of(Integer.toString(number(lines, l))),
                                Table.Cell.of(Contexts.moment(l.at())),
                                Table.Cell.of(words.organisation(l.first().who().organisation())),
                                Table.Cell.of(words.role(l.first())),
                                Table.Cell.of(words.purpose(l.first())),
                                Table.Cell.of(words.basis(l.first())),
                                Table.Cell.of(cameOf(l)),
                                new Table.Cell(
                                        List.of(),
                                        l.held(request, personProtected)
                                                ? new Tag("Held back: " + hold(request, l), Tone.CLOSED)
                                                : new Tag("Told", Tone.KNOWN),
                                        List.of()),
                                Table.Cell.of(Settled.ranges(l.entries()))))
                        .toList(),
                "The log knows of no enquiry about the person described.");
    }

    static String cameOf(AccessLine line) {
        return (line.shown() ? "Something was shown" : "Nothing was shown")
                + (line.emergency() ? ", by emergency access" : "");
    }

    private String hold(AccessRequest request, AccessLine line) {
        AccessRequest.LineDecision said = request.decisions().get(line.enquiry());
        String code = said == null ? AccessLaw.WHEREABOUTS : said.hold();
        return law.holds().getOrDefault(code, code);
    }

    private static int number(List<AccessLine> lines, AccessLine line) {
        return lines.indexOf(line) + 1;
    }
}
