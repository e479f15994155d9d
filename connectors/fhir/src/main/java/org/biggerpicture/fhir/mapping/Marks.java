package org.biggerpicture.fhir.mapping;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.Sensitivity;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Security labels. On a Patient, restricted or very restricted says that the person's whereabouts are protected; on
 * any other resource it labels that resource alone. No two agencies' labels agree: an agency's own are in the list
 * {@code mark} of its {@code codes.yaml}. A label nobody explained is never taken for none.
 */
final class Marks {
    private static final String LIST = "mark";
    private static final Set<String> OPEN = Set.of("U", "L", "M", "N");
    private static final Set<String> RESTRICTED = Set.of("R", "V");

    /** Duties on the receiver that a live view which keeps no copy fulfils (HL7 v3-ActCode, obligations). */
    private static final Set<String> KEPT_ANYHOW =
            Set.of("CPLYPOL", "DELAU", "NOREUSE", "ORCON", "PERSISTLABEL", "MASK", "REDACT");

    private static final Map<String, Sensitivity> SENSITIVE = Map.ofEntries(
            Map.entry("SEX", Sensitivity.SEXUAL_HEALTH),
            Map.entry("STD", Sensitivity.SEXUAL_HEALTH),
            Map.entry("HIV", Sensitivity.SEXUAL_HEALTH),
            Map.entry("ADOL", Sensitivity.SEXUAL_HEALTH),
            Map.entry("MH", Sensitivity.MENTAL_HEALTH),
            Map.entry("PSY", Sensitivity.MENTAL_HEALTH),
            Map.entry("BH", Sensitivity.MENTAL_HEALTH),
            Map.entry("ETH", Sensitivity.SUBSTANCE_USE),
            Map.entry("SUD", Sensitivity.SUBSTANCE_USE),
            Map.entry("ETHUD", Sensitivity.SUBSTANCE_USE),
            Map.entry("OPIOIDUD", Sensitivity.SUBSTANCE_USE),
            Map.entry("LOCIS", Sensitivity.LOCATION),
            Map.entry("LIVARG", Sensitivity.LOCATION),
            // Sexual assault or domestic violence: the victim is most often someone beside the child.
            Map.entry("SDV", Sensitivity.THIRD_PARTY),
            Map.entry("NODSCLCD", Sensitivity.SEALED),
            Map.entry("NORDSCLCD", Sensitivity.SEALED));

    private Marks() {}

    /** Its labels; empty if it carries one that nobody explained. */
    static Optional<Labels> of(Resource resource, boolean personRestricted, LocalCodes codes) {
        Set<Sensitivity> sensitivities = EnumSet.noneOf(Sensitivity.class);
        for (Coding label : resource.getMeta().getSecurity()) {
            Optional<Set<Sensitivity>> read = read(label, resource instanceof Patient, codes);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            sensitivities.addAll(read.get());
        }
        return Optional.of(new Labels(sensitivities, personRestricted));
    }

    /** Whether the source marks the person restricted. */
    static boolean restricted(Patient patient) {
        return patient.getMeta().getSecurity().stream()
                .anyMatch(c -> Systems.CONFIDENTIALITY.equals(c.getSystem()) && RESTRICTED.contains(code(c)));
    }

    private static Optional<Set<Sensitivity>> read(Coding label, boolean onPerson, LocalCodes codes) {
        Optional<Set<Sensitivity>> own = codes.own(LIST, Texts.token(label)).map(c -> named(c.code()));
        if (own.isPresent()) {
            return own;
        }
        if (Systems.CONFIDENTIALITY.equals(label.getSystem())) {
            return confidentiality(code(label), onPerson);
        }
        if (Systems.ACT_CODE.equals(label.getSystem())) {
            return KEPT_ANYHOW.contains(code(label))
                    ? Optional.of(Set.of())
                    : Optional.ofNullable(SENSITIVE.get(code(label))).map(Set::of);
        }
        return Optional.empty();
    }

    private static Optional<Set<Sensitivity>> confidentiality(String code, boolean onPerson) {
        if (OPEN.contains(code)) {
            return Optional.of(Set.of());
        }
        return RESTRICTED.contains(code)
                ? Optional.of(onPerson ? Set.of() : Set.of(Sensitivity.SEALED))
                : Optional.empty();
    }

    private static Set<Sensitivity> named(String code) {
        return "none".equals(code)
                ? Set.of()
                : Set.of(Sensitivity.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static String code(Coding label) {
        return Texts.of(label.getCode()).orElse("").toUpperCase(Locale.ROOT);
    }
}
