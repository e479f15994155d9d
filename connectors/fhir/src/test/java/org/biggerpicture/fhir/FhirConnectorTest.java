package org.biggerpicture.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.fhir.mapping.LocalCodes;
import org.biggerpicture.fhir.mapping.Parsing;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A FHIR agency is asked")
class FhirConnectorTest {
    private static final Parsing PARSING = new Parsing();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String BY_NUMBER =
            "Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9990041008";
    private static final PersonSought MAYA = new PersonSought(
            Optional.of("9990041008"),
            Optional.empty(),
            List.of("Maya"),
            Optional.of("Hollis"),
            List.of(),
            Optional.of(PartialDate.parse("2013-03-09")),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.of("NM3 4QT"),
            Optional.empty());

    private static final Optional<String> CAUTION = Optional.of("A void number finds nobody");

    private final Scripted server = new Scripted();

    private Answer ask(Settings.Search search, Ask ask) {
        Settings settings =
                new Settings(search, List.of("RelatedPerson", "Encounter", "Flag", "Appointment", "Condition"), 3);
        Server fhir = new Server(server, PARSING, URI.create("http://127.0.0.1:1/fhir/R4/"), 3);
        return new FhirConnector(settings, CAUTION, fhir, new LocalCodes(Map.of()), () -> NOW)
                .ask(ask, Deadline.in(Duration.ofSeconds(2), () -> NOW));
    }

    private static Ask.Trace trace(PersonSought sought) {
        return new Ask.Trace(
                new RequestId("r"), new AgencyId("a"), requester(), new Purpose("screening"), reference(), sought, "x");
    }

    private static Ask.Fetch fetch(String id, Category... categories) {
        return new Ask.Fetch(
                new RequestId("r"),
                new AgencyId("a"),
                requester(),
                new Purpose("screening"),
                reference(),
                List.of(id),
                Set.of(categories));
    }

    private static Requester requester() {
        return new Requester(
                "maya.okafor", "Maya Okafor", new OrganisationId("o"), new Role("screener"), new AreaId("northmere"));
    }

    private static CaseReference reference() {
        return new CaseReference("C-1");
    }

    private static String patient() {
        return "{\"resourceType\":\"Patient\",\"id\":\"nh-700412\",\"name\":[{\"family\":\"Hollis\"}]}";
    }

    @Nested
    @DisplayName("who knows this person")
    class Trace {
        @Test
        void by_number_first_and_by_nothing_more_if_that_finds_somebody() {
            server.on(BY_NUMBER, Scripted.sample("region/northmere-hospital-Patient.json"));
            Answer answer = ask(Settings.Search.PLAIN, trace(MAYA));
            assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
            assertThat(answer.records()).hasSize(1);
            assertThat(server.asked).containsExactly(BY_NUMBER);
        }

        @Test
        void then_by_details_and_nothing_held_says_what_was_asked_with() {
            Answer answer = ask(Settings.Search.PLAIN, trace(MAYA));
            assertThat(server.asked)
                    .containsExactly(
                            BY_NUMBER,
                            "Patient?family=Hollis&birthdate=2013-03-09&given=Maya",
                            "Patient?family=Hollis&birthdate=2013-03-09");
            assertThat(answer.outcome())
                    .isEqualTo(new Outcome.NothingHeld(
                            EnumSet.of(
                                    IdentifierKind.NHS_NUMBER,
                                    IdentifierKind.FAMILY_NAME,
                                    IdentifierKind.GIVEN_NAME,
                                    IdentifierKind.BIRTH_DATE),
                            CAUTION));
        }

        @Test
        void not_at_all_with_too_little() {
            Answer answer = ask(Settings.Search.PLAIN, trace(MAYA.only(EnumSet.of(IdentifierKind.GIVEN_NAME))));
            assertThat(answer.outcome()).isInstanceOf(Outcome.NotAsked.class);
            assertThat(server.asked).isEmpty();
        }

        @Test
        void asked_for_one_it_answers_about_another() {
            server.on(
                    BY_NUMBER,
                    Scripted.sample("region/northmere-hospital-Patient.json").replace("9990041008", "9990000999"));
            assertThat(ask(Settings.Search.PLAIN, trace(MAYA)).outcome())
                    .isEqualTo(new Outcome.Unreadable("It answered about someone else"));
        }

