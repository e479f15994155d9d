package org.biggerpicture.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.page.Choices.Choice;
import org.biggerpicture.page.Table.Cell;
import org.biggerpicture.page.Table.Row;

/** Invented pages in every state, from which the gallery is drawn. */
final class Examples {
    static final String CHILD = "Ava Marlowe";
    static final Context CONTEXT = new Context(
            "Screen a contact", "Public task, UK GDPR Article 6(1)(e)", "NM-2026-04417", "24 November 2026, 9:41am");
    static final List<Link> NO_LINKS = List.of();

    private Examples() {}

    static Frame frame(boolean auditor) {
        List<Frame.Place> places = auditor
                ? List.of(
                        new Frame.Place("Access log", "/audit", true),
                        new Frame.Place("Agreements", "/agreements", false))
                : List.of(
                        new Frame.Place("Find a child", "/find", true),
                        new Frame.Place("Agreements", "/agreements", false),
                        new Frame.Place("Connections", "/connections", false));
        return new Frame(
                "Northmere Safeguarding Partnership",
                true,
                auditor
                        ? new Frame.SignedIn("Idris Vaughan", "Auditor", "Northmere Council")
                        : new Frame.SignedIn("Priya Nair", "MASH screener", "Northmere Council"),
                places,
                new Frame.Csrf("_csrf", "token"),
                new Frame.SignInEnds(900, 120));
    }

    static Frame signedOutFrame() {
        Frame frame = frame(false);
        return new Frame(frame.partnership(), true, Frame.NOBODY, List.of(), frame.csrf(), frame.signInEnds());
    }

    static List<Choice> purposes() {
        return List.of(
                new Choice("SCREEN", "Screen a contact", "Whether the child is known, and whom to ring.", false),
                new Choice("S47", "Section 47 enquiry", "The child may be suffering significant harm.", false),
                new Choice(
                        "TRANSFER", "A family has moved in", "Plans and history from where they lived before.", false));
    }

    static FindPage find(FindForm form, Errors errors, WhoIsAsked plan) {
        return new FindPage(
                form,
                purposes(),
                List.of(
                        new Choice("", "Choose", "", false),
                        new Choice("6-1-e", "Public task, Article 6(1)(e)", "", false)),
                List.of(
                        new Choice("", "Choose", "", false),
                        new Choice("not-needed", "Not needed: another basis", "", false)),
                errors,
                plan,
                "");
    }

    static FindForm typed() {
        return new FindForm(
                "SCREEN",
                "6-1-e",
                "not-needed",
                "NM-2026-04417",
                "no",
                "999 000 0018",
                "Ava",
                "Marlow",
                "Ava Marlowe",
                "31",
                "3",
                "2019",
                "",
                "",
                "",
                "",
                "",
                "4 Mill Lane",
                "NM4 2AB",
                "female");
    }

    static WhoIsAsked plan() {
        return WhoIsAsked.of(
                List.of(
                        Row.of(
                                Cell.of("Northmere Children’s Services"),
                                Cell.of("Whether the child is known, and whom to ring"),
                                Cell.of("Name, date of birth")),
                        Row.of(
                                Cell.of("Northmere Community Health"),
                                Cell.of("Whether the child is known, and whom to ring"),
                                Cell.of("NHS number, date of birth"))),
                List.of(Row.of(
                        Cell.of("Mereside Police"),
                        Cell.of("No agreement covers screening for your role."),
                        Cell.of("Northmere information governance lead"))));
    }

    static Candidate candidate(String id, String name, boolean strong, String restricted) {
        return new Candidate(
                id,
                name,
                restricted.isEmpty()
                        ? List.of(
                                Fact.of("Born", "31 March 2019"),
                                Fact.of("Sex", "Female"),
                                Fact.of("Area", "Northmere"),
                                Fact.of("NHS number", "ends 0018"))
                        : List.of(Fact.of("Born", "31 March 2019"), Fact.of("Sex", "Female")),
                List.of("Northmere Children’s Services", "Northmere Community Health"),
                strong
                        ? List.of()
                        : List.of(new Candidate.Caution(
                                new Tag("Possible twin", Tone.PART),
                                "May be the child's twin.",
                                "Choose this record only if the first name and the number are this child's.")),
                List.of("Same date of birth.", strong ? "Same NHS number." : "Family names sound alike."),
                strong ? List.of() : List.of("First name differs: Eva.", "The address is a different one."),
                List.of(
                        new Candidate.Weight(
                                "Date of birth",
                                "31 March 2019",
                                "31 March 2019",
                                List.of("Speaks for the same child", "Same birth date"),
                                "+9.1",
                                "+9.1"),
                        new Candidate.Weight(
                                "First name",
                                "Ava",
                                strong ? "Ava" : "Eva",
                                List.of(
                                        "Speaks for the same child",
                                        strong ? "Same first name" : "First name is only faintly alike"),
                                "+2.0",
                                "+11.1")),
                strong,
                !strong,
                restricted,
                "",
                "");
    }

