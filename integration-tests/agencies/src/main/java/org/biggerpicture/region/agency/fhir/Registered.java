package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.jspecify.annotations.Nullable;

/** A person as the demographics service shows them. */
final class Registered {
    /** The host that full URLs name: another than the one that was asked. */
    static final String ELSEWHERE = "https://api.demographics.example/personal-demographics/FHIR/R4/Patient/";

    private static final Set<String> PARENTS = Set.of("MTH", "FTH");
    private static final Map<String, String> STATUSES = Map.of(
            "01", "Number present and verified",
            "02", "Number present but not traced",
            "03", "Trace required");

    private Registered() {}

    static String number(Held held) {
        return held.who().number("nhs").orElse(held.id());
    }

    /** @param whole as a read shows it; a search leaves out old names and all addresses but the home */
    static Doc patient(Held held, boolean whole) {
        Optional<Fact> pds = held.held().fact("pds");
        return doc().with("resourceType", "Patient")
                .with("id", number(held))
                .with("identifier", Shapes.one(identifier(held)))
                .with(
                        "meta",
                        doc().with(
                                        "versionId",
                                        pds.flatMap(fact -> fact.text("version"))
                                                .orElse("1"))
                                .with(
                                        "security",
                                        Shapes.one(
                                                held.restricted()
                                                        ? label("R", "restricted")
                                                        : label("U", "unrestricted"))))
                .with("name", names(held, whole))
                .with("gender", People.CODES.sex(held.who().sex()))
                .with("birthDate", held.who().born().map(Object::toString))
                .with(
                        "deceasedDateTime",
                        pds.flatMap(fact -> fact.day("deceased")).map(Object::toString))
                .with("multipleBirthInteger", held.who().birthOrder())
                .with("address", addresses(held, whole))
                .with(
                        "telecom",
                        held.restricted()
                                ? List.of()
                                : held.who().phone().stream()
                                        .map(phone -> doc().with("id", "t1")
                                                .all(Shapes.phone(phone))
                                                .with("use", phone.startsWith("07") ? "mobile" : "home")
                                                .map())
                                        .toList())
                .with(
                        "generalPractitioner",
                        held.restricted()
                                ? List.of()
                                : held.facts("gp").stream()
                                        .map(gp -> doc().with("id", "g1")
                                                .with("type", "Organization")
                                                .with(
                                                        "identifier",
                                                        doc().with("system", Shapes.ODS)
                                                                .with("value", gp.needed("ods")))
                                                .map())
                                        .toList());
    }

    private static Doc label(String code, String display) {
        return Shapes.hl7("v3-Confidentiality", code).with("display", display);
    }

    private static Doc identifier(Held held) {
        String status = held.who().number("nhs-status").orElse("01");
        Doc coding = doc().with("system", "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus")
                .with("version", "1.0.0")
                .with("code", status)
                .with("display", Optional.ofNullable(STATUSES.get(status)));
        return doc().with("system", Shapes.NHS_NUMBER)
                .with("value", number(held))
                .with(
                        "extension",
                        Shapes.one(doc().with("url", Shapes.VERIFICATION)
                                .with("valueCodeableConcept", Shapes.coded(coding))));
    }

    private static List<Map<String, @Nullable Object>> names(Held held, boolean whole) {
        List<Doc> all = new ArrayList<>();
        Shapes.name(held.who())
                .ifPresent(name -> all.add(doc().with("use", "usual").all(name)));
        held.who().alsoKnownAs().forEach(name -> all.add(Shapes.whole("nickname", name)));
        if (whole) {
            held.facts("former-names").forEach(fact -> all.add(People.former(fact)));
        }
        return numbered("n", all);
    }

    private static List<Map<String, @Nullable Object>> addresses(Held held, boolean whole) {
        List<Home> shown = held.shownHomes().stream()
                .filter(home -> whole ? home.to().isEmpty() : People.use(home).equals("home"))
                .toList();
        return numbered(
                "a",
                shown.stream()
                        .map(home -> doc().with("use", People.use(home))
                                .with(
                                        "line",
                                        home.lines().stream()
                                                .map(line -> line.toUpperCase(Locale.UK))
                                                .toList())
                                .with("postalCode", home.postcode())
                                .with("period", Shapes.period(home.from(), home.to())))
                        .toList());
    }

    private static List<Map<String, @Nullable Object>> numbered(String letter, List<Doc> docs) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        docs.forEach(each ->
                all.add(doc().with("id", letter + (all.size() + 1)).all(each).map()));
        return all;
    }

    /** The people around a person; nobody where the person is restricted. */
    static List<Doc> related(Held held) {
        List<Doc> all = new ArrayList<>();
        if (!held.restricted()) {
            held.people().forEach(person -> all.add(related(held, person, all.size() + 1)));
        }
        return all;
    }

    private static Doc related(Held held, Connected person, int place) {
        List<Map<String, @Nullable Object>> codes = new ArrayList<>();
        codes.add(Shapes.coding("https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole", "Guardian")
                .with("display", "Guardian of patient")
                .map());
        String code = People.CODES.relation(person);
        if (PARENTS.contains(code)) {
            codes.add(Shapes.hl7("v3-RoleCode", code).map());
        }
        Doc subject = person.reference()
                .map(own -> doc().with("reference", ELSEWHERE + own))
                .orElseGet(() -> doc().with(
                                "identifier",
                                doc().with("system", Shapes.NHS_NUMBER).with("value", number(held))));
        return doc().with("resourceType", "RelatedPerson")
                .with("id", number(held) + "R" + place)
                .with("active", true)
                .with("patient", subject)
                .with("relationship", Shapes.one(doc().with("coding", codes)))
                .with("name", Shapes.listed(Shapes.name(person.who())))
                .with("telecom", People.telecom(person.who()));
    }
}
