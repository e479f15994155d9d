package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import java.time.Clock;
import java.time.LocalDate;
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

/** Saltby's schools: summaries first, half-day marks after. */
public final class SaltbySchools implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            pupil: legal-given legal-family on-roll
            enrolments: school urn phone from to reason destination
            dsl: name tel email
            incidents: on kind line result note private
            attendance: codes/ recent average suspensions year-ago
            codes: *
            """);

    private static final String BASE = "/mis/pupils";
    private static final int MOST = 25;
    private static final Codes CODES = Codes.of("MO FA SP PP SB HS TW GP FC AP OA OA UK UK", "F M U", "Y N U");
    private final Records records;
    private final Clock clock;

    /** @param records what these schools hold */
    public SaltbySchools(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.path().equals(BASE)) {
            return search(ask);
        }
        String[] parts = ask.path().startsWith(BASE + "/")
                ? ask.path().substring(BASE.length() + 1).split("/")
                : new String[] {""};
        boolean attendance = parts.length > 1 && parts[1].equals("attendance");
        return records.byId(parts[0])
                .map(held -> Reply.json(
                        200, (attendance ? attendance(held) : pupil(held).all(more(held))).map()))
                .orElseGet(() -> error(404, "NOT_FOUND", "No such pupil"));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "UNAUTHORISED", "A bearer token is needed");
    }

    private Reply search(Ask ask) {
        Optional<Predicate<Held>> sought = ask.query("upn")
                .map(upn -> Sought.number("upn", upn))
                .or(() -> Sought.together(
                        ask.query("surname").map(SaltbySchools::surname),
                        ask.query("dob").flatMap(Native::isoDay).map(Sought::born)));
        return sought.map(this::found).orElseGet(() -> error(400, "MIN_CRITERIA", "upn, or surname with dob"));
    }

    private static Predicate<Held> surname(String surname) {
        return Sought.family(surname)
                .or(held -> fact(held)
                        .flatMap(fact -> fact.text("legal-family"))
                        .map(Sought::plain)
                        .filter(Sought.plain(surname)::equals)
                        .isPresent());
    }

    private Reply found(Predicate<Held> sought) {
        List<Held> matching = records.matching(sought);
        boolean many = matching.size() > MOST;
        return Reply.json(
                200,
                doc().list("pupils", many ? List.of() : each(matching, SaltbySchools::pupil))
                        .with("tooMany", many)
                        .map());
    }

    private static Optional<Fact> fact(Held held) {
        return held.held().fact("pupil");
    }

    private static Doc pupil(Held held) {
        Identity who = held.who();
        return doc().with("pupilId", held.id())
                .with("upn", who.number("upn"))
                .with("formerUpn", who.number("former-upn"))
                .with(
                        "name",
                        doc().with(
                                        "legalForename",
                                        fact(held)
                                                .flatMap(fact -> fact.text("legal-given"))
                                                .or(who::forename))
                                .with(
                                        "legalSurname",
                                        fact(held)
                                                .flatMap(fact -> fact.text("legal-family"))
                                                .or(who::family))
                                .with("preferredForename", who.forename())
                                .with("preferredSurname", who.family()))
                .with("dob", who.born().map(Object::toString))
                .with("sex", CODES.sex(who.sex()))
                .with("homePostcode", held.home().flatMap(Home::postcode))
                .with("addressConfidential", held.restricted())
                .with("onRoll", fact(held).flatMap(fact -> fact.flag("on-roll")).orElse(true));
    }

    private static Doc more(Held held) {
        return doc().with("homeAddress", held.home().map(Home::oneLine))
                .list(
                        "enrolments",
                        each(
                                held.facts("enrolments"),
                                fact -> doc().with("school", fact.needed("school"))
                                        .with("urn", fact.text("urn"))
                                        .with("schoolPhone", fact.text("phone"))
                                        .with("from", fact.day("from").map(Object::toString))
                                        .with("to", fact.day("to").map(Object::toString))
                                        .with("leavingReason", fact.text("reason"))
                                        .with("destination", fact.text("destination"))))
                .list("contacts", each(held.people(), person -> contact(person, held.restricted())))
                .with(
                        "dsl",
                        held.held()
                                .fact("dsl")
                                .map(fact -> doc().with("name", fact.needed("name"))
                                        .with("tel", fact.text("tel"))
                                        .with("email", fact.text("email"))))
                .list(
                        "incidents",
                        each(
                                held.facts("incidents"),
                                fact -> doc().with("on", fact.day("on").map(Object::toString))
                                        .with("kind", fact.needed("kind"))
                                        .with("line", fact.text("line"))
                                        .with("result", fact.text("result"))
                                        .with("note", fact.text("note"))
                                        .with("private", fact.says("private") ? Optional.of(true) : Optional.empty())));
    }

    private static Doc contact(Connected person, boolean restricted) {
        return doc().with("name", person.who().wholeName())
                .with("relation", CODES.relation(person))
                .with("pr", CODES.truth(person.parentalResponsibility()))
                .with("home", CODES.truth(person.livesWithChild()))
                .with("tel", restricted ? Optional.empty() : person.who().phone())
                .with("remark", person.remark());
    }

    private Doc attendance(Held held) {
        Fact fact = held.held().fact("attendance").orElse(null);
        if (fact == null) {
            return doc().with("pupilId", held.id()).list("halfDays", List.of());
        }
        // A pupil who left is shown up to the last day on roll, in that day's school year.
        LocalDate end = held.facts("enrolments").stream()
                .findFirst()
                .flatMap(enrolment -> enrolment.day("to"))
                .map(last -> last.plusDays(1))
                .orElseGet(() -> LocalDate.now(clock.withZone(Native.LONDON)));
        Attendance attendance = Attendance.of(fact, end);
        int year = Attendance.schoolYear(end);
        return doc().with("pupilId", held.id())
                .with("year", year + "/" + (year + 1))
                .with(
                        "totals",
                        doc().with("possible", attendance.possible())
                                .with("present", attendance.present())
                                .with("authorised", attendance.authorised())
                                .with("unauthorised", attendance.unauthorised())
                                .with("unable", attendance.unable()))
                .with("percent", attendance.percent())
                .with("schoolPercent", fact.text("average").map(Double::valueOf))
                .with(
                        "suspensions",
                        fact.text("suspensions").map(Integer::valueOf).orElse(0))
                .with("byCode", attendance.histogram())
                .list(
                        "halfDays",
                        each(
                                attendance.halfDays(),
                                day -> doc().with("on", day.day().toString())
                                        .with("am", day.morning())
                                        .with("pm", day.afternoon())));
    }

    private static Reply error(int status, String code, String title) {
        return Reply.json(status, Map.of("errors", List.of(Map.of("code", code, "title", title))));
    }
}