    static CandidatesPage candidates(boolean compared, boolean none) {
        return new CandidatesPage(
                CONTEXT,
                none ? EmergencyBanner.NONE : offeredEmergency(),
                "/enquiries/4f2a/candidates",
                "3 of 5 agencies answered.",
                List.of(
                        new CandidatesPage.Silent(
                                "Saltby Housing",
                                OutcomeWords.of(new Outcome.Late()).tag(),
                                OutcomeWords.of(new Outcome.Late()).lines(),
                                "Ring the duty desk, 01632 960123.",
                                "a3"),
                        new CandidatesPage.Silent(
                                "Mereside Police",
                                OutcomeWords.of(new Outcome.Refused("A live operation."))
                                        .tag(),
                                OutcomeWords.of(new Outcome.Refused("A live operation."))
                                        .lines(),
                                "Ring the duty officer, 01632 960124.",
                                "")),
                CandidatesPage.agencyTable(outcomes().entrySet().stream()
                        .map(e -> Row.of(
                                Cell.of(e.getKey()),
                                Cell.tag(OutcomeWords.of(e.getValue()).tag()),
                                Cell.of(OutcomeWords.of(e.getValue()).lines().toArray(String[]::new))))
                        .toList()),
                none
                        ? List.of()
                        : List.of(
                                candidate("a1", CHILD, true, ""),
                                candidate(
                                        "a2", CHILD, true, "This person’s location is protected. No place is shown.")),
                none ? List.of() : List.of(candidate("b1", "Eva Marlow", false, "")),
                compared ? List.of(new CandidatesPage.Refused("c1", "Ava Marlow", "Northmere Schools")) : List.of(),
                CandidatesPage.weakTable(
                        none
                                ? List.of()
                                : List.of(Row.of(Cell.of("Saltby Housing"), Cell.of("2"), Cell.of("Alike in part")))),
                compared
                        ? new Table(
                                "Side by side",
                                List.of("Detail", "Ava Marlowe", "Eva Marlow"),
                                List.of(
                                        Row.of(Cell.of("Born"), Cell.of("31 March 2019"), Cell.of("31 March 2019")),
                                        Row.of(Cell.of("Given name (differs)"), Cell.of("Ava"), Cell.of("Eva"))),
                                "")
                        : CandidatesPage.nothingCompared(),
                compared
                        ? new Errors(
                                List.of(new Errors.Fault("reason-b1", "Say why you think this record is the child.")))
                        : Errors.NONE);
    }

    private static EmergencyBanner offeredEmergency() {
        return new EmergencyBanner(
                "Emergency access",
                List.of("For this enquiry the agreements foresee it."),
                false,
                new Link("Emergency access", "/enquiries/4f2a/emergency"),
                "");
    }

    static EmergencyPage emergency(String problem) {
        return new EmergencyPage(
                CONTEXT,
                problem,
                List.of("Ring first if there is time."),
                table(
                        "What it may show more of, if it is held",
                        List.of("Clause", "What the clause says", "Kinds of record", "Agencies"),
                        "Clause 1.3 of the partners’ protocol",
                        "What was written may be read.",
                        "events, plans",
                        "Northmere Children’s Services"),
                List.of("Records sealed after adoption."),
                List.of("Supervisors in your organisation are told at once."),
                new Link("Sign in again to go on", "/enquiries/4f2a/emergency/sign-in"),
                new Link("Go back without opening it", "/enquiries/4f2a/picture"));
    }

