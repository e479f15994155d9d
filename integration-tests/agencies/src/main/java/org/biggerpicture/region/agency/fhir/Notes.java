package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.jspecify.annotations.Nullable;

/**
 * What a trust has written about a patient, as resources.
 *
 * @param own the trust's own root for its systems
 * @param trust the trust's name
 */
record Notes(String own, String trust) {
    private static final Set<String> CONFIDENTIALITY = Set.of("R", "V");
    private static final String FLAGS = "https://fhir.nhs.uk/England/CodeSystem/England-FlagCategoryPatient";

    /** The resources of a type; none of a type that is not written here. */
    List<Doc> of(String type, Held held) {
        return switch (type) {
            case "Encounter" -> all(held, "encounters", type, "encounter", this::encounter);
            case "Appointment" -> all(held, "appointments", type, "appointment", this::appointment);
            case "Flag" -> all(held, "flags", type, "flag", this::flag);
            case "Condition" -> all(held, "conditions", type, "condition", this::condition);
            case "EpisodeOfCare" -> all(held, "episodes", type, "episode", this::episode);
            case "CareTeam" -> all(held, "teams", type, "team", this::team);
            case "CarePlan" -> all(held, "plans", type, "plan", this::plan);
            case "Observation" -> all(held, "observations", type, "observation", this::observation);
            default -> List.of();
        };
    }

    /** Writes one fact as a resource's own part. */
    @FunctionalInterface
    private interface Writing {
        Doc write(Fact fact, Doc patient);
    }

    private List<Doc> all(Held held, String section, String type, String word, Writing writing) {
        List<Doc> written = new ArrayList<>();
        for (Fact fact : held.facts(section)) {
            List<String> labels = fact.texts("labels");
            written.add(doc().with("resourceType", type)
                    .with("id", held.id() + "-" + word + "-" + (written.size() + 1))
                    .with("meta", labels.isEmpty() ? Optional.empty() : Optional.of(meta(own, labels)))
                    .with(
                            "text",
                            fact.text("narrative")
                                    .filter(words -> type.equals("Encounter"))
                                    .map(Notes::narrative))
                    .all(writing.write(fact, Shapes.reference("Patient", held.id()))));
        }
        return written;
    }

    /** Labels: of confidentiality, of sensitivity, or the trust's own for handling. */
    static Doc meta(String own, List<String> labels) {
        return doc().with("security", each(labels, label -> {
            if (CONFIDENTIALITY.contains(label)) {
                return Shapes.hl7("v3-Confidentiality", label);
            }
            return label.matches("[A-Z]+")
                    ? Shapes.hl7("v3-ActCode", label)
                    : Shapes.coding(own + "CodeSystem/handling", label);
        }));
    }

