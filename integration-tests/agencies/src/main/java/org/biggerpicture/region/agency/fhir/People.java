package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;
import static org.biggerpicture.region.agency.Doc.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.region.agency.Codes;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A trust's patients, and the people around them, in UK Core's shape.
 *
 * @param own the trust's own root for its systems
 * @param local the last part of the system of the trust's own patient number
 */
record People(String own, String local) {
    static final Codes CODES = Codes.of(
            "MTH FTH STPPRN DOMPART SIB HSIB TWIN GRPRN PRNFOST ADOPTP other-adult alleged-perpetrator unknown-person"
                    + " FAMMEMB",
            "female male unknown",
            "true false unknown");
    private static final String STATUS = "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";

    String localSystem() {
        return own + "Id/" + local;
    }

    static String localNumber(Held held) {
        return held.id().substring(held.id().indexOf('-') + 1);
    }

    Doc patient(Held held) {
        Identity who = held.who();
        return doc().with("resourceType", "Patient")
                .with("id", held.id())
                .with("meta", held.restricted() ? Optional.of(security("R")) : Optional.empty())
                .with("identifier", identifiers(held))
                .with("name", names(held))
                .with("telecom", held.restricted() ? List.of() : telecom(who))
                .with("gender", CODES.sex(who.sex()))
                .with("birthDate", who.born().map(Object::toString))
                .with("multipleBirthInteger", who.birthOrder())
                .with("address", each(held.shownHomes(), People::address))
                .with(
                        "generalPractitioner",
                        held.held().facts("gp").stream()
                                .filter(gp -> !held.restricted())
                                .map(gp -> practice(gp).map())
                                .toList());
    }

    private List<Map<String, @Nullable Object>> identifiers(Held held) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        held.who()
                .number("nhs")
                .ifPresent(number -> all.add(doc().with("extension", Shapes.one(verified(held)))
                        .with("system", Shapes.NHS_NUMBER)
                        .with("value", number)
                        .map()));
        all.add(doc().with("system", localSystem())
                .with("value", localNumber(held))
                .map());
        return all;
    }

    private static Doc verified(Held held) {
        return doc().with("url", Shapes.VERIFICATION)
                .with(
                        "valueCodeableConcept",
                        Shapes.coded(Shapes.coding(
                                STATUS, held.who().number("nhs-status").orElse("01"))));
    }

    private static List<Map<String, @Nullable Object>> names(Held held) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        Shapes.name(held.who())
                .ifPresent(
                        name -> all.add(doc().with("use", "official").all(name).map()));
        held.who()
                .alsoKnownAs()
                .forEach(name -> all.add(Shapes.whole("nickname", name).map()));
        held.facts("former-names").forEach(fact -> all.add(former(fact).map()));
        return all;
    }

    static Doc former(Fact fact) {
        return doc().with("use", "old")
                .with("family", fact.text("family"))
                .with("given", fact.texts("given"))
                .with("period", Shapes.period(fact));
    }

    static List<Map<String, @Nullable Object>> telecom(Identity who) {
        return who.phone().stream().map(number -> Shapes.phone(number).map()).toList();
    }

    static String use(Home home) {
        return home.to().isPresent() ? "old" : home.kind().equals("temporary") ? "temp" : "home";
    }

    private static Doc address(Home home) {
        return doc().with("use", use(home))
                .with("line", home.lines())
                .with("postalCode", home.postcode())
                .with("period", Shapes.period(home.from(), home.to()));
    }

    private static Doc practice(Fact gp) {
        return doc().with("type", "Organization")
                .with("identifier", doc().with("system", Shapes.ODS).with("value", gp.needed("ods")))
                .with("display", gp.text("name"));
    }

    /** The meta of a resource labelled with a confidentiality code. */
    static Doc security(String code) {
        return doc().with("security", Shapes.one(Shapes.hl7("v3-Confidentiality", code)));
    }

    List<Doc> related(Held held) {
        List<Doc> all = new ArrayList<>();
        for (Connected person : held.people()) {
            all.add(related(held, person, all.size() + 1));
        }
        return all;
    }

    private Doc related(Held held, Connected person, int place) {
        String code = CODES.relation(person);
        Doc coding = code.equals(code.toUpperCase(java.util.Locale.ROOT))
                ? Shapes.hl7("v3-RoleCode", code)
                : Shapes.coding(own + "CodeSystem/relationship", code);
        return doc().with("resourceType", "RelatedPerson")
                .with("id", held.id() + "-related-" + place)
                .with("meta", person.marking().map(mark -> Notes.meta(own, List.of(mark))))
                .with("active", true)
                .with("patient", Shapes.reference("Patient", held.id()))
                .with("relationship", Shapes.one(Shapes.coded(coding).with("text", person.words())))
                .with("name", Shapes.listed(Shapes.name(person.who())))
                .with("telecom", held.restricted() ? List.of() : telecom(person.who()))
                .with("birthDate", person.who().born().map(Object::toString));
    }
}