        @Test
        void too_many_matches_in_a_200_is_unclear_and_no_candidate_is_shown() {
            server.on(BY_NUMBER, Scripted.sample("nhs-pds/searchResponses/TOO_MANY_MATCHES.json"));
            Answer answer = ask(Settings.Search.PLAIN, trace(MAYA));
            assertThat(answer.outcome()).isInstanceOf(Outcome.Unclear.class);
            assertThat(answer.records()).isEmpty();
        }
    }

    @Nested
    @DisplayName("by the rules of the national demographics service")
    class Demographics {
        private final PersonSought described = MAYA.only(EnumSet.complementOf(EnumSet.of(IdentifierKind.NHS_NUMBER)));

        @Test
        void exact_before_fuzzy_and_no_postcode_where_it_is_not_demanded() {
            ask(Settings.Search.PDS, trace(MAYA));
            assertThat(server.asked)
                    .containsExactly(
                            "Patient/9990041008",
                            "Patient?_history=true&_max-results=20&family=Hollis&given=Maya&birthdate=eq2013-03-09",
                            "Patient?_fuzzy-match=true&_max-results=20&family=Hollis&given=Maya&birthdate=eq2013-03-09");
        }

        @Test
        void an_invalid_number_is_not_sent() {
            PersonSought wrong = new PersonSought(
                    Optional.of("9990041009"),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(ask(Settings.Search.PDS, trace(wrong)).outcome()).isInstanceOf(Outcome.NotAsked.class);
            assertThat(server.asked).isEmpty();
        }

        @Test
        void a_restricted_person_is_told_as_part_withheld() {
            server.on(
                    "Patient/9990041008",
                    Scripted.sample("nhs-pds/patientResponses/patient_9000000025.json")
                            .replace("9000000025", "9990041008"));
            Answer answer = ask(Settings.Search.PDS, trace(MAYA.only(EnumSet.of(IdentifierKind.NHS_NUMBER))));
            assertThat(answer.outcome()).isInstanceOf(Outcome.PartWithheld.class);
            assertThat(answer.records().getFirst().labels().restrictedPerson()).isTrue();
        }

        @Test
        void an_old_number_is_kept_as_former_if_the_birth_date_agrees() {
            server.on("Patient/9990041008", replaced());
            Answer answer = ask(Settings.Search.PDS, trace(MAYA));
            PersonIdentity identity = (PersonIdentity) answer.records().getFirst();
            assertThat(identity.ref().localId()).isEqualTo("9990041016");
            assertThat(identity.identifiers())
                    .contains(new Identifier(Identifier.Kind.NHS_NUMBER, "9990041008", Identifier.Standing.FORMER));
        }

        @Test
        void an_old_number_alone_is_unclear_and_one_of_another_birth_date_is_someone_else() {
            server.on("Patient/9990041008", replaced());
            assertThat(ask(Settings.Search.PDS, trace(MAYA.only(EnumSet.of(IdentifierKind.NHS_NUMBER))))
                            .outcome())
                    .isInstanceOf(Outcome.Unclear.class);
            server.on("Patient/9990041008", replaced().replace("2013-03-09", "1950-01-01"));
            assertThat(ask(Settings.Search.PDS, trace(MAYA)).outcome())
                    .isEqualTo(new Outcome.Unreadable("It answered about someone else"));
        }

        @Test
        void a_void_number_is_nothing_held_with_no_more_than_the_agency_s_standing_caution() {
            server.on("Patient/9990041008", Scripted.sample("nhs-pds/errorResponses/INVALIDATED_RESOURCE.json"));
            assertThat(ask(Settings.Search.PDS, trace(MAYA.only(EnumSet.of(IdentifierKind.NHS_NUMBER))))
                            .outcome())
                    .isEqualTo(new Outcome.NothingHeld(EnumSet.of(IdentifierKind.NHS_NUMBER), CAUTION));
        }

        @Test
        void a_postcode_is_sent_where_it_is_demanded_and_the_caution_stays_the_agency_s() {
            PersonSought one = new PersonSought(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of("Hollis"),
                    List.of(),
                    described.born(),
                    0,
                    Optional.empty(),
                    Optional.of(org.biggerpicture.record.Sex.FEMALE),
                    described.postcode(),
                    Optional.empty());
            Outcome outcome = ask(Settings.Search.PDS, trace(one)).outcome();
            assertThat(server.asked.getLast()).contains("address-postalcode=NM3%204QT");
            assertThat(((Outcome.NothingHeld) outcome).caution()).isEqualTo(CAUTION);
        }

        private String replaced() {
            return "{\"resourceType\":\"Patient\",\"id\":\"9990041016\",\"birthDate\":\"2013-03-09\",\"identifier\":"
                    + "[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990041016\"}]}";
        }
    }

