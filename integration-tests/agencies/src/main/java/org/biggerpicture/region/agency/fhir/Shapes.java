package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.agency.Native;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Identity;
import org.jspecify.annotations.Nullable;

/** FHIR's small data types, out of what a family file says. */
final class Shapes {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private Shapes() {}

    static Doc coding(String system, String code) {
        return doc().with("system", system).with("code", code);
    }

    /** A coding of one of HL7's own code systems. */
    static Doc hl7(String system, String code) {
        return coding(HL7 + system, code);
    }

    static List<Map<String, @Nullable Object>> one(Doc only) {
        return List.of(only.map());
    }

    static Doc coded(Doc coding) {
        return doc().with("coding", one(coding));
    }

    static Optional<Doc> text(Optional<String> text) {
        return text.map(words -> doc().with("text", words));
    }

    static Optional<Doc> display(Optional<String> name) {
        return name.map(words -> doc().with("display", words));
    }

    static Object listed(Optional<Doc> maybe) {
        return maybe.map(Shapes::one);
    }

    static Doc reference(String type, String id) {
        return doc().with("reference", type + "/" + id);
    }

    static Optional<Doc> period(Fact fact) {
        return period(fact.day("from"), fact.day("to"));
    }

    static Optional<Doc> period(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(doc().with("start", from.map(Object::toString)).with("end", to.map(Object::toString)));
    }

    /** A moment with the region's offset; a day alone where no time is known. */
    static String dateTime(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : Native.instant(moment);
    }

    static Doc phone(String number) {
        return doc().with("system", "phone").with("value", number);
    }

    /** A name in its parts, or as one text where only one part is known. */
    static Optional<Doc> name(Identity who) {
        if (who.family().isPresent()) {
            return Optional.of(doc().with("family", who.family()).with("given", who.given()));
        }
        return who.forename().map(given -> doc().with("text", String.join(" ", who.given())));
    }

    /** A whole name, "Given Family", in its parts. */
    static Doc whole(String use, String name) {
        int gap = name.lastIndexOf(' ');
        return gap < 0
                ? doc().with("use", use).with("given", List.of(name))
                : doc().with("use", use)
                        .with("family", name.substring(gap + 1))
                        .with("given", List.of(name.substring(0, gap).split(" ")));
    }
}
