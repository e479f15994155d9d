package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biggerpicture.region.agency.AgencySystem;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.agency.Records;
import org.biggerpicture.region.agency.Sought;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A health provider that answers in FHIR R4: hospital, community health, ambulance. */
public final class Trust implements AgencySystem {
    /** What a family file may say for such a provider. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            gp: ods name
            former-names: given family from to
            encounters: at to status class type reason place clinician outcome narrative labels
            appointments: at status service cancelled-for comment labels
            flags: status category code text from to author labels
            conditions: status category text on recorder narrative labels
            episodes: status service from to worker phone email labels
            teams: status name members/ labels
            members: name role phone email from to
            plans: status category title from to narrative author review labels
            observations: status what on value by narrative labels
            held-back: type reason ring
            """);

    private static final String BASE = "/fhir/R4";
    private static final int MOST = 20;
    private static final List<String> TYPES = List.of(
            "Encounter", "Appointment", "Flag", "Condition", "EpisodeOfCare", "CareTeam", "CarePlan", "Observation");
    private final Records records;
    private final People people;
    private final Notes notes;

    /**
     * @param id the agency's id, which its own systems are named after
     * @param local the last part of the system of its own patient number
     * @param name what it calls itself
     */
    public Trust(Records records, String id, String local, String name) {
        this.records = records;
        this.people = new People("https://" + id + ".example/", local);
        this.notes = new Notes("https://" + id + ".example/", name);
    }

    @Override
    public Reply answer(Ask ask) {
        if (!ask.path().startsWith(BASE + "/")) {
            return Outcomes.refused(404, "not-found", "Nothing is here");
        }
        String[] parts = ask.path().substring(BASE.length() + 1).split("/");
        String type = parts[0];
        if (type.equals("metadata")) {
            return Outcomes.said(200, statement());
        }
        if (!type.equals("Patient")) {
            return parts.length == 1 ? about(ask, type) : Outcomes.refused(404, "not-found", "Read it by its patient");
        }
        if (parts.length == 1) {
            return search(ask);
        }
        boolean everything = parts.length > 2 && parts[2].equals("$everything");
        return records.byId(parts[1])
                .map(held -> everything
                        ? bundle(ask, everything(held), heldBack(held, ""))
                        : Outcomes.said(200, people.patient(held)))
                .orElseGet(() -> Outcomes.refused(404, "not-found", "No such patient"));
    }

    @Override
    public Reply unauthenticated() {
        return Outcomes.refused(401, "login", "Credentials are missing or wrong");
    }

    private static Doc statement() {
        return doc().with("resourceType", "CapabilityStatement")
                .with("status", "active")
                .with("date", "2026-01-01")
                .with("kind", "instance")
                .with("implementation", doc().with("description", "A system of the invented region"))
                .with("fhirVersion", "4.0.1")
                .with("format", List.of(Outcomes.FHIR_JSON));
    }

    private Reply about(Ask ask, String type) {
        if (!type.equals("RelatedPerson") && !TYPES.contains(type)) {
            return Outcomes.refused(404, "not-found", "No resources of this type are held");
        }
        Optional<String> patient = ask.query("patient").map(id -> id.replaceFirst("^Patient/", ""));
        if (patient.isEmpty()) {
            return Outcomes.refused(400, "required", "patient is needed");
        }
        return patient.flatMap(records::byId)
                .map(held -> bundle(ask, of(type, held), heldBack(held, type)))
                .orElseGet(() -> bundle(ask, List.of(), List.of()));
    }

    private List<Doc> of(String type, Held held) {
        return type.equals("RelatedPerson") ? people.related(held) : notes.of(type, held);
    }

    private List<Doc> everything(Held held) {
        return Stream.of(
                        Stream.of(people.patient(held)),
                        people.related(held).stream(),
                        TYPES.stream().flatMap(type -> notes.of(type, held).stream()))
                .flatMap(docs -> docs)
                .toList();
    }

    /** What is held back among a type, or among all types if none is named. */
    private static List<Doc> heldBack(Held held, String type) {
        return held.facts("held-back").stream()
                .filter(fact -> type.isEmpty() || type.equals(fact.needed("type")))
                .map(Trust::suppressed)
                .toList();
    }

    private static Doc suppressed(Fact fact) {
        Doc details = Shapes.coded(doc().with("code", fact.needed("reason")));
        return Outcomes.outcome("information", "suppressed", Optional.of(details), fact.text("ring"));
    }

    private Reply search(Ask ask) {
        Optional<Predicate<Held>> byNumber = ask.query("identifier").map(this::numbered);
        try {
            return byNumber.or(() -> named(ask))
                    .map(sought -> found(ask, records.matching(sought)))
                    .orElseGet(() -> Outcomes.refused(400, "required", "identifier, or family with birthdate"));
        } catch (DateTimeException notADay) {
            return Outcomes.refused(400, "invalid", "birthdate is no date");
        }
    }

    private Predicate<Held> numbered(String token) {
        int bar = token.indexOf('|');
        String system = token.substring(0, Math.max(bar, 0));
        String value = token.substring(bar + 1);
        Predicate<Held> nhs = Sought.number("nhs", value);
        Predicate<Held> local = held -> People.localNumber(held).equals(value);
        if (bar < 0) {
            return nhs.or(local);
        }
        return system.equals(Shapes.NHS_NUMBER) ? nhs : system.equals(people.localSystem()) ? local : held -> false;
    }

    private static Optional<Predicate<Held>> named(Ask ask) {
        return Sought.together(
                        ask.query("family").map(Names::family),
                        ask.query("birthdate").map(day -> Sought.born(LocalDate.parse(day.replaceFirst("^eq", "")))))
                .map(sought ->
                        ask.query("given").map(Names::given).map(sought::and).orElse(sought));
    }

    private Reply found(Ask ask, List<Held> matching) {
        return matching.size() > MOST
                ? bundle(
                        ask,
                        List.of(),
                        List.of(Outcomes.outcome(
                                "warning", "too-costly", Optional.empty(), Optional.of("Too many patients match"))))
                : bundle(ask, matching.stream().map(people::patient).toList(), List.of());
    }

    private static Reply bundle(Ask ask, List<Doc> matches, List<Doc> outcomes) {
        String base = "http://" + ask.header("Host").orElse("127.0.0.1") + BASE;
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        matches.forEach(resource -> entries.add(doc().with(
                        "fullUrl",
                        base + "/" + resource.map().get("resourceType") + "/"
                                + resource.map().get("id"))
                .with("resource", resource)
                .with("search", doc().with("mode", "match"))
                .map()));
        outcomes.forEach(outcome -> entries.add(doc().with("resource", outcome)
                .with("search", doc().with("mode", "outcome"))
                .map()));
        return Outcomes.said(
                200,
                doc().with("resourceType", "Bundle")
                        .with("type", "searchset")
                        .with("total", matches.size())
                        .with("entry", entries));
    }
}