    @Nested
    @DisplayName("what it holds")
    class Fetch {
        @Test
        void by_searches_for_the_categories_asked_for_and_no_others() {
            server.on("Patient/nh-700412", patient())
                    .on("Encounter?patient=nh-700412", Scripted.sample("region/northmere-hospital-Encounter.json"));
            Answer answer = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.EVENTS));
            assertThat(answer.outcome()).isEqualTo(new Outcome.Answered());
            assertThat(answer.records()).extracting(r -> r.category()).containsOnly(Category.EVENTS);
            assertThat(server.asked)
                    .doesNotContain("Flag?patient=nh-700412")
                    .doesNotContain("RelatedPerson?patient=nh-700412");
        }

        @Test
        void one_failed_search_among_several_makes_it_incomplete_and_names_it() {
            server.on("Patient/nh-700412", patient())
                    .on("Encounter?patient=nh-700412", new Outcome.Down("failed", true))
                    .on("Flag?patient=nh-700412", Scripted.sample("region/northmere-hospital-Flag.json"));
            Answer answer = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.EVENTS, Category.ALERTS));
            assertThat(((Outcome.Incomplete) answer.outcome()).missing()).contains("attendances and visits (down)");
            assertThat(answer.records()).hasSize(1);
        }

        @Test
        void the_wrong_patient_or_another_patients_record_is_unreadable() {
            server.on("Patient/nh-700412", patient().replace("nh-700412", "999"));
            assertThat(ask(Settings.Search.PLAIN, fetch("nh-700412", Category.ALERTS))
                            .outcome())
                    .isEqualTo(new Outcome.Unreadable("It answered about someone else"));
            server.on("Patient/nh-700412", patient())
                    .on(
                            "Flag?patient=nh-700412",
                            Scripted.sample("region/northmere-hospital-Flag.json")
                                    .replace("Patient/nh-700412", "Patient/999"));
            Answer answer = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.ALERTS));
            assertThat(answer.outcome()).isEqualTo(new Outcome.Unreadable("It answered about someone else"));
            assertThat(answer.records()).isEmpty();
        }

        @Test
        void what_the_agency_holds_back_is_said() {
            server.on("Patient/nh-700412", patient())
                    .on(
                            "Flag?patient=nh-700412",
                            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0,\"entry\":[{\"search\":{\"mode\":\"outcome\"},"
                                    + "\"resource\":{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"information\",\"code\":\"suppressed\","
                                    + "\"details\":{\"coding\":[{\"code\":\"more-detrimental\"}]},\"diagnostics\":\"Ring 01632 960100\"}]}}]}");
            Outcome outcome = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.ALERTS))
                    .outcome();
            assertThat(((Outcome.PartWithheld) outcome).bySource().orElseThrow())
                    .contains("more detrimental")
                    .contains("01632 960100");
        }

        @Test
        void pages_are_followed_below_the_configured_address_alone_and_not_for_ever() {
            String page = Scripted.sample("region/northmere-hospital-Flag.json")
                    .replaceFirst("\\{", "{\"link\":[{\"relation\":\"next\",\"url\":\"LINK\"}],");
            String here = "http://127.0.0.1:1/fhir/R4/next";
            server.on("Patient/nh-700412", patient())
                    .on("Flag?patient=nh-700412", page.replace("LINK", here))
                    .on(here, page.replace("LINK", here));
            Answer endless = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.ALERTS));
            assertThat(((Outcome.Incomplete) endless.outcome()).missing()).contains("after page 3");
            assertThat(server.asked.stream().filter(here::equals)).hasSize(2);
            server.on("Flag?patient=nh-700412", page.replace("LINK", "http://elsewhere.example/fhir/R4/next"));
            Answer away = ask(Settings.Search.PLAIN, fetch("nh-700412", Category.ALERTS));
            assertThat(((Outcome.Incomplete) away.outcome()).missing()).contains("after page 1");
            assertThat(server.asked).noneMatch(q -> q.contains("elsewhere"));
        }

        @Test
        void a_number_that_is_none_is_never_put_into_an_address() {
            assertThat(ask(Settings.Search.PLAIN, fetch("../../etc?x=1", Category.ALERTS))
                            .outcome())
                    .isInstanceOf(Outcome.NotAsked.class);
            assertThat(server.asked).isEmpty();
        }
    }
}
