package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;
import org.biggerpicture.region.families.Relation;
import org.biggerpicture.region.families.Vocabulary;

/** Children's social care of Northmere City Council: JSON, nested by child, after the DfE's data flow. */
public final class NorthmereCouncil implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            profile: disabilities uasc no-upn
            episodes: id from source need nfa closed reason transferred-to workers/ assessments/ s47/ cp/ cin/ placements/
            workers: name role team phone email from to
            assessments: from authorised factors outcome
            s47: from to icpc icpc-on outcome
            cp: id from to initial category review previous
            cin: from to review
            placements: from to legal type
            hazards: code from to detail marking
            chronology: on type summary outcome source narrative marking
            withheld: part reason ring
            """);

    private static final String BASE = "/api/csc/v1/children/";
    private static final int MOST = 10;
    private static final Codes CODES =
            Codes.of("MOT FAT STP PPA SIB HSB TWN GRP FOS ADP OAH APR UNK OTH", "F M U", "Y N U");
    private final Records records;
    private final Clock clock;

    /** @param records what this council holds */
    public NorthmereCouncil(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals(BASE + "search") && ask.method().equals("POST")) {
            return search(ask.json());
        }
        String rest = ask.path().startsWith(BASE) ? ask.path().substring(BASE.length()) : "";
        String id = rest.replace("/chronology", "");
        return records.byId(id)
                .map(held -> Reply.json(200, (rest.endsWith("/chronology") ? chronology(held) : record(held)).map()))
                .orElseGet(() -> error(404, "NO_SUCH_CHILD", "No child with this id is known here."));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "UNAUTHENTICATED", "A bearer token is needed.");
    }

    private Reply search(JsonNode body) {
        if (!body.isObject()) {
            return error(400, "MALFORMED", "The body must be a JSON object.");
        }
        return sought(body)
                .map(sought -> Reply.json(200, found(records.matching(sought)).map()))
                .orElseGet(() -> error(422, "INSUFFICIENT_CRITERIA", "One identifier, or surname and date of birth."));
    }

    private static Optional<Predicate<Held>> sought(JsonNode body) {
        Optional<Predicate<Held>> identifier = text(body, "la_child_id")
                .map(Sought::id)
                .or(() -> text(body, "nhs_number").map(number -> Sought.number("nhs", number)))
                .or(() -> text(body, "unique_pupil_number").map(number -> Sought.number("upn", number)));
        return identifier
                .or(() -> unborn(body))
                .or(() -> Sought.together(
                        text(body, "surname").map(Sought::family),
                        text(body, "date_of_birth").flatMap(Native::isoDay).map(Sought::born)));
    }

    private static Optional<Predicate<Held>> unborn(JsonNode body) {
        return Sought.together(
                text(body, "mother_surname")
                        .map(surname ->
                                (Predicate<Held>) held -> held.who().expected().isPresent()
                                        && mother(held)
                                                .flatMap(Identity::family)
                                                .map(Sought::plain)
                                                .filter(Sought.plain(surname)::equals)
                                                .isPresent()),
                text(body, "mother_date_of_birth").flatMap(Native::isoDay).map(day -> (Predicate<Held>) held ->
                        mother(held).flatMap(Identity::born).filter(day::equals).isPresent()));
    }

    private static Optional<Identity> mother(Held held) {
        return held.people().stream()
                .filter(person -> person.relation() == Relation.MOTHER)
                .map(Connected::who)
                .findFirst();
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.of(body.path(name).asText("").trim()).filter(text -> !text.isEmpty());
    }

    private Doc found(List<Held> matching) {
        boolean many = matching.size() > MOST;
        return head().with("total", matching.size())
                .with("too_many", many)
                .list(
                        "children",
                        many
                                ? List.of()
                                : each(
                                        matching,
                                        held -> doc().with("la_child_id", held.id())
                                                .with("child_details", details(held))));
    }

    private Doc head() {
        return doc().with("la_code", "990").with("as_at", Native.now(clock));
    }

    private static Doc details(Held held) {
        Identity who = held.who();
        Optional<Fact> profile = held.held().fact("profile");
        return doc().with("unique_pupil_number", who.number("upn"))
                .with("unique_pupil_number_unknown_reason", profile.flatMap(fact -> fact.text("no-upn")))
                .with("nhs_number", who.number("nhs"))
                .with("first_name", who.forename())
                .with("middle_names", who.middleNames())
                .with("surname", who.family())
                .with("also_known_as", who.alsoKnownAs())
                .with("date_of_birth", who.born().map(Object::toString))
                .with("expected_date_of_birth", who.expected().map(Object::toString))
                .with("sex", CODES.sex(who.sex()))
                .with("ethnicity", who.ethnicity())
                .with("disabilities", profile.map(fact -> fact.texts("disabilities")))
                .with("postcode", held.home().flatMap(Home::postcode))
                .with("uasc_flag", profile.map(fact -> fact.says("uasc")).orElse(false))
                .with("restricted_access", held.restricted());
    }

    private Doc record(Held held) {
        return head().with("la_child_id", held.id())
                .with("child_details", details(held))
                .with("addresses", each(held.shownHomes(), NorthmereCouncil::address))
                .with("connected_persons", each(held.people(), NorthmereCouncil::person))
                .with("social_care_episodes", each(held.facts("episodes"), NorthmereCouncil::episode))
                .with(
                        "hazards",
                        each(
                                held.facts("hazards"),
                                fact -> doc().with("hazard_code", fact.needed("code"))
                                        .with("start_date", day(fact, "from"))
                                        .with("end_date", day(fact, "to"))
                                        .with("detail", fact.text("detail"))
                                        .with("marking", fact.text("marking"))))
                .with("withheld", each(held.facts("withheld"), NorthmereCouncil::withheld))
                .with(
                        "contact",
                        doc().with("name", "Northmere MASH duty desk")
                                .with("telephone", "01632 960100")
                                .with("out_of_hours", "01632 960101"));
    }

    private static Doc address(Home home) {
        return doc().with(
                        "address_type",
                        switch (home.kind()) {
                            case "temporary" -> "TEMP";
                            case "placement" -> "PLACEMENT";
                            case "refuge" -> "REFUGE";
                            default -> "HOME";
                        })
                .with("line_1", home.lines().stream().findFirst())
                .with("line_2", home.lines().stream().skip(1).findFirst())
                .with("postcode", home.postcode())
                .with("start_date", home.from().map(Object::toString))
                .with("end_date", home.to().map(Object::toString));
    }

    private static Doc person(Connected person) {
        Identity who = person.who();
        return doc().with("first_name", who.forename())
                .with("surname", who.family())
                .with("also_known_as", who.alsoKnownAs())
                .with("date_of_birth", who.born().map(Object::toString))
                .with("expected_date_of_birth", who.expected().map(Object::toString))
                .with("relationship", CODES.relation(person))
                .with("parental_responsibility", CODES.truth(person.parentalResponsibility()))
                .with("lives_with_child", CODES.truth(person.livesWithChild()))
                .with("telephone", who.phone())
                .with("la_child_id", person.reference())
                .with("care_leaver", person.careLeaver() ? Optional.of(true) : Optional.empty())
                .with("note", person.remark())
                .with("marking", person.marking());
    }

    private static Doc episode(Fact episode) {
        return doc().with("episode_id", episode.needed("id"))
                .with("referral_date", day(episode, "from"))
                .with("referral_source", episode.text("source"))
                .with("primary_need", episode.text("need"))
                .with("referral_no_further_action", episode.says("nfa"))
                .with("closure_date", day(episode, "closed"))
                .with("closure_reason", episode.text("reason"))
                .with("transferred_to", episode.text("transferred-to"))
                .with("care_worker_details", each(episode.facts("workers"), NorthmereCouncil::worker))
                .with(
                        "child_and_family_assessments",
                        each(
                                episode.facts("assessments"),
                                fact -> doc().with("start_date", day(fact, "from"))
                                        .with("authorisation_date", day(fact, "authorised"))
                                        .with("factors", fact.texts("factors"))
                                        .with("outcome", fact.text("outcome"))))
                .with("section_47_assessments", each(episode.facts("s47"), NorthmereCouncil::enquiry))
                .with("child_protection_plans", each(episode.facts("cp"), NorthmereCouncil::protectionPlan))
                .with(
                        "child_in_need_plans",
                        each(
                                episode.facts("cin"),
                                fact -> doc().with("start_date", day(fact, "from"))
                                        .with("end_date", day(fact, "to"))
                                        .with("next_review_date", day(fact, "review"))))
                .with(
                        "child_looked_after_placements",
                        each(
                                episode.facts("placements"),
                                fact -> doc().with("start_date", day(fact, "from"))
                                        .with("end_date", day(fact, "to"))
                                        .with("legal_status", fact.text("legal"))
                                        .with("placement_type", fact.text("type"))));
    }

    private static Doc worker(Fact worker) {
        return doc().with("worker_name", worker.needed("name"))
                .with("role", worker.text("role"))
                .with("team", worker.text("team"))
                .with("telephone", worker.text("phone"))
                .with("email", worker.text("email"))
                .with("start_date", day(worker, "from"))
                .with("end_date", day(worker, "to"));
    }

    private static Doc enquiry(Fact fact) {
        return doc().with("start_date", day(fact, "from"))
                .with("end_date", day(fact, "to"))
                .with("icpc_required", fact.flag("icpc"))
                .with("icpc_date", day(fact, "icpc-on"))
                .with("outcome", fact.text("outcome"));
    }

    private static Doc protectionPlan(Fact fact) {
        return doc().with("cp_plan_id", fact.needed("id"))
                .with("start_date", day(fact, "from"))
                .with("end_date", day(fact, "to"))
                .with("initial_category", fact.text("initial").or(() -> fact.text("category")))
                .with("latest_category", fact.text("category"))
                .with("next_review_date", day(fact, "review"))
                .with("number_of_previous_cpp", fact.text("previous").map(Integer::valueOf));
    }

    private static Doc withheld(Fact fact) {
        return doc().with("part", fact.needed("part"))
                .with("reason", fact.needed("reason"))
                .with("contact_telephone", fact.text("ring").orElse("01632 960100"));
    }

    private Doc chronology(Held held) {
        List<Fact> facts = held.facts("chronology");
        return head().with("la_child_id", held.id())
                .list(
                        "events",
                        each(
                                facts,
                                fact -> doc().with("event_id", held.id() + "-E" + (facts.size() - facts.indexOf(fact)))
                                        .with("date", day(fact, "on"))
                                        .with("event_type", fact.needed("type"))
                                        .with("summary", fact.text("summary"))
                                        .with("outcome", fact.text("outcome"))
                                        .with("source", fact.text("source"))
                                        .with("narrative", fact.text("narrative"))
                                        .with("marking", fact.text("marking"))));
    }

    private static Optional<String> day(Fact fact, String name) {
        return fact.day(name).map(Object::toString);
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(
                status,
                doc().with("error", doc().with("code", code).with("message", message))
                        .map());
    }
}
