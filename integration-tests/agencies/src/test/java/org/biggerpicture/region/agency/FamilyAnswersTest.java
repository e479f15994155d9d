package org.biggerpicture.region.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.RegionSettings;
import org.biggerpicture.region.agency.fhir.Demographics;
import org.biggerpicture.region.agency.fhir.Trust;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.families.Families;
import org.biggerpicture.region.families.Held;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each agency can tell all that the family files give it: a key that an answer needs is never missing. */
class FamilyAnswersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path credentials;

    private static Families families;

    @BeforeAll
    static void read() {
        try (Region region = Region.start(RegionSettings.anywhere(credentials, CLOCK))) {
            families = new Families(region.families());
        }
    }

    static Stream<Arguments> agencies() {
        return Stream.of(
                speaks(
                        "northmere-council",
                        r -> new NorthmereCouncil(r, CLOCK),
                        "/api/csc/v1/children/%s",
                        "/chronology"),
                speaks(
                        "saltby-council",
                        SaltbyCouncil::new,
                        "/api/v1/residents/%s",
                        "/relationships",
                        "/allocations",
                        "/warning-notes"),
                speaks("northmere-early-help", NorthmereEarlyHelp::new, "/eh/families/%s"),
                speaks("northmere-hospital", trust("mrn"), "/fhir/R4/Patient/%s", "/$everything"),
                speaks("community-health", trust("rio"), "/fhir/R4/Patient/%s", "/$everything"),
                speaks("estuary-ambulance", trust("patient"), "/fhir/R4/Patient/%s", "/$everything"),
                speaks(
                        "demographics",
                        r -> new Demographics(r, CLOCK),
                        "/personal-demographics/FHIR/R4/Patient/%s",
                        "/RelatedPerson"),
                speaks("westmarch-police", r -> new WestmarchPolice(r, CLOCK), "/partner/v2/persons/%s"),
                speaks(
                        "northmere-schools",
                        r -> new NorthmereSchools(r, CLOCK),
                        "/v1.0/students/%s",
                        "/attendance",
                        "/events"),
                speaks("saltby-schools", r -> new SaltbySchools(r, CLOCK), "/mis/pupils/%s", "/attendance"),
                speaks("northmere-homes", NorthmereHomes::new, "/housing/persons/%s/tenancies"),
                speaks("northmere-homes", NorthmereHomes::new, "/housing/persons/%s/homelessness"),
                speaks("northmere-homes", NorthmereHomes::new, "/housing/persons/%s/alerts"),
                speaks("youth-justice", YouthJustice::new, "/yjs/young-people/%s"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("agencies")
    void an_agency_tells_all_that_it_holds(
            String agency, Function<Records, AgencySystem> system, String record, List<String> parts) {
        Map<String, Held> held = families.heldBy(agency);
        AgencySystem speaking = system.apply(new Records(held, () -> false));
        assertThat(held).isNotEmpty();
        held.values().stream()
                .filter(FamilyAnswersTest::told)
                .forEach(one -> parts.forEach(part -> assertThat(speaking.answer(ask(record.formatted(one.id()) + part))
                                .status())
                        .describedAs("%s of %s", part, one.id())
                        .isEqualTo(200)));
    }

    @Test
    void the_police_tell_all_that_they_hold() {
        assertThat(families.heldBy("estuary-police").values())
                .isNotEmpty()
                .allSatisfy(held -> assertThat(PoliceSummary.of(held)).contains("EPR-0000", held.id()));
    }

    /** A number that is no longer used is answered as such. */
    private static boolean told(Held held) {
        return held.held().fact("pds").filter(fact -> fact.says("invalidated")).isEmpty();
    }

    private static Ask ask(String path) {
        return new Ask(
                "GET",
                path,
                "include=all",
                Map.of("x-request-id", "2d37d9ca-5223-41c7-a159-f33d5a914eb5"),
                new byte[0]);
    }

    private static Function<Records, AgencySystem> trust(String system) {
        return r -> new Trust(r, "estuary", system, "Estuary");
    }

    private static Arguments speaks(
            String agency, Function<Records, AgencySystem> system, String record, String... parts) {
        return Arguments.of(
                agency,
                system,
                record,
                Stream.concat(Stream.of(""), Stream.of(parts)).toList());
    }
}
