package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;
import org.biggerpicture.region.families.Vocabulary;

/** Northmere Homes, landlord and homelessness service: JSON in PascalCase. */
public final class NorthmereHomes implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            tenancies: ref address postcode uprn type from to status arrears officer/ occupants/
            officer: name phone email
            occupants: ref name born relation from to remark
            applications: ref on reason decision status from-authority worker worker-phone notes
            alerts: kind from to review remark third-party
            events: on kind line result detail
            withheld: part reason ring
            """);

    private static final String BASE = "/housing/persons";
    private static final int MOST = 25;
    private static final Codes CODES = Codes.of(
            "Relative Relative Relative Partner Sibling Sibling Sibling Relative Relative Relative Other~adult Other~adult"
                    + " Not~known Not~known",
            "Female Male Unknown",
            "Yes No Unknown");
    private final Records records;

    /** @param records what the housing service holds */
    public NorthmereHomes(Records records) {
        this.records = records;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals(BASE)) {
            return search(ask);
        }
        String[] parts = ask.path().startsWith(BASE + "/")
                ? ask.path().substring(BASE.length() + 1).split("/")
                : new String[] {""};
        return records.byId(parts[0])
                .flatMap(held -> part(held, parts.length > 1 ? parts[1] : ""))
                .map(found -> Reply.json(200, found.map()))
                .orElseGet(() -> error(404, "NOTFOUND", "No such person"));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "KEY", "Key missing or wrong");
    }

    private static Optional<Doc> part(Held held, String part) {
        Doc head = doc().with("PersonRef", held.id());
        return switch (part) {
            case "tenancies" ->
                Optional.of(head.list(
                        "Tenancies",
                        held.restricted() ? List.of() : each(held.facts("tenancies"), NorthmereHomes::tenancy)));
            case "homelessness" ->
                Optional.of(head.list("Applications", each(held.facts("applications"), NorthmereHomes::application)));
            case "alerts" -> Optional.of(alerts(held, head));
            default -> Optional.empty();
        };
    }

    private Reply search(Ask ask) {
        Optional<Predicate<Held>> ref = ask.query("personRef").map(Sought::id);
        Optional<Predicate<Held>> last = ask.query("lastName").map(Sought::family);
        Optional<Predicate<Held>> first = ask.query("firstName").map(Sought::given);
        Optional<Predicate<Held>> born =
                ask.query("dateOfBirth").flatMap(Native::isoDay).map(Sought::born);
        Optional<Predicate<Held>> postcode = ask.query("postcode").map(Sought::postcode);
        boolean enough = ref.or(() -> Sought.together(last, born))
                .or(() -> Sought.together(last, postcode))
                .isPresent();
        return enough
                ? Sought.all(ref, last, first, born, postcode).map(this::found).orElseThrow()
                : error(400, "CRITERIA", "personRef, or lastName with dateOfBirth or postcode");
    }

    private Reply found(Predicate<Held> sought) {
        List<Held> matching = records.matching(sought);
        boolean many = matching.size() > MOST;
        return Reply.json(
                200,
                doc().list("Persons", many ? List.of() : each(matching, NorthmereHomes::person))
                        .with("TooMany", many)
                        .map());
    }

    private static Doc person(Held held) {
        Identity who = held.who();
        return doc().with("PersonRef", held.id())
                .with("FirstName", who.forename())
                .with("LastName", who.family())
                .with("OtherNames", who.alsoKnownAs())
                .with("DateOfBirth", who.born().map(Object::toString))
                .with("Gender", CODES.sex(who.sex()))
                .with("CurrentAddress", held.home().map(Home::oneLine))
                .with("Sensitive", held.restricted());
    }

    private static Doc tenancy(Fact fact) {
        return doc().with("TenancyRef", fact.needed("ref"))
                .with("Address", fact.text("address"))
                .with("Postcode", fact.text("postcode"))
                .with("Uprn", fact.text("uprn"))
                .with("Type", fact.text("type"))
                .with("StartDate", day(fact, "from"))
                .with("EndDate", day(fact, "to"))
                .with("Status", fact.text("status"))
                .with("ArrearsWeeks", fact.text("arrears").map(Integer::valueOf))
                .with(
                        "HousingOfficer",
                        fact.fact("officer")
                                .map(officer -> doc().with("Name", officer.needed("name"))
                                        .with("Phone", officer.text("phone"))
                                        .with("Email", officer.text("email"))))
                .list(
                        "Occupants",
                        each(
                                fact.facts("occupants"),
                                occupant -> doc().with("PersonRef", occupant.text("ref"))
                                        .with("Name", occupant.needed("name"))
                                        .with("DateOfBirth", day(occupant, "born"))
                                        .with("Relation", occupant.text("relation"))
                                        .with("FromDate", day(occupant, "from"))
                                        .with("ToDate", day(occupant, "to"))
                                        .with("Remark", occupant.text("remark"))));
    }

    private static Doc application(Fact fact) {
        return doc().with("ApplicationRef", fact.needed("ref"))
                .with("Date", day(fact, "on"))
                .with("Reason", fact.text("reason"))
                .with("Decision", fact.text("decision"))
                .with("Status", fact.text("status"))
                .with("FromAuthority", fact.text("from-authority"))
                .with(
                        "CaseWorker",
                        fact.text("worker")
                                .map(name -> doc().with("Name", name).with("Phone", fact.text("worker-phone"))))
                .with("Notes", fact.text("notes"));
    }

    private static Doc alerts(Held held, Doc head) {
        List<Fact> alerts = held.facts("alerts");
        List<Fact> events = held.facts("events");
        return head.list(
                        "Alerts",
                        each(
                                alerts,
                                fact -> doc().with(
                                                "AlertRef", held.id() + "-A" + (alerts.size() - alerts.indexOf(fact)))
                                        .with("Kind", fact.needed("kind"))
                                        .with("StartDate", day(fact, "from"))
                                        .with("EndDate", day(fact, "to"))
                                        .with("ReviewDate", day(fact, "review"))
                                        .with("Remark", fact.text("remark"))
                                        .with("ThirdParty", fact.says("third-party"))))
                .list(
                        "Events",
                        each(
                                events,
                                fact -> doc().with(
                                                "EventRef", held.id() + "-E" + (events.size() - events.indexOf(fact)))
                                        .with("Date", day(fact, "on"))
                                        .with("Kind", fact.needed("kind"))
                                        .with("Line", fact.text("line"))
                                        .with("Result", fact.text("result"))
                                        .with("Detail", fact.text("detail"))))
                .with(
                        "Withheld",
                        each(
                                held.facts("withheld"),
                                fact -> doc().with("Part", fact.needed("part"))
                                        .with("Reason", fact.needed("reason"))
                                        .with("Ring", fact.text("ring").orElse("01632 960700"))))
                .with(
                        "DutyDesk",
                        doc().with("Name", "Northmere Homes safeguarding desk").with("Phone", "01632 960700"));
    }

    private static Optional<String> day(Fact fact, String name) {
        return fact.day(name).map(Object::toString);
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, Map.of("Code", code, "Message", message));
    }
}
