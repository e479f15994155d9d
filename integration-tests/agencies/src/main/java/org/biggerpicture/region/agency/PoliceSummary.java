package org.biggerpicture.region.agency;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;
import org.biggerpicture.region.families.Sex;

/** Writes Estuary Police's payloads. */
final class PoliceSummary {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final Codes CODES = Codes.of(
            "MOTHER FATHER STEP-PARENT PARENTS-PARTNER SIBLING HALF-SIBLING TWIN GRANDPARENT CARER CARER OTHER-ADULT"
                    + " SUSPECT UNKNOWN-MALE OTHER",
            "2 1 0",
            "Y N U");
    private static final Map<String, String> MEANINGS = Map.of(
            "EPR-0000", "Success",
            "EPR-0003", "No match",
            "EPR-0007", "Several or too many match",
            "EPR-0010", "Too few details",
            "EPR-0043", "Disclosure would be more detrimental to the child",
            "EPR-0044", "Subject to a live operation");

    private PoliceSummary() {}

    static String result(String element, String code, String content) {
        return "<pr:" + element + " xmlns:pr=\"" + SoapEnvelope.NAMESPACE + "\">"
                + "<pr:result codeSystem=\"urn:estuary-police:codes:release-result\" code=\"" + code
                + "\" displayName=\""
                + MEANINGS.getOrDefault(code, code) + "\"/>" + content + "</pr:" + element + ">";
    }

    static String of(Held held) {
        String withheld = each(
                held.facts("withheld"),
                fact -> "<pr:withheld part=\"" + SoapEnvelope.escaped(fact.needed("part"))
                        + "\" reason=\"" + SoapEnvelope.escaped(fact.needed("reason")) + "\" telephone=\""
                        + fact.text("phone").orElse("01632 960400") + "\"/>");
        Optional<String> refused = held.held().fact("nominal").flatMap(fact -> fact.text("refused"));
        String content = refused.isPresent() ? withheld : released(held) + withheld;
        return result("getReleasedSummaryResponse", refused.orElse("EPR-0000"), content);
    }

    private static String released(Held held) {
        return nominal(held)
                + each(
                        held.facts("officers").stream().limit(1).toList(),
                        fact -> element(
                                "officer",
                                "",
                                text("name", fact.text("name"))
                                        + text("unit", fact.text("unit"))
                                        + text("telephone", fact.text("phone"))
                                        + text("email", fact.text("email"))))
                + each(held.people(), PoliceSummary::associate)
                + each(held.facts("incidents"), PoliceSummary::incident)
                + each(
                        held.facts("markers"),
                        fact -> element(
                                "marker",
                                release(fact),
                                text("kind", fact.text("kind")) + span(fact) + text("remark", fact.text("remark"))))
                + each(
                        held.facts("conditions"),
                        fact -> element(
                                "condition",
                                "",
                                text("kind", fact.text("kind"))
                                        + text("subject", fact.text("subject"))
                                        + span(fact)
                                        + text("text", fact.text("text"))));
    }

    static String nominal(Held held) {
        Identity who = held.who();
        return element(
                "nominal",
                "",
                text("nominalReference", Optional.of(held.id()))
                        + text("pncId", who.number("pnc"))
                        + names(who, who.given())
                        + text("birthDate", who.born().map(DAY::format))
                        + text("genderCode", Optional.of(CODES.sex(who.sex())))
                        + text("locationProtected", Optional.of(String.valueOf(held.restricted())))
                        + each(held.home().stream().toList(), home -> location(home, held)));
    }

    private static String location(Home home, Held held) {
        return element(
                "location",
                "",
                each(home.lines(), line -> text("addressLine", Optional.of(line)))
                        + text("postcode", home.postcode())
                        + text(
                                "lastKnown",
                                held.held()
                                        .fact("nominal")
                                        .flatMap(fact -> fact.day("last-known"))
                                        .map(DAY::format)));
    }

    private static String names(Identity who, List<String> given) {
        String main = element(
                "name",
                " use=\"MAIN\"",
                each(given, name -> text("forename", Optional.of(name))) + text("surname", who.family()));
        return main
                + each(
                        who.alsoKnownAs(),
                        name -> element(
                                "name",
                                " use=\"ALIAS\"",
                                text("forename", Optional.of(name.split(" ")[0]))
                                        + text(
                                                "surname",
                                                name.contains(" ")
                                                        ? Optional.of(name.substring(name.indexOf(' ') + 1))
                                                        : Optional.empty())));
    }

    private static String associate(Connected person) {
        Identity who = person.who();
        return element(
                "associate",
                " release=\"" + person.marking().orElse("SHAREABLE") + "\"",
                names(who, who.given().stream().limit(1).toList())
                        + text("birthDate", who.born().map(DAY::format))
                        + text("genderCode", Optional.of(CODES.sex(who.sex())).filter(code -> who.sex() != Sex.UNKNOWN))
                        + text("link", Optional.of(CODES.relation(person)))
                        + text("livesWith", Optional.of(CODES.truth(person.livesWithChild())))
                        + text("nominalReference", person.reference())
                        + text("remark", person.remark()));
    }

    private static String incident(Fact fact) {
        boolean shown = fact.text("release").orElse("SHAREABLE").equals("SHAREABLE");
        return element(
                "incident",
                release(fact),
                text("reference", fact.text("ref"))
                        + text("kind", fact.text("kind"))
                        + text("occurred", fact.moment("at").map(PoliceSummary::moment))
                        + text("closed", fact.moment("closed").map(PoliceSummary::moment))
                        + text("instrument", fact.text("instrument"))
                        + text("grade", fact.text("grade"))
                        + text("place", fact.text("place"))
                        + text("summary", fact.text("summary").filter(words -> shown))
                        + text("outcome", fact.text("outcome"))
                        + text("returnInterview", fact.text("interview"))
                        + each(
                                fact.facts("participants"),
                                participant -> "<pr:participant role=\"" + participant.needed("role") + "\">"
                                        + SoapEnvelope.escaped(participant.needed("name")) + "</pr:participant>")
                        + text("narrative", fact.text("narrative").filter(words -> shown)));
    }

    private static String release(Fact fact) {
        return " release=\"" + fact.text("release").orElse("SHAREABLE") + "\"";
    }

    private static String span(Fact fact) {
        return text("start", fact.day("from").map(DAY::format))
                + text("end", fact.day("to").map(DAY::format));
    }

    private static String moment(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(moment) : MINUTE.format(moment);
    }

    private static <T> String each(List<T> things, java.util.function.Function<T, String> writing) {
        StringBuilder written = new StringBuilder();
        things.forEach(thing -> written.append(writing.apply(thing)));
        return written.toString();
    }

    private static String element(String name, String attributes, String content) {
        return "<pr:" + name + attributes + ">" + content + "</pr:" + name + ">";
    }

    private static String text(String name, Optional<String> held) {
        return held.map(words -> element(name, "", SoapEnvelope.escaped(words))).orElse("");
    }
}
