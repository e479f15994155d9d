package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;
import org.biggerpicture.region.families.Sex;
import org.biggerpicture.region.families.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Children's social care of Saltby Borough Council: flat JSON resources with British dates. */
public final class SaltbyCouncil implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            statuses: type from to category legal placement review reason transferred-to outcome
            workers: name type team phone email from to rag
            warnings: type status from to review disclosed notes
            notes: on type title outcome content third-party
            withheld: what why ring
            profile: phone-type context
            """);

    private static final String BASE = "/api/v1/residents";
    private static final int MOST = 20;
    private static final Codes CODES = Codes.of(
            "mother father stepParent partnerOfParent sibling halfSibling twin grandparent fosterCarer adopter otherAdult"
                    + " allegedPerpetrator unknownMale other",
            "F M X",
            "Yes No Unknown");
    private final Records records;

    /** @param records what this council holds */
    public SaltbyCouncil(Records records) {
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
        String part = parts.length > 1 ? parts[1] : "";
        return records.byId(parts[0])
                .flatMap(held -> part(held, part))
                .map(found -> Reply.json(200, found.map()))
                .orElseGet(() -> error(404, "NOT_FOUND", "No such resident"));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "KEY", "Unauthorised");
    }

    private static Optional<Doc> part(Held held, String part) {
        return switch (part) {
            case "" ->
                Optional.of(resident(held, held.shownHomes())
                        .with(
                                "dutyContact",
                                doc().with("name", "Saltby Children's First Contact")
                                        .with("telephone", "01632 960200")
                                        .with("outOfHours", "01632 960201")));
            case "relationships" ->
                Optional.of(doc().with("mosaicId", held.id())
                        .list("personalRelationships", each(held.people(), SaltbyCouncil::relationship)));
            case "allocations" -> Optional.of(allocations(held));
            case "warning-notes" -> Optional.of(notes(held));
            default -> Optional.empty();
        };
    }

    private Reply search(Ask ask) {
        Optional<Predicate<Held>> id = ask.query("mosaic_id").map(Sought::id);
        Optional<Predicate<Held>> nhs = ask.query("nhs_number").map(number -> Sought.number("nhs", number));
        Optional<Predicate<Held>> last = ask.query("last_name").map(Sought::family);
        Optional<Predicate<Held>> first = ask.query("first_name").map(Sought::given);
        Optional<Predicate<Held>> born =
                ask.query("date_of_birth").flatMap(Native::britishDay).map(Sought::born);
        Optional<Predicate<Held>> postcode = ask.query("postcode").map(Sought::postcode);
        boolean enough = id.or(() -> nhs)
                .or(() -> Sought.together(last, born))
                .or(() -> Sought.together(last, first, postcode))
                .isPresent();
        return enough
                ? Sought.all(id, nhs, last, first, born, postcode)
                        .map(this::found)
                        .orElseThrow()
                : error(400, "SEARCH_TOO_WIDE", "Not enough to search by");
    }

    private Reply found(Predicate<Held> sought) {
        List<Held> matching = records.matching(sought);
        boolean many = matching.size() > MOST;
        return Reply.json(
                200,
                doc().list(
                                "residents",
                                many
                                        ? List.of()
                                        : each(
                                                matching,
                                                held -> resident(
                                                        held,
                                                        held.home().stream().toList())))
                        .with("nextCursor", many ? "too-many" : "")
                        .map());
    }

    private static Doc resident(Held held, List<Home> homes) {
        Identity who = held.who();
        return doc().with("mosaicId", held.id())
                .with("firstName", who.forename())
                .with("lastName", who.family())
                .list("otherNames", who.alsoKnownAs())
                .with("dateOfBirth", who.born().map(Native::british))
                .with("expectedDateOfBirth", who.expected().map(Native::british))
                .with(
                        "ageContext",
                        held.held()
                                .fact("profile")
                                .flatMap(fact -> fact.text("context"))
                                .orElse(who.expected().isPresent() ? "U" : "C"))
                .with("gender", CODES.sex(who.sex()))
                .with("ethnicity", who.ethnicity())
                .with("nhsNumber", who.number("nhs"))
                .list("phoneNumber", held.restricted() ? List.of() : phones(held))
                .list("addressList", each(homes, SaltbyCouncil::address))
                .with("restricted", held.restricted() ? "Y" : "N");
    }

    private static List<Map<String, @Nullable Object>> phones(Held held) {
        String type = held.held()
                .fact("profile")
                .flatMap(fact -> fact.text("phone-type"))
                .orElse("Mobile");
        return each(
                held.who().phone().stream().toList(),
                phone -> doc().with("number", phone).with("type", type));
    }

    private static Doc address(Home home) {
        return doc().with("addressLine1", home.lines().stream().findFirst())
                .with("addressLine2", home.lines().stream().skip(1).findFirst())
                .with("postCode", home.postcode())
                .with("startDate", home.from().map(Native::british))
                .with("endDate", home.to().map(Native::british))
                .with(
                        "type",
                        home.kind().substring(0, 1).toUpperCase(Locale.UK)
                                + home.kind().substring(1));
    }

    private static Doc relationship(Connected person) {
        Identity who = person.who();
        return doc().with("type", CODES.relation(person))
                .with("firstName", who.forename())
                .with("lastName", who.family())
                .with("otherNames", who.alsoKnownAs())
                .with("dateOfBirth", who.born().map(Native::british))
                .with("expectedDateOfBirth", who.expected().map(Native::british))
                .with("gender", who.sex() == Sex.UNKNOWN ? Optional.empty() : CODES.sex(who.sex()))
                .with("mosaicId", person.reference())
                .with("parentalResponsibility", CODES.truth(person.parentalResponsibility()))
                .with("livesWith", CODES.truth(person.livesWithChild()))
                .with("phone", who.phone())
                .with("details", person.remark())
                .with("thirdParty", person.marking().map(marking -> "Y"));
    }

    private static Doc allocations(Held held) {
        List<Fact> statuses = held.facts("statuses");
        return doc().with("mosaicId", held.id())
                .list(
                        "caseStatuses",
                        each(
                                statuses,
                                fact -> doc().with("id", held.id() + "-CS" + (statuses.size() - statuses.indexOf(fact)))
                                        .with("type", fact.needed("type"))
                                        .with("startDate", fact.day("from").map(Native::british))
                                        .with("endDate", fact.day("to").map(Native::british))
                                        .with("category", fact.text("category"))
                                        .with("legalStatus", fact.text("legal"))
                                        .with("placement", fact.text("placement"))
                                        .with("reviewDue", fact.day("review").map(Native::british))
                                        .with("endReason", fact.text("reason"))
                                        .with("transferredTo", fact.text("transferred-to"))
                                        .with("outcome", fact.text("outcome"))))
                .list("allocations", each(held.facts("workers"), SaltbyCouncil::worker))
                .with(
                        "withheld",
                        each(
                                held.facts("withheld"),
                                fact -> doc().with("what", fact.needed("what"))
                                        .with("why", fact.needed("why"))
                                        .with("ring", fact.text("ring").orElse("01632 960200"))));
    }

    private static Doc worker(Fact fact) {
        return doc().with("workerName", fact.needed("name"))
                .with("workerType", fact.text("type"))
                .with("teamName", fact.text("team"))
                .with("phone", fact.text("phone"))
                .with("email", fact.text("email"))
                .with("startDate", fact.day("from").map(Native::british))
                .with("endDate", fact.day("to").map(Native::british))
                .with("ragRating", fact.text("rag"));
    }

    private static Doc notes(Held held) {
        List<Fact> warnings = held.facts("warnings");
        List<Fact> notes = held.facts("notes");
        return doc().with("mosaicId", held.id())
                .list(
                        "warningNotes",
                        each(
                                warnings,
                                fact -> doc().with("id", held.id() + "-W" + (warnings.size() - warnings.indexOf(fact)))
                                        .with("type", fact.needed("type"))
                                        .with("status", fact.text("status").orElse("open"))
                                        .with("startDate", fact.day("from").map(Native::british))
                                        .with("endDate", fact.day("to").map(Native::british))
                                        .with("reviewDate", fact.day("review").map(Native::british))
                                        .with("disclosedWithIndividual", CODES.truth(fact.flag("disclosed")))
                                        .with("notes", fact.text("notes"))))
                .list(
                        "caseNotes",
                        each(
                                notes,
                                fact -> doc().with("id", held.id() + "-N" + (notes.size() - notes.indexOf(fact)))
                                        .with("date", fact.day("on").map(Native::british))
                                        .with("noteType", fact.needed("type"))
                                        .with("title", fact.text("title"))
                                        .with("outcome", fact.text("outcome"))
                                        .with("content", fact.text("content"))
                                        .with(
                                                "thirdParty",
                                                fact.says("third-party") ? Optional.of("Y") : Optional.empty())));
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(
                status, doc().with("message", message).with("code", code).map());
    }
}