    static EmergencyReasonPage emergencyReason(Errors errors) {
        return new EmergencyReasonPage(
                CONTEXT,
                "You signed in again at 14:17.",
                new Choices(
                        "reason",
                        "Why can it not wait?",
                        "",
                        List.of(new Choices.Choice("danger-to-life", "A child may die", "Now.", errors.any())),
                        errors.at("reason")),
                new Input("words", "What is happening", "Name nobody.", "Not breathing", 0, false, errors.at("words")),
                List.of("When you press the button, supervisors are told."),
                "Open emergency access for 15 minutes",
                "/enquiries/4f2a/emergency/reason",
                new Link("Go back without opening it", "/enquiries/4f2a/picture"),
                errors);
    }

    static Map<String, Outcome> outcomes() {
        Map<String, Outcome> all = new LinkedHashMap<>();
        all.put("Northmere Children’s Services", new Outcome.Answered());
        all.put("Northmere Community Health", new Outcome.PartWithheld(Optional.empty()));
        all.put("Northmere General Hospital", new Outcome.Incomplete("the last page of results did not come"));
        all.put(
                "Northmere Schools",
                new Outcome.NothingHeld(
                        Set.of(IdentifierKind.FAMILY_NAME, IdentifierKind.BIRTH_DATE),
                        Optional.of("Independent schools are not in this system.")));
        all.put("Mereside Police", new Outcome.Refused("A live operation. Ring the duty officer."));
        all.put("Northmere Youth Justice", new Outcome.NotPermitted("No clause covers screening for your role."));
        all.put("Private nurseries", new Outcome.NotAsked("They are not connected."));
        all.put("Saltby Housing", new Outcome.Late());
        all.put("Saltby Early Help", new Outcome.Down("Three attempts until 9:41:12am failed.", true));
        all.put("Eastmarch Constabulary", new Outcome.Unreadable("The answer was about someone else."));
        all.put("Saltby Children’s Services", new Outcome.Unclear("They hold 3 people who may be this child."));
        return all;
    }

    static PictureHead pictureHead() {
        List<PictureHead.Waiting> waiting = new ArrayList<>();
        int n = 0;
        for (String agency : outcomes().keySet()) {
            waiting.add(new PictureHead.Waiting("t" + n++, agency, "Asked at 9:41:03am with name and date of birth."));
        }
        waiting.add(new PictureHead.Waiting(
                "t" + n, "Regional Ambulance", "Asked at 9:41:03am with name and date of birth."));
        return new PictureHead(
                CONTEXT,
                new EmergencyBanner(
                        "Emergency access is open until 14:32",
                        List.of("What is shown only because of it is marked."),
                        true,
                        new Link("", ""),
                        "/enquiries/4f2a/emergency/close"),
                CHILD,
                List.of(
                        Fact.of("Age", "7 years"),
                        new Fact(
                                "Date of birth",
                                List.of(
                                        new Fact.Said("31 March 2019", "Northmere Children’s Services, 3 June 2026"),
                                        new Fact.Said("13 March 2019", "Saltby Housing, 9 January 2025"))),
                        new Fact(
                                "NHS number",
                                List.of(new Fact.Said("999 000 0018", "Demographics service, verified")))),
                waiting);
    }

