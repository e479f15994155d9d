package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.record.Category;

/** The agencies of the invented region, and the agreements of this repository's own configuration. */
final class Region {
    static final Path CONFIG = Path.of("..", "..", "config");

    static final List<Agency> AGENCIES = List.of(
            agency("northmere-council", "northmere-council", AgencyKind.CHILDRENS_SOCIAL_CARE, "northmere"),
            agency("saltby-council", "saltby-council", AgencyKind.CHILDRENS_SOCIAL_CARE, "saltby"),
            agency("northmere-early-help", "northmere-council", AgencyKind.EARLY_HELP, "northmere"),
            agency("northmere-hospital", "northmere-hospital-trust", AgencyKind.HEALTH, "northmere"),
            agency("community-health", "estuary-community-health", AgencyKind.HEALTH, ""),
            agency("demographics", "national-demographics", AgencyKind.DEMOGRAPHICS, ""),
            agency("estuary-police", "estuary-police", AgencyKind.POLICE, ""),
            agency("westmarch-police", "westmarch-police", AgencyKind.POLICE, "harrowfield"),
            agency("northmere-schools", "northmere-schools-partnership", AgencyKind.EDUCATION, "northmere"),
            agency("saltby-schools", "saltby-schools-partnership", AgencyKind.EDUCATION, "saltby"),
            agency("northmere-homes", "northmere-homes", AgencyKind.HOUSING, "northmere"),
            agency("youth-justice", "northmere-saltby-youth-justice", AgencyKind.YOUTH_JUSTICE, ""),
            agency("estuary-ambulance", "estuary-ambulance", AgencyKind.AMBULANCE, ""),
            harrowfield());

    private Region() {}

    private static Agency agency(String id, String organisation, AgencyKind kind, String area) {
        return new Agency(
                new AgencyId(id),
                id,
                new OrganisationId(organisation),
                kind,
                Optional.of(area).filter(a -> !a.isEmpty()).map(AreaId::new),
                contact(),
                EnumSet.allOf(Category.class),
                true);
    }

    private static Agency harrowfield() {
        return new Agency(
                new AgencyId("harrowfield-council"),
                "Harrowfield County Council",
                new OrganisationId("harrowfield-council"),
                AgencyKind.CHILDRENS_SOCIAL_CARE,
                Optional.of(new AreaId("harrowfield")),
                contact(),
                Set.of(),
                false);
    }

    static Contact contact() {
        return new Contact("Duty desk", "01632 960000", Optional.empty(), Optional.empty());
    }

    static Set<Agency> agencies() {
        return new LinkedHashSet<>(AGENCIES);
    }

    static Vocabulary vocabulary() {
        Findings findings = new Findings();
        return Vocabulary.read(CONFIG, findings).orElseThrow(() -> new AssertionError(findings.toString()));
    }

    static Agreements agreements() {
        Findings findings = new Findings();
        return Agreements.read(CONFIG, agencies(), vocabulary(), findings)
                .orElseThrow(() -> new AssertionError(
                        findings.all().stream().map(Object::toString).collect(Collectors.joining("\n"))));
    }
}
