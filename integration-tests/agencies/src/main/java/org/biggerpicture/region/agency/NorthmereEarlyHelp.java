package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

/** Early help of Northmere: JSON centred on the family. The record's id is the family reference. */
public final class NorthmereEarlyHelp implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            file: person status
            assessment: from completed level needs consent consent-on
            plan: from to reason review goals
            lead: name job organisation phone email from to
            sessions: on what turnout rebooked
            notes: on headline text confidential
            withheld: part because ring
            """);

    private static final int MOST = 15;
    private static final Codes CODES = Codes.of(
            "mother father step-parent partner sibling sibling sibling grandparent other~adult other~adult other~adult"
                    + " unknown unknown unknown",
            "female male other",
            "yes no not~known");
    private final Records records;

    /** @param records what early help holds */
    public NorthmereEarlyHelp(Records records) {
        this.records = records;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals("/eh/people/find") && ask.method().equals("POST")) {
            return find(ask.json());
        }
        return records.byId(ask.path().replaceFirst("^/eh/families/", ""))
                .map(held -> Reply.json(200, family(held).map()))
                .orElseGet(() -> problem(404, "unknown-family", "No such family."));
    }

    @Override
    public Reply unauthenticated() {
        return Reply.json(401, Map.of("problem", "key"));
    }

    private Reply find(JsonNode body) {
        Optional<Predicate<Held>> upn = text(body, "upn").map(number -> Sought.number("upn", number));
        Optional<Predicate<Held>> name = text(body, "familyName").map(Sought::family);
        Optional<Predicate<Held>> born =
                text(body, "bornOn").flatMap(Native::isoDay).map(Sought::born);
        Optional<Predicate<Held>> postcode = text(body, "postcode").map(Sought::postcode);
        boolean enough = upn.or(() -> Sought.together(name, born))
                .or(() -> Sought.together(name, postcode))
                .isPresent();
        return enough
                ? Sought.all(upn, name, born, postcode).map(this::found).orElseThrow()
                : problem(400, "too-little", "UPN, or family name with birth date or postcode.");
    }

    private Reply found(Predicate<Held> sought) {
        List<Held> matching = records.matching(sought);
        boolean many = matching.size() > MOST;
        return Reply.json(
                200,
                doc().list(
                                "found",
                                many
                                        ? List.of()
                                        : each(
                                                matching,
                                                held -> person(held)
                                                        .with(
                                                                "address",
                                                                held.home().map(Home::oneLine))
                                                        .with("protectedAddress", held.restricted())))
                        .with("problem", many ? Optional.of("too-many") : Optional.empty())
                        .map());
    }

    private static Doc person(Held held) {
        Identity who = held.who();
        return doc().with("personRef", file(held).needed("person"))
                .with("familyRef", held.id())
                .with("fullName", fullName(who))
                .with("alsoCalled", who.alsoKnownAs())
                .with("bornOn", who.born().map(Object::toString))
                .with("gender", CODES.sex(who.sex()))
                .with("upn", who.number("upn"));
    }

    private static Fact file(Held held) {
        return held.held().fact("file").orElseThrow(() -> held.held().mistake("'file' is missing"));
    }

    private static String fullName(Identity who) {
        return who.family().map(name -> name.toUpperCase(Locale.UK)).orElse("?")
                + who.forename().map(name -> ", " + name).orElse("");
    }

    private static Doc family(Held held) {
        return doc().with("familyRef", held.id())
                .with("subjectRef", file(held).needed("person"))
                .with("status", file(held).text("status").orElse("open"))
                .with("protectedAddress", held.restricted())
                .list("members", members(held))
                .with(
                        "homes",
                        each(
                                held.shownHomes(),
                                home -> doc().with("address", home.oneLine())
                                        .with("from", home.from().map(Object::toString))
                                        .with("to", home.to().map(Object::toString))))
                .with("assessment", held.held().fact("assessment").map(NorthmereEarlyHelp::assessment))
                .with("plan", held.held().fact("plan").map(NorthmereEarlyHelp::plan))
                .with("leadProfessional", held.held().fact("lead").map(NorthmereEarlyHelp::lead))
                .with(
                        "sessions",
                        each(
                                held.facts("sessions"),
                                fact -> doc().with("on", day(fact, "on"))
                                        .with("what", fact.text("what"))
                                        .with("turnout", fact.needed("turnout"))
                                        .with("rebookedFor", day(fact, "rebooked"))))
                .with(
                        "notes",
                        each(
                                held.facts("notes"),
                                fact -> doc().with("on", day(fact, "on"))
                                        .with("headline", fact.text("headline"))
                                        .with("text", fact.text("text"))
                                        .with(
                                                "confidential",
                                                fact.says("confidential") ? Optional.of(true) : Optional.empty())))
                .with(
                        "heldBack",
                        each(
                                held.facts("withheld"),
                                fact -> doc().with("part", fact.needed("part"))
                                        .with("because", fact.needed("because"))
                                        .with("ring", fact.text("ring").orElse("01632 960131"))))
                .with(
                        "ring",
                        doc().with("name", "Northmere Early Help front door").with("phone", "01632 960131"));
    }

    private static List<Map<String, @Nullable Object>> members(Held held) {
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        Map<String, @Nullable Object> subject =
                person(held).with("role", "child").with("inHousehold", "yes").map();
        subject.remove("familyRef");
        members.add(subject);
        List<Connected> people = held.people();
        members.addAll(each(people, person -> member(person, held.id() + "-M" + (people.indexOf(person) + 1))));
        return members;
    }

    private static Doc member(Connected person, String reference) {
        Identity who = person.who();
        return doc().with("personRef", person.reference().orElse(reference))
                .with("fullName", fullName(who))
                .with("alsoCalled", who.alsoKnownAs())
                .with("bornOn", who.born().map(Object::toString))
                .with("gender", who.sex() == Sex.UNKNOWN ? Optional.empty() : CODES.sex(who.sex()))
                .with("role", CODES.relation(person))
                .with("inHousehold", CODES.truth(person.livesWithChild()))
                .with("responsible", CODES.truth(person.parentalResponsibility()))
                .with("phone", who.phone())
                .with("remark", person.remark());
    }

    private static Doc assessment(Fact fact) {
        return doc().with("startedOn", day(fact, "from"))
                .with("completedOn", day(fact, "completed"))
                .with("level", fact.text("level").map(Integer::valueOf))
                .with("needs", fact.texts("needs"))
                .with("consent", fact.text("consent"))
                .with("consentOn", day(fact, "consent-on"));
    }

    private static Doc plan(Fact fact) {
        return doc().with("startedOn", day(fact, "from"))
                .with("endedOn", day(fact, "to"))
                .with("endReason", fact.text("reason"))
                .with("reviewOn", day(fact, "review"))
                .with("goals", fact.texts("goals"));
    }

    private static Doc lead(Fact fact) {
        return doc().with("name", fact.needed("name"))
                .with("job", fact.text("job"))
                .with("organisation", fact.text("organisation"))
                .with("phone", fact.text("phone"))
                .with("email", fact.text("email"))
                .with("since", day(fact, "from"))
                .with("until", day(fact, "to"));
    }

    private static Optional<String> day(Fact fact, String name) {
        return fact.day(name).map(Object::toString);
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("").trim()).filter(text -> !text.isEmpty());
    }

    private static Reply problem(int status, String problem, String detail) {
        return Reply.json(status, Map.of("problem", problem, "detail", detail));
    }
}
