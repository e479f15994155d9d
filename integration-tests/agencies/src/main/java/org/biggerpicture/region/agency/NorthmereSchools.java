package org.biggerpicture.region.agency;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

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
import org.biggerpicture.region.families.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Northmere's schools: Wonde-like JSON, dates as objects, nulls where nothing is held. */
public final class NorthmereSchools implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            pupil: upi mis-id legal-family legal-given
            school: id name urn phone lead lead-phone lead-email
            enrolment: from to status previous destination
            attendance: codes/ recent average suspensions
            codes: *
            events: on type title outcome detail confidential
            """);

    private static final String BASE = "/v1.0/students";
    private static final int MOST = 20;
    private static final Codes CODES = Codes.of(
            "Mother Father Step~Parent Parent~Partner Sibling Half~Sibling Twin Grandparent Foster~Parent Adoptive~Parent"
                    + " Other~Adult Other~Adult Unknown Other",
            "FEMALE MALE null",
            "true false null");
    private final Records records;
    private final Clock clock;

    /** @param records what these schools hold */
    public NorthmereSchools(Records records, Clock clock) {
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
        return records.byId(parts[0])
                .map(held -> part(held, parts.length > 1 ? parts[1] : ""))
                .map(data -> Reply.json(
                        200, doc().with("data", data).with("meta", Map.of()).map()))
                .orElseGet(() -> error(404, "not_found", "No such student."));
    }

    @Override
    public Reply unauthenticated() {
        return error(401, "invalid_token", "A valid token is needed.");
    }

    private Object part(Held held, String part) {
        return switch (part) {
            case "attendance" -> attendance(held).map();
            case "events" -> events(held);
            default -> student(held).all(enrolled(held)).map();
        };
    }

    private Reply search(Ask ask) {
        Optional<Predicate<Held>> sought = ask.query("upn")
                .map(upn -> Sought.number("upn", upn))
                .or(() -> ask.query("id").map(Sought::id))
                .or(() -> Sought.together(
                        ask.query("surname").map(NorthmereSchools::surname),
                        ask.query("date_of_birth").flatMap(Native::isoDay).map(Sought::born)));
        return sought.map(this::found)
                .orElseGet(() -> error(422, "validation", "upn, id, or surname with date_of_birth is required."));
    }

    private static Predicate<Held> surname(String surname) {
        return Sought.family(surname)
                .or(held -> pupil(held)
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
                doc().list("data", many ? List.of() : each(matching, NorthmereSchools::student))
                        .with(
                                "meta",
                                doc().with(
                                                "pagination",
                                                doc().with("more", many)
                                                        .with("per_page", MOST)
                                                        .with("current_page", 1)))
                        .map());
    }

    private static Optional<Fact> pupil(Held held) {
        return held.held().fact("pupil");
    }

    private static Doc student(Held held) {
        Identity who = held.who();
        Optional<Fact> pupil = pupil(held);
        return doc().with("id", held.id())
                .nullable("upi", pupil.flatMap(fact -> fact.text("upi")))
                .nullable("mis_id", pupil.flatMap(fact -> fact.text("mis-id")))
                .nullable("forename", who.forename())
                .nullable("middle_names", who.middleNames())
                .nullable("surname", who.family())
                .nullable(
                        "legal_forename",
                        pupil.flatMap(fact -> fact.text("legal-given")).or(who::forename))
                .nullable(
                        "legal_surname",
                        pupil.flatMap(fact -> fact.text("legal-family")).or(who::family))
                .nullable("gender", Optional.of(CODES.sex(who.sex())).filter(code -> !code.equals("null")))
                .nullable("date_of_birth", who.born().map(NorthmereSchools::date))
                .with("protected_address", held.restricted())
                .nullable("address", held.home().map(Home::oneLine))
                .with(
                        "education_details",
                        doc().with(
                                        "data",
                                        doc().nullable("upn", who.number("upn"))
                                                .nullable("former_upn", who.number("former-upn"))
                                                .nullable("local_upn", Optional.empty())))
                .with(
                        "school",
                        doc().with(
                                        "data",
                                        held.held()
                                                .fact("school")
                                                .map(NorthmereSchools::school)
                                                .orElseGet(Doc::doc)));
    }

    private static Doc school(Fact fact) {
        return doc().nullable("id", fact.text("id"))
                .nullable("name", fact.text("name"))
                .nullable("urn", fact.text("urn"))
                .nullable("phone_number", fact.text("phone"))
                .with(
                        "safeguarding_lead",
                        doc().nullable("name", fact.text("lead"))
                                .nullable("phone_number", fact.text("lead-phone"))
                                .nullable("email", fact.text("lead-email")));
    }

    private static Doc enrolled(Held held) {
        Optional<Fact> enrolment = held.held().fact("enrolment");
        return doc().with(
                        "enrolment",
                        doc().nullable(
                                        "start_date",
                                        enrolment
                                                .flatMap(fact -> fact.day("from"))
                                                .map(NorthmereSchools::date))
                                .nullable(
                                        "end_date",
                                        enrolment
                                                .flatMap(fact -> fact.day("to"))
                                                .map(NorthmereSchools::date))
                                .nullable(
                                        "status",
                                        enrolment
                                                .flatMap(fact -> fact.text("status"))
                                                .or(() -> Optional.of("current")))
                                .nullable("previous_school", enrolment.flatMap(fact -> fact.text("previous")))
                                .nullable("destination", enrolment.flatMap(fact -> fact.text("destination"))))
                .with("contacts", doc().list("data", contacts(held)));
    }

    private static List<Map<String, @Nullable Object>> contacts(Held held) {
        List<Connected> people = held.people();
        return each(people, person -> {
            Identity who = person.who();
            return doc().nullable("forename", who.forename())
                    .nullable("surname", who.family())
                    .with("relationship", CODES.relation(person))
                    .nullable("parental_responsibility", person.parentalResponsibility())
                    .nullable("lives_with_pupil", person.livesWithChild())
                    .with("priority", people.indexOf(person) + 1)
                    .nullable("phone", held.restricted() ? Optional.empty() : who.phone())
                    .nullable("notes", person.remark())
                    .with("third_party", person.marking().isPresent());
        });
    }

    private Doc attendance(Held held) {
        LocalDate today = LocalDate.now(clock.withZone(Native.LONDON));
        Fact fact = held.held().fact("attendance").orElse(null);
        if (fact == null) {
            return doc().list("marks", List.of());
        }
        Attendance attendance = Attendance.of(fact, today);
        int year = Attendance.schoolYear(today);
        return doc().with("academic_year", year + "/" + (year + 1))
                .with("possible_marks", attendance.possible())
                .with("present_marks", attendance.present())
                .with("authorised_absent_marks", attendance.authorised())
                .with("unauthorised_absent_marks", attendance.unauthorised())
                .with("unable_marks", attendance.unable())
                .with("attendance_percentage", attendance.percent())
                .nullable("school_average", fact.text("average").map(Double::valueOf))
                .with(
                        "suspensions",
                        fact.text("suspensions").map(Integer::valueOf).orElse(0))
                .with("codes", attendance.histogram())
                .list("marks", marks(attendance));
    }

    private static List<Map<String, @Nullable Object>> marks(Attendance attendance) {
        List<Map<String, @Nullable Object>> marks = new ArrayList<>();
        attendance.halfDays().forEach(day -> {
            marks.add(doc().with("date", date(day.day()))
                    .with("session", "AM")
                    .with("code", day.morning())
                    .map());
            marks.add(doc().with("date", date(day.day()))
                    .with("session", "PM")
                    .with("code", day.afternoon())
                    .map());
        });
        return marks;
    }

    private static List<Map<String, @Nullable Object>> events(Held held) {
        List<Fact> events = held.facts("events");
        return each(
                events,
                fact -> doc().with("id", held.id() + "-" + (events.size() - events.indexOf(fact)))
                        .nullable("date", fact.day("on").map(NorthmereSchools::date))
                        .with("type", fact.needed("type"))
                        .nullable("title", fact.text("title"))
                        .nullable("outcome", fact.text("outcome"))
                        .nullable("detail", fact.text("detail"))
                        .with("confidential", fact.says("confidential")));
    }

    private static Doc date(LocalDate day) {
        return doc().with("date", day + " 00:00:00.000000")
                .with("timezone_type", 3)
                .with("timezone", "Europe/London");
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, Map.of("error", code, "message", message));
    }
}