    private static Doc narrative(String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return doc().with("status", "additional")
                .with("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + safe + "</div>");
    }

    private Doc encounter(Fact fact, Doc patient) {
        return doc().with("status", fact.text("status").orElse("finished"))
                .with("class", Shapes.hl7("v3-ActCode", fact.needed("class")))
                .with("type", Shapes.listed(Shapes.text(fact.text("type"))))
                .with("subject", patient)
                .with(
                        "participant",
                        Shapes.listed(
                                Shapes.display(fact.text("clinician")).map(name -> doc().with("individual", name))))
                .with(
                        "period",
                        fact.moment("at")
                                .map(at -> doc().with("start", Shapes.dateTime(at))
                                        .with("end", fact.moment("to").map(Shapes::dateTime))))
                .with("reasonCode", Shapes.listed(Shapes.text(fact.text("reason"))))
                .with(
                        "hospitalization",
                        Shapes.text(fact.text("outcome")).map(text -> doc().with("dischargeDisposition", text)))
                .with(
                        "location",
                        Shapes.listed(Shapes.display(fact.text("place")).map(place -> doc().with("location", place))));
    }

    private Doc appointment(Fact fact, Doc patient) {
        return doc().with("status", fact.needed("status"))
                .with("cancelationReason", Shapes.text(fact.text("cancelled-for")))
                .with("serviceType", Shapes.listed(Shapes.text(fact.text("service"))))
                .with("start", fact.moment("at").map(org.biggerpicture.region.agency.Native::instant))
                .with("comment", fact.text("comment"))
                .with("participant", Shapes.one(doc().with("actor", patient).with("status", "accepted")));
    }

    private Doc flag(Fact fact, Doc patient) {
        Doc code = fact.text("code")
                .map(word -> Shapes.coded(Shapes.coding(FLAGS, word)))
                .orElseGet(Doc::doc);
        return doc().with("status", fact.text("status").orElse("active"))
                .with("category", Shapes.listed(Shapes.text(fact.text("category"))))
                .with("code", code.with("text", fact.text("text")))
                .with("subject", patient)
                .with("period", Shapes.period(fact))
                .with("author", Shapes.display(fact.text("author")));
    }

    private Doc condition(Fact fact, Doc patient) {
        return doc().with(
                        "clinicalStatus",
                        Shapes.coded(Shapes.hl7(
                                "condition-clinical", fact.text("status").orElse("active"))))
                .with(
                        "category",
                        Shapes.one(Shapes.coded(Shapes.hl7(
                                "condition-category", fact.text("category").orElse("encounter-diagnosis")))))
                .with("code", Shapes.text(fact.text("text")))
                .with("subject", patient)
                .with("recordedDate", fact.day("on").map(Object::toString))
                .with("recorder", Shapes.display(fact.text("recorder")))
                .with("note", Shapes.listed(Shapes.text(fact.text("narrative"))));
    }

    private Doc episode(Fact fact, Doc patient) {
        Optional<String> worker = fact.text("worker");
        return doc().with("contained", worker.map(name -> Shapes.one(practitioner("p", name, fact))))
                .with("status", fact.needed("status"))
                .with("type", Shapes.listed(Shapes.text(fact.text("service"))))
                .with("patient", patient)
                .with("managingOrganization", Shapes.display(Optional.of(trust)))
                .with("period", Shapes.period(fact))
                .with(
                        "careManager",
                        worker.map(name -> doc().with("reference", "#p").with("display", name)));
    }

    private static Doc practitioner(String id, String name, Fact fact) {
        List<Map<String, @Nullable Object>> telecom = new ArrayList<>();
        fact.text("phone").ifPresent(number -> telecom.add(Shapes.phone(number).map()));
        fact.text("email")
                .ifPresent(address -> telecom.add(
                        doc().with("system", "email").with("value", address).map()));
        return doc().with("resourceType", "Practitioner")
                .with("id", id)
                .with("name", Shapes.one(doc().with("text", name)))
                .with("telecom", telecom);
    }

    private Doc team(Fact fact, Doc patient) {
        List<Map<String, @Nullable Object>> people = new ArrayList<>();
        List<Map<String, @Nullable Object>> parts = new ArrayList<>();
        for (Fact member : fact.facts("members")) {
            String id = "p" + (people.size() + 1);
            String name = member.needed("name");
            people.add(practitioner(id, name, member).map());
            parts.add(doc().with("role", Shapes.listed(Shapes.text(member.text("role"))))
                    .with("member", doc().with("reference", "#" + id).with("display", name))
                    .with("period", Shapes.period(member))
                    .map());
        }
        return doc().with("contained", people)
                .with("status", fact.text("status").orElse("active"))
                .with("name", fact.text("name"))
                .with("subject", patient)
                .with("participant", parts)
                .with("managingOrganization", Shapes.listed(Shapes.display(Optional.of(trust))));
    }

    private Doc plan(Fact fact, Doc patient) {
        return doc().with("status", fact.text("status").orElse("active"))
                .with("intent", "plan")
                .with("category", Shapes.listed(Shapes.text(fact.text("category"))))
                .with("title", fact.text("title"))
                .with("description", fact.text("narrative"))
                .with("subject", patient)
                .with("period", Shapes.period(fact))
                .with("author", Shapes.display(fact.text("author")))
                .with("note", Shapes.listed(Shapes.text(fact.day("review").map(day -> "Next review " + day))));
    }

    private Doc observation(Fact fact, Doc patient) {
        return doc().with("status", fact.text("status").orElse("final"))
                .with("code", Shapes.text(fact.text("what")))
                .with("subject", patient)
                .with("effectiveDateTime", fact.moment("on").map(Shapes::dateTime))
                .with("performer", Shapes.listed(Shapes.display(fact.text("by"))))
                .with("valueString", fact.text("value"))
                .with("note", Shapes.listed(Shapes.text(fact.text("narrative"))));
    }
}
