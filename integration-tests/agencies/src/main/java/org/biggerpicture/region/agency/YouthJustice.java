package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.biggerpicture.region.families.Vocabulary;

/** Northmere and Saltby Youth Justice Team: JSON in snake_case, everything in one record. */
public final class YouthJustice implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            cases: ref kind reason opened closed status area worker/ outcome
            worker: name role phone email
            plans: kind from to review harm wellbeing
            orders: kind from to conditions
            contacts: on kind attendance line rebooked
            events: on kind line outcome text marking
            withheld: part reason ring
            """);

    private static final String BASE = "/yjs/young-people/";
    private static final int MOST = 10;
    private static final Codes CODES = Codes.of(
            "mother father step_parent parents_partner sibling half_sibling twin grandparent carer carer other_adult"
                    + " suspected_exploiter unknown unknown",
            "female male unknown",
            "yes no unknown");
    private final Records records;

    /** @param records what the team holds */
    public YouthJustice(Records records) {
        this.records = records;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals(BASE + "query") && ask.method().equals("POST")) {
            return search(ask.json());
        }
        return records.byId(ask.path().replace(BASE, ""))
                .map(held -> Reply.json(200, record(held).map()))
                .orElseGet(() -> error(404, "not_found", "No such young person."));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "unauthenticated", "A bearer token is needed.");
    }

    private Reply search(JsonNode body) {
        Optional<Predicate<Held>> sought = text(body, "yp_id")
                .map(Sought::id)
                .or(() -> text(body, "pnc_id").map(number -> Sought.number("pnc", number)))
                .or(() -> Sought.together(
                        text(body, "surname").map(Sought::family),
                        text(body, "dob").flatMap(Native::isoDay).map(Sought::born)));
        return sought.map(this::found).orElseGet(() -> error(422, "not_enough", "yp_id, pnc_id, or surname with dob."));
    }

    private Reply found(Predicate<Held> sought) {
        List<Held> matching = records.matching(sought);
        boolean many = matching.size() > MOST;
        return Reply.json(
                200,
                doc().list("results", many ? List.of() : each(matching, YouthJustice::person))
                        .with("overflow", many)
                        .map());
    }

    private static Doc person(Held held) {
        Identity who = held.who();
        return doc().with("yp_id", held.id())
                .with("pnc_id", who.number("pnc"))
                .with("forename", who.forename())
                .with("surname", who.family())
                .with("aliases", who.alsoKnownAs())
                .with("dob", who.born().map(Object::toString))
                .with("sex", CODES.sex(who.sex()))
                .with("address", held.home().map(YouthJustice::address))
                .with("whereabouts_protected", held.restricted());
    }

    private static Doc address(Home home) {
        return doc().with("line", String.join(", ", home.lines())).with("postcode", home.postcode());
    }

    private static Doc record(Held held) {
        return person(held)
                .with("cases", each(held.facts("cases"), YouthJustice::caseOf))
                .with(
                        "plans",
                        each(
                                held.facts("plans"),
                                fact -> doc().with("kind", fact.needed("kind"))
                                        .with("start", day(fact, "from"))
                                        .with("end", day(fact, "to"))
                                        .with("review", day(fact, "review"))
                                        .with("risk_of_harm", fact.text("harm"))
                                        .with("safety_and_wellbeing", fact.text("wellbeing"))))
                .with(
                        "orders",
                        each(
                                held.facts("orders"),
                                fact -> doc().with("kind", fact.needed("kind"))
                                        .with("start", day(fact, "from"))
                                        .with("end", day(fact, "to"))
                                        .with("conditions", fact.texts("conditions"))))
                .with("associates", each(held.people(), YouthJustice::associate))
                .with(
                        "contacts",
                        each(
                                held.facts("contacts"),
                                fact -> doc().with("date", day(fact, "on"))
                                        .with("kind", fact.needed("kind"))
                                        .with("attendance", fact.text("attendance"))
                                        .with("line", fact.text("line"))
                                        .with("rebooked_for", day(fact, "rebooked"))))
                .with(
                        "events",
                        each(
                                held.facts("events"),
                                fact -> doc().with("date", day(fact, "on"))
                                        .with("kind", fact.needed("kind"))
                                        .with("line", fact.text("line"))
                                        .with("outcome", fact.text("outcome"))
                                        .with("text", fact.text("text"))
                                        .with("marking", fact.text("marking"))))
                .with(
                        "withheld",
                        each(
                                held.facts("withheld"),
                                fact -> doc().with("part", fact.needed("part"))
                                        .with("reason", fact.needed("reason"))
                                        .with("ring", fact.text("ring").orElse("01632 960800"))))
                .with(
                        "duty",
                        doc().with("name", "Youth Justice Team duty officer").with("phone", "01632 960800"));
    }

    private static Doc caseOf(Fact fact) {
        return doc().with("case_ref", fact.needed("ref"))
                .with("kind", fact.needed("kind"))
                .with("offence_or_reason", fact.text("reason"))
                .with("opened", day(fact, "opened"))
                .with("closed", day(fact, "closed"))
                .with("status", fact.text("status"))
                .with("supervising_area", fact.text("area"))
                .with(
                        "worker",
                        fact.fact("worker")
                                .map(worker -> doc().with("name", worker.needed("name"))
                                        .with("role", worker.text("role"))
                                        .with("phone", worker.text("phone"))
                                        .with("email", worker.text("email"))))
                .with("outcome", fact.text("outcome"));
    }

    private static Doc associate(Connected person) {
        Identity who = person.who();
        return doc().with("forename", who.forename())
                .with("surname", who.family())
                .with("known_as", who.alsoKnownAs().stream().findFirst())
                .with("dob", who.born().map(Object::toString))
                .with("relation", person.words().filter("co_accused"::equals).orElse(CODES.relation(person)))
                .with("pr", CODES.truth(person.parentalResponsibility()))
                .with("lives_with", CODES.truth(person.livesWithChild()))
                .with("phone", who.phone())
                .with("remark", person.remark())
                .with("marking", person.marking());
    }

    private static Optional<String> day(Fact fact, String name) {
        return fact.day(name).map(Object::toString);
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("").trim()).filter(text -> !text.isEmpty());
    }

    private static Reply error(int status, String code, String text) {
        return Reply.json(status, Map.of("code", code, "text", text));
    }
}
