package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Identifier.Kind;
import org.biggerpicture.record.Identifier.Standing;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;

/** The numbers a Patient carries, and how far the NHS number among them has been verified. */
final class Identifiers {
    private static final String VERIFIED = "01";

    /** The words of the retired code system UKCore-NHSNumberVerificationStatus for the present two-digit codes. */
    private static final Map<String, String> WORDS = Map.of("number-present-and-verified", VERIFIED);

    private Identifiers() {}

    /**
     * Every number held.
     *
     * @param former numbers the source has replaced
     */
    static List<Identifier> of(Patient patient, Set<String> former) {
        List<Identifier> identifiers = new ArrayList<>();
        for (org.hl7.fhir.r4.model.Identifier identifier : patient.getIdentifier()) {
            Texts.of(identifier.getValue())
                    .map(v -> new Identifier(kind(identifier), v, standing(identifier)))
                    .ifPresent(identifiers::add);
        }
        former.stream()
                .map(n -> new Identifier(Kind.NHS_NUMBER, n, Standing.FORMER))
                .forEach(identifiers::add);
        return identifiers;
    }

    private static Kind kind(org.hl7.fhir.r4.model.Identifier identifier) {
        String system = Texts.of(identifier.getSystem()).orElse("");
        return switch (system) {
            case Systems.NHS_NUMBER -> Kind.NHS_NUMBER;
            case Systems.UPN -> Kind.UPN;
            default -> Kind.LOCAL;
        };
    }

    private static Standing standing(org.hl7.fhir.r4.model.Identifier identifier) {
        if (identifier.getUse() == IdentifierUse.OLD) {
            return Standing.FORMER;
        }
        Optional<String> status = Extensions.all(identifier, "NHSNumberVerificationStatus")
                .flatMap(e -> Extensions.concept(e).stream())
                .flatMap(c -> c.getCoding().stream())
                .flatMap(c -> Texts.of(c.getCode()).stream())
                .findFirst();
        return status.map(s -> WORDS.getOrDefault(s, s))
                        .filter(VERIFIED::equals)
                        .isPresent()
                ? Standing.VERIFIED
                : Standing.UNVERIFIED;
    }
}
