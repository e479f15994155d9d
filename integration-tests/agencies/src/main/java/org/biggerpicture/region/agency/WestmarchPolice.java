package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Westmarch Police, partner release: JSON:API documents behind mutual TLS. */
public final class WestmarchPolice implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            incidents: kind ref at closed grade instrument summary outcome interview release narrative with
            markers: kind from to remark release
            conditions: kind from to text subject
            officers: name collar unit phone email
            withheld: type count reason contact
            nominal: last-known
            """);

    private static final String BASE = "/partner/v2/persons/";
    private static final int MOST = 10;
    private static final Codes CODES = Codes.of(
            "ASSN_MOTH ASSN_FATH ASSN_STEP ASSN_PPTR ASSN_SIBL ASSN_HSIB ASSN_TWIN ASSN_GRAN ASSN_CARE ASSN_CARE ASSN_ADLT"
                    + " ASSN_SUSP ASSN_UNKN ASSN_UNKN",
            "GNDR_0001 GNDR_0002 GNDR_0009",
            "yes no unknown");
    private final Records records;
    private final Clock clock;

    /** @param records what this force holds */
    public WestmarchPolice(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals(BASE + "search") && ask.method().equals("POST")) {
            return search(ask.json().path("data").path("attributes"));
        }
        return records.byId(ask.path().replace(BASE, ""))
                .map(held -> document(200, person(held)))
                .orElseGet(() -> error("404", "NOT_FOUND", "No such person"));
    }

    @Override
    public Reply unauthenticated() {
        return error("403", "NOT_A_PARTNER", "Not a partner");
    }

    private Reply search(JsonNode asked) {
        Optional<Predicate<Held>> nominal = text(asked, "nominalId").map(id -> Sought.id(id.replace('/', '-')));
        Optional<Predicate<Held>> surname = text(asked, "surname").map(Sought::family);
        Optional<Predicate<Held>> born =
                text(asked, "dateOfBirth").flatMap(Native::isoDay).map(Sought::born);
        Optional<Predicate<Held>> given = text(asked, "givenName").map(Sought::given);
        return nominal.or(() -> Sought.together(surname, born))
                .or(() -> Sought.together(surname, given))
                .map(sought -> document(200, found(records.matching(sought))))
                .orElseGet(() -> error("422", "MIN_CRITERIA", "nominalId, or surname with dateOfBirth or givenName"));
    }

    private Doc found(List<Held> matching) {
        boolean many = matching.size() > MOST;
        List<Held> shown = many ? List.of() : matching;
        List<Map<String, @Nullable Object>> locations = new ArrayList<>();
        shown.forEach(held -> locations.addAll(locations(held)));
        return doc().list("data", each(shown, held -> resource(held).with("relationships", whereabouts(held))))
                .with("included", locations)
                .with("meta", doc().with("total", matching.size()).with("thresholdExceeded", many));
    }

    private Doc person(Held held) {
        List<Map<String, @Nullable Object>> included = new ArrayList<>(locations(held));
        Doc relationships = linked(held, included, whereabouts(held));
        return doc().with("data", resource(held).with("relationships", relationships))
                .with("included", included)
                .with(
                        "meta",
                        doc().with(
                                        "withheld",
                                        each(
                                                held.facts("withheld"),
                                                fact -> doc().with("type", fact.needed("type"))
                                                        .with(
                                                                "count",
                                                                fact.text("count")
                                                                        .map(Integer::valueOf))
                                                        .with("reason", fact.needed("reason"))
                                                        .with(
                                                                "contact",
                                                                fact.text("contact")
                                                                        .orElse("01632 960850"))))
                                .with(
                                        "contact",
                                        doc().with("name", "Westmarch Police referral desk")
                                                .with("phone", "01632 960850")));
    }

    private static Doc whereabouts(Held held) {
        Doc relationships = doc();
        locations(held).stream()
                .findFirst()
                .ifPresent(home -> relationships.with("currentAddress", doc().with("data", reference(home))));
        return relationships;
    }

    private Doc linked(Held held, List<Map<String, @Nullable Object>> included, Doc relationships) {
        link(relationships, included, "associations", numbered(held, "association", held.people(), this::association));
        link(
                relationships,
                included,
                "incidents",
                numbered(held, "incident", held.facts("incidents"), fact -> incident(held, fact)));
        link(
                relationships,
                included,
                "markers",
                numbered(held, "marker", held.facts("markers"), WestmarchPolice::marker));
        link(
                relationships,
                included,
                "conditions",
                numbered(held, "condition", held.facts("conditions"), WestmarchPolice::condition));
        List<Map<String, @Nullable Object>> officers =
                numbered(held, "officer", held.facts("officers"), WestmarchPolice::officer);
        included.addAll(officers);
        officers.stream()
                .findFirst()
                .ifPresent(officer -> relationships.with("officer", doc().with("data", reference(officer))));
        return relationships;
    }

    private static void link(
            Doc relationships,
            List<Map<String, @Nullable Object>> included,
            String name,
            List<Map<String, @Nullable Object>> items) {
        included.addAll(items);
        relationships.with(
                name,
                doc().list(
                                "data",
                                items.stream().map(WestmarchPolice::reference).toList()));
    }

    private static Map<String, @Nullable Object> reference(Map<String, @Nullable Object> resource) {
        return doc().with("type", String.valueOf(resource.get("type")))
                .with("id", String.valueOf(resource.get("id")))
                .map();
    }

    private static <T> List<Map<String, @Nullable Object>> numbered(
            Held held, String type, List<T> things, java.util.function.Function<T, Doc> writing) {
        return each(
                things,
                thing -> doc().with("type", type)
                        .with("id", held.id() + "-" + type + "-" + (things.indexOf(thing) + 1))
                        .all(writing.apply(thing)));
    }

    private Doc resource(Held held) {
        Identity who = held.who();
        LocalDate today = LocalDate.now(clock.withZone(Native.LONDON));
        return doc().with("type", "person")
                .with("id", held.id())
                .with(
                        "attributes",
                        doc().with(
                                        "nominalId",
                                        held.id()
                                                .toUpperCase(java.util.Locale.UK)
                                                .replace('-', '/'))
                                .list("givenName", who.given())
                                .with("surname", who.family())
                                .with(
                                        "aliases",
                                        each(
                                                who.alsoKnownAs(),
                                                name -> doc().list(
                                                                "givenName",
                                                                name.contains(" ")
                                                                        ? List.of(name.substring(0, name.indexOf(' ')))
                                                                        : List.of())
                                                        .with("surname", name.substring(name.lastIndexOf(' ') + 1))))
                                .with("dateOfBirth", who.born().map(Object::toString))
                                .with("gender", CODES.sex(who.sex()))
                                .with(
                                        "under18",
                                        who.born()
                                                .map(born -> born.plusYears(18).isAfter(today)))
                                .with("locationProtected", held.restricted()));
    }

    private static List<Map<String, @Nullable Object>> locations(Held held) {
        return numbered(
                held,
                "location",
                held.home().stream().toList(),
                (Home home) -> doc().with(
                                "attributes",
                                doc().with("line", home.lines().stream().findFirst())
                                        .with(
                                                "town",
                                                home.lines().stream().skip(1).findFirst())
                                        .with("postcode", home.postcode())
                                        .with(
                                                "lastKnown",
                                                held.held()
                                                        .fact("nominal")
                                                        .flatMap(fact -> fact.day("last-known"))
                                                        .map(Object::toString))));
    }

    private Doc association(Connected person) {
        Identity who = person.who();
        return doc().with(
                        "attributes",
                        doc().with("role", CODES.relation(person))
                                .with("givenName", who.given().stream().limit(1).toList())
                                .with("surname", who.family())
                                .with("knownAs", who.alsoKnownAs().stream().findFirst())
                                .with("dateOfBirth", who.born().map(Object::toString))
                                .with("gender", who.sex() == Sex.UNKNOWN ? Optional.empty() : CODES.sex(who.sex()))
                                .with("livesWith", CODES.truth(person.livesWithChild()))
                                .with("released", person.marking().orElse("SHAREABLE"))
                                .with("remark", person.remark()));
    }

    private Doc incident(Held held, Fact fact) {
        String release = fact.text("release").orElse("SHAREABLE");
        boolean shown = release.equals("SHAREABLE");
        List<String> participants = fact.texts("with").stream()
                .map(number -> held.id() + "-association-" + number)
                .toList();
        Doc incident = doc().with(
                        "attributes",
                        doc().with("kind", fact.needed("kind"))
                                .with("reference", fact.needed("ref"))
                                .with("occurredAt", fact.moment("at").map(Native::instant))
                                .with("closedAt", fact.moment("closed").map(Native::instant))
                                .with("grade", fact.text("grade"))
                                .with("instrument", fact.text("instrument"))
                                .with("summary", shown ? fact.text("summary") : Optional.empty())
                                .with("outcome", fact.text("outcome"))
                                .with("returnInterview", fact.text("interview"))
                                .with("released", release)
                                .with("narrative", shown ? fact.text("narrative") : Optional.empty()));
        return participants.isEmpty()
                ? incident
                : incident.with(
                        "relationships",
                        doc().with(
                                        "participants",
                                        doc().list(
                                                        "data",
                                                        each(
                                                                participants,
                                                                id -> doc().with("type", "association")
                                                                        .with("id", id)))));
    }

    private static Doc marker(Fact fact) {
        return doc().with(
                        "attributes",
                        doc().with("kind", fact.needed("kind"))
                                .with("from", fact.day("from").map(Object::toString))
                                .with("to", fact.day("to").map(Object::toString))
                                .with("remark", fact.text("remark"))
                                .with("released", fact.text("release").orElse("SHAREABLE")));
    }

    private static Doc condition(Fact fact) {
        return doc().with(
                        "attributes",
                        doc().with("kind", fact.needed("kind"))
                                .with("from", fact.day("from").map(Object::toString))
                                .with("to", fact.day("to").map(Object::toString))
                                .with("text", fact.text("text"))
                                .with("subjectName", fact.text("subject")));
    }

    private static Doc officer(Fact fact) {
        return doc().with(
                        "attributes",
                        doc().with("name", fact.needed("name"))
                                .with("collar", fact.text("collar"))
                                .with("unit", fact.text("unit"))
                                .with("phone", fact.text("phone"))
                                .with("email", fact.text("email")));
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("").trim()).filter(text -> !text.isEmpty());
    }

    private static Reply document(int status, Doc document) {
        return Reply.json(status, "application/vnd.api+json", document.map());
    }

    private static Reply error(String status, String code, String title) {
        return document(
                Integer.parseInt(status),
                doc().list(
                                "errors",
                                List.of(doc().with("status", status)
                                        .with("code", code)
                                        .with("title", title)
                                        .map())));
    }
}
