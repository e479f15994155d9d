package org.biggerpicture.region.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Vocabulary;
import org.w3c.dom.Element;

/** Estuary Police, partner release: SOAP 1.1 after ITK; business failures come inside HTTP 200. */
public final class EstuaryPolice implements AgencySystem {
    /** What a family file may say for this agency. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            incidents: kind ref at closed grade instrument place summary outcome interview release narrative participants/
            participants: role name
            markers: kind from to remark release
            conditions: kind from to text subject
            officers: name unit phone email
            withheld: part reason phone
            nominal: last-known refused
            """);

    private static final String PATH = "/partner-release/v1";
    private static final String SERVICE = "urn:estuary-police:services:";
    private static final int MOST = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private final Records records;
    private final SoapEnvelope envelope;

    /**
     * @param records what this force holds
     * @param envelope opens requests and closes answers
     */
    public EstuaryPolice(Records records, SoapEnvelope envelope) {
        this.records = records;
        this.envelope = envelope;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.method().equals("GET") && ask.path().equals(PATH)) {
            return document(ask.rawQuery().equalsIgnoreCase("xsd") ? "estuary-police.xsd" : "estuary-police.wsdl");
        }
        if (!ask.method().equals("POST") || !ask.path().equals(PATH)) {
            return Reply.text(404, "text/plain", "not here");
        }
        return envelope.answer(ask.text(), this::payload);
    }

    @Override
    public Reply unauthenticated() {
        return Reply.text(403, "text/plain", "no");
    }

    private Optional<String> payload(String action, Element request) {
        return switch (action) {
            case SERVICE + "findNominal-v1" -> Optional.of(find(request));
            case SERVICE + "getReleasedSummary-v1" -> Optional.of(summary(request));
            default -> Optional.empty();
        };
    }

    private String find(Element request) {
        Optional<Predicate<Held>> reference =
                SoapEnvelope.child(request, "nominalReference").map(Sought::id);
        Optional<Predicate<Held>> surname =
                SoapEnvelope.child(request, "surname").map(Sought::family);
        Optional<Predicate<Held>> forename =
                SoapEnvelope.child(request, "forename").map(Sought::given);
        Optional<Predicate<Held>> born = SoapEnvelope.child(request, "birthDate")
                .flatMap(text -> Native.day(text, DAY))
                .map(Sought::born);
        return reference
                .or(() -> Sought.together(surname, born))
                .or(() -> Sought.together(surname, forename))
                .map(sought -> found(records.matching(sought)))
                .orElseGet(() -> PoliceSummary.result("findNominalResponse", "EPR-0010", ""));
    }

    private static String found(List<Held> matching) {
        if (matching.isEmpty()) {
            return PoliceSummary.result("findNominalResponse", "EPR-0003", "");
        }
        if (matching.size() > MOST) {
            return PoliceSummary.result("findNominalResponse", "EPR-0007", "");
        }
        StringBuilder nominals = new StringBuilder();
        matching.forEach(held -> nominals.append(PoliceSummary.nominal(held)));
        return PoliceSummary.result("findNominalResponse", "EPR-0000", nominals.toString());
    }

    private String summary(Element request) {
        return SoapEnvelope.child(request, "nominalReference")
                .map(reference -> records.byId(reference)
                        .map(PoliceSummary::of)
                        .orElseGet(() -> PoliceSummary.result("getReleasedSummaryResponse", "EPR-0003", "")))
                .orElseGet(() -> PoliceSummary.result("getReleasedSummaryResponse", "EPR-0010", ""));
    }

    private static Reply document(String name) {
        try (InputStream in = EstuaryPolice.class.getResourceAsStream("/region/contracts/" + name)) {
            return Reply.text(
                    200,
                    "text/xml; charset=utf-8",
                    new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