    static List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Map.Entry<String, Outcome> entry : outcomes().entrySet()) {
            tiles.add(tile("t" + tiles.size(), entry.getKey(), entry.getValue()));
        }
        return tiles;
    }

    private static Tile tile(String slot, String agency, Outcome outcome) {
        OutcomeWords words = OutcomeWords.of(outcome);
        boolean told = outcome.carriesRecords();
        return new Tile(
                slot,
                agency,
                words,
                told ? "Open to the assessment team since 3 June 2026" : "",
                told
                        ? List.of(
                                new Tile.Item("Child protection plan: neglect", "since 3 June 2026", "/why/9c1"),
                                new Tile.Item(
                                        "Self-harm",
                                        "3 June 2026",
                                        "/why/9c2",
                                        "Shown only by emergency access, clause 1.4"))
                        : List.of(),
                outcome instanceof Outcome.PartWithheld
                        ? "2 records exist that you may not see. Clause 4.2, Health screening agreement."
                        : "",
                outcome instanceof Outcome.NotAsked || outcome instanceof Outcome.NotPermitted
                        ? ""
                        : "Asked at 9:41:03am. Live.",
                new Tile.Phone("the duty desk", "01632 960 123", told ? "01632 960 999" : ""),
                List.of(new Link(told ? "Why am I seeing this?" : "Why am I not seeing more?", "/why/t/" + slot)),
                words.askAgain() ? "/enquiries/4f2a/ask-again/" + slot : "");
    }

    static PictureEnd pictureEnd() {
        return new PictureEnd(
                new PictureEnd.ReceiptLine(
                        false,
                        "4 of 12 agencies answered.",
                        List.of(
                                "2 did not answer in time: Saltby Housing, Regional Ambulance.",
                                "1 could not be reached: Saltby Early Help.",
                                "1 refused, 1 is not permitted, 1 was not asked.")),
                table(
                        "Shown only by emergency access",
                        List.of("Agency", "When", "What", "What was written", "Clause"),
                        "Northmere Community Health",
                        "3 June 2026",
                        "Self-harm",
                        "She said she had taken tablets.",
                        "Clause 1.4"),
                List.of(new PictureEnd.Noted(
                        "Assessment team, child protection plan",
                        "Northmere Children’s Services, since 3 June 2026",
                        "/why/1")),
                List.of(new PictureEnd.Noted(
                        "Neglect: dental and growth concerns",
                        "Northmere Community Health, 12 October 2026",
                        "/why/2")),
                List.of("Alerts from Saltby Housing are not known."),
                wheres(),
                table(
                        "Plans",
                        List.of("Plan", "From", "Lead professional", "Source"),
                        "Child protection plan: neglect",
                        "3 June 2026",
                        "Ruth Adeyemi, 01632 960 141",
                        "Northmere Children’s Services"),
                List.of("Two plans, two lead professionals: child protection in Northmere, child in need in Saltby."),
                table(
                        "People",
                        List.of("Name", "Relationship", "Age", "Said by", "Last seen"),
                        "Father: not known to any agency that answered",
                        "Father",
                        "Not known",
                        "–",
                        "–"),
                table(
                        "Addresses",
                        List.of("Address", "Council", "From", "To", "Said by"),
                        "4 Mill Lane",
                        "Northmere",
                        "May 2026",
                        "Now",
                        "Northmere Children’s Services"),
                new AddressStrip(
                        List.of(
                                new AddressStrip.Bar(700, 300, "4 Mill Lane", false),
                                new AddressStrip.Bar(500, 200, "Address not known to any agency that answered", true)),
                        List.of(new AddressStrip.Year(600, "2026"))),
                List.of("Moved 3 times in 12 months, once across the border, while a section 47 enquiry was open."),
                new Filters(
                        "#chronology",
                        List.of(
                                new Choices(
                                        "agency", "Agency", "", List.of(new Choice("", "All agencies", "", true)), ""),
                                new Choices("kind", "Kind", "", List.of(new Choice("", "Every kind", "", true)), ""),
                                new Choices("person", "Person", "", List.of(new Choice("", "Everyone", "", true)), "")),
                        List.of(),
                        "#chronology"),
                new Table(
                        "One chronology across agencies",
                        List.of("Date", "Agency", "Whom", "What happened", "What was done"),
                        List.of(
                                Row.of(
                                        Cell.of("12 October 2026"),
                                        Cell.of("Northmere Community Health"),
                                        Cell.of("Ava"),
                                        new Cell(
                                                List.of("Was not brought to the dental clinic"),
                                                Tag.NONE,
                                                List.of(new Link("Why?", "/why/3"))),
                                        Cell.of("Rebooked")),
                                Row.gap("No contact recorded by any agency that answered: 14 weeks."),
                                new Row(
                                        Table.Kind.MOVE,
                                        List.of(
                                                Cell.of("About May 2026"),
                                                Cell.of("Northmere Children’s Services"),
                                                Cell.of("Family"),
                                                Cell.of("Moved from Saltby to Northmere"),
                                                Cell.of("–")))),
                        "Nothing recorded by the agencies that answered."),
                table(
                        "Professionals",
                        List.of("Name", "Role", "Agency", "Telephone", "Since"),
                        "Ruth Adeyemi",
                        "Social worker",
                        "Northmere Children’s Services",
                        "01632 960 141",
                        "3 June 2026"),
                table(
                        "Attendance",
                        List.of("School", "Term", "Attended", "Unexplained"),
                        "Mill Lane Primary",
                        "Autumn 2026",
                        "81%",
                        "9 half-days"),
                new Link("Receipt of this picture", "/enquiries/4f2a/receipt"));
    }

    private static List<Tile.Where> wheres() {
        return tiles().stream()
                .map(tile -> new Tile.Where(
                        tile.slot(),
                        tile.outcome().tag().tone(),
                        List.of(
                                tile.items().isEmpty()
                                        ? "No address was told."
                                        : "4 Mill Lane, Northmere, since May 2026")))
                .toList();
    }

    private static Table table(String caption, List<String> columns, String... cells) {
        return new Table(
                caption,
                columns,
                List.of(new Row(
                        Table.Kind.PLAIN,
                        java.util.Arrays.stream(cells).map(Cell::of).toList())),
                "Nothing from the agencies that answered.");
    }

    static ReceiptPage receipt() {
        List<Row> rows = outcomes().entrySet().stream()
                .map(e -> Row.of(
                        Cell.of(e.getKey()),
                        Cell.tag(OutcomeWords.of(e.getValue()).tag()),
                        Cell.of("9:41:03am"),
                        Cell.of(OutcomeWords.of(e.getValue()).lines().toArray(String[]::new)),
                        Cell.of("–"),
                        Cell.of("01632 960 123")))
                .toList();
        return new ReceiptPage(
                CONTEXT,
                List.of(
                        Fact.of("Enquiry", "4f2a-90c1"),
                        Fact.of("Asked by", "Priya Nair, MASH screener, Northmere Council")),
                pictureEnd().receipt(),
                ReceiptPage.agencyTable(rows),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "Entry 1,482",
                "/enquiries/4f2a/decision",
                new Choices(
                        "outcome",
                        "What did you decide?",
                        "",
                        List.of(
                                new Choice("s47", "Section 47 enquiry", "", false),
                                new Choice("nfa", "No further action", "", false)),
                        ""),
                new Choices(
                        "reason",
                        "Main reason",
                        "",
                        List.of(
                                new Choice("", "Choose", "", true),
                                new Choice("threshold", "Threshold not met", "", false)),
                        ""),
                ReceiptPage.decisionTable(List.of()),
                Errors.NONE);
    }

    static AuditPage audit(boolean empty) {
        return new AuditPage(
                Errors.NONE,
                new Filters(
                        "/audit",
                        List.of(new Choices(
                                "outcome", "Outcome", "", List.of(new Choice("", "Every outcome", "", true)), "")),
                        List.of(
                                new Input("person", "Person who asked", "", "", 0, false, ""),
                                new Input("from", "From", "Such as 2026-11-01", "", 0, false, "")),
                        "/audit"),
                empty ? "0 entries" : "148 entries, newest first",
                AuditPage.entryTable(
                        empty
                                ? List.of()
                                : List.of(Row.of(
                                        Cell.of("24 November 2026, 9:41:03am"),
                                        Cell.of("Priya Nair"),
                                        Cell.of("Disclosed", "Screen a contact"),
                                        Cell.of("Northmere Community Health. Answered"),
                                        Cell.of("Health screening 4.1"),
                                        Cell.link("Entry 1,482", "/audit/1482")))),
                List.of(new Link("Export CSV", "/audit.csv"), new Link("Export FHIR AuditEvent", "/audit.json")),
                new Link("Older entries", "/audit?before=1400"),
                new Link("", ""));
    }

    static SignInPage signIn() {
        return new SignInPage(
                List.of(
                        new SignInPage.Person(
                                "Priya Nair",
                                "MASH screener",
                                "Northmere Council",
                                "A contact has arrived. Who knows this child?",
                                "/sign-in/priya"),
                        new SignInPage.Person(
                                "Tom Okafor",
                                "Cross-authority social worker",
                                "Saltby Council",
                                "A family has moved across the river.",
                                "/sign-in/tom"),
                        new SignInPage.Person(
                                "Helen Marsh",
                                "Health visitor",
                                "Northmere Community Health",
                                "What may health see?",
                                "/sign-in/helen"),
                        new SignInPage.Person(
                                "Idris Vaughan",
                                "Auditor",
                                "Northmere Council",
                                "Who looked, why, and under which clause?",
                                "/sign-in/idris")),
                "/sign-in/start");
    }

    static Document why() {
        return new Document(
                "Why am I seeing this?",
                "Child protection plan, from Northmere Children’s Services",
                new Link("Back to the picture", "/enquiries/4f2a"),
                List.of("You see this because clause 3.1 allows it for your role and purpose."),
                List.of(
                        Fact.of("You are", "Priya Nair, MASH screener, Northmere Council"),
                        Fact.of("Purpose", "Screen a contact"),
                        Fact.of("Agreement", "Northmere front door, version 3"),
                        Fact.of("Clause", "3.1: screeners may see whether a child has a plan"),
                        Fact.of("Lawful basis", "Public task, Article 6(1)(e)"),
                        Fact.of("Left out", "Narrative: 2 fields"),
                        Fact.of("Who can change this", "Northmere information governance lead, 01632 960 150")),
                List.of(Document.Section.of(
                        "What would allow more", "A section 47 enquiry under clause 5.2 of the same agreement.")),
                NO_LINKS);
    }

    static FiguresPage figures() {
        return new FiguresPage(
                "From 23 November 2026 to 24 November 2026.",
                "",
                new Filters("/audit/figures", List.of(), List.of(), "/audit/figures"),
                Errors.NONE,
                List.of(
                        new FiguresPage.Figure(
                                "looks-by-day",
                                "Looks by day",
                                FiguresPage.Shape.COLUMNS,
                                "Day",
                                List.of(
                                        new FiguresPage.Bar("23 November 2026", 0, ""),
                                        new FiguresPage.Bar("24 November 2026", 12, "/audit?from=2026-11-24")),
                                "Nothing was recorded in this span."),
                        new FiguresPage.Figure(
                                "looks-by-agency",
                                "Looks by agency asked",
                                FiguresPage.Shape.BARS,
                                "Agency",
                                List.of(
                                        new FiguresPage.Bar(
                                                "Northmere City Council, children's social care", 9, "/audit?agency=a"),
                                        new FiguresPage.Bar("Estuary Police", 3, "/audit?agency=b")),
                                "Nothing was recorded in this span."),
                        new FiguresPage.Figure(
                                "agreements-used",
                                "Agreements used",
                                FiguresPage.Shape.BARS,
                                "Agreement",
                                List.of(),
                                "Nothing was recorded.")));
    }

    static QueuePage queue(boolean late) {
        return new QueuePage(
                late ? "The log is still being read: 1200 entries are not regarded yet." : "",
                List.of(Fact.of("Late", late ? "1" : "0"), Fact.of("Waits", "1")),
                late ? "1 review is late. Take up what waits, and close what is open." : "",
                new Filters("/audit/queue", List.of(), List.of(), "/audit/queue"),
                "1 notice.",
                new Table(
                        "Not yet closed",
                        List.of("Notice", "When", "What was noticed", "State"),
                        List.of(Row.of(
                                Cell.link("R-0123456789", "/audit/queue/R-0123456789"),
                                Cell.of("24 November 2026, 09:41:03"),
                                Cell.of("Something left the portal as a file or on paper."),
                                Cell.tag(new Tag("Waits", Tone.QUIET)))),
                        "Nothing waits."),
                new Link("More of them", "/audit/queue?from=25"),
                new Link("", ""),
                "What was noticed in the last 60 days is listed.",
                new Table("The rules", List.of("Rule"), List.of(Row.of(Cell.of("Taken away"))), "None."),
                new Table("What each organisation told", List.of("Organisation"), List.of(), "None."));
    }

    static ReviewPage review(boolean refused) {
        return new ReviewPage(
                "R-0123456789",
                List.of(Fact.of("Rule", "Taken away"), Fact.of("Whose access", "priya.nair, Health practitioner")),
                new Table("The entries that made it", List.of("Entry"), List.of(Row.of(Cell.of("Entry 7"))), "None."),
                List.of(new Link("All that this person did", "/audit?person=a1b2")),
                refused ? "You can't review yourself or your own team." : "",
                "",
                "Take up this review",
                refused ? "" : "/audit/queue/R-0123456789/close",
                new Choices(
                        "finding",
                        "What did you find?",
                        "",
                        List.of(new Choice("explained", "Unusual, and explained", "", false)),
                        "Choose what you found"),
                new Choices(
                        "outcome",
                        "What came of it?",
                        "",
                        List.of(new Choice("nothing", "Nothing more to do", "", false)),
                        ""),
                new Input("note", "Why", "In a sentence.", "", 0, false, ""),
                new Errors(List.of(new Errors.Fault("finding", "Choose what you found"))));
    }
}
