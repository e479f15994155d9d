package org.biggerpicture.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Residence;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The national demographics service's own samples")
class NhsSamplesTest {
    static Stream<Path> samples() {
        return Sample.files("nhs-pds");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_and_every_patient_in_it_becomes_an_identity(Path sample) throws Exception {
        Heard heard = Heard.of(Sample.PARSING.read(Files.readAllBytes(sample)));
        assertThat(heard.resources().size() + heard.issues().size()).isPositive();
        for (var resource : heard.resources()) {
            if (resource instanceof Patient patient) {
                PersonIdentity identity = Sample.identity(patient);
                assertThat(identity.ref().localId()).matches("[0-9]{10}");
                assertThat(identity.identifiers()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "searchResponses/mock_single_searchset.json, 1",
        "searchResponses/mock_multiple_searchset.json, 2",
        "searchResponses/youds_searchset.json, 4",
        "searchResponses/multimatch_phoneAndEmail_searchset.json, 11",
        "searchResponses/fuzzy_multimatch_searchset.json, 20",
        "searchResponses/search_patient_9000000009.json, 1",
        "searchResponses/TOO_MANY_MATCHES.json, 0",
        "relatedPersonResponses/related_person_9000000009.json, 2"
    })
    void as_many_are_heard_as_there_are(String sample, int count) {
        assertThat(Sample.heard("nhs-pds/" + sample).resources()).hasSize(count);
    }

    @Test
    void too_many_matches_is_understood_though_it_calls_itself_information() {
        Issue issue = Sample.heard("nhs-pds/searchResponses/TOO_MANY_MATCHES.json")
                .issues()
                .getFirst();
        assertThat(issue.tooMany()).isTrue();
        assertThat(issue.serious()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RESOURCE_NOT_FOUND, true, false", "INVALIDATED_RESOURCE, true, true", "ACCESS_DENIED, false, false"})
    void an_error_says_which_it_is(String code, boolean notFound, boolean invalidated) {
        Issue issue = Sample.heard("nhs-pds/errorResponses/" + code + ".json")
                .issues()
                .getFirst();
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.notFound()).isEqualTo(notFound);
        assertThat(issue.invalidated()).isEqualTo(invalidated);
    }

    @Test
    void an_ordinary_patient_is_read_whole() {
        PersonIdentity identity = Sample.identity(Sample.patient("nhs-pds/patientResponses/patient_9000000009.json"));
        assertThat(identity.names().getFirst().full()).isEqualTo("Jane Smith");
        assertThat(identity.born().orElseThrow()).hasToString("2010-10-22");
        assertThat(identity.died().orElseThrow()).hasToString("2010-10-22");
        assertThat(identity.birthOrder()).contains(1);
        assertThat(identity.language()).contains("French");
        assertThat(identity.identifiers())
                .containsExactly(
                        new Identifier(Identifier.Kind.NHS_NUMBER, "9000000009", Identifier.Standing.VERIFIED));
        assertThat(identity.labels().restrictedPerson()).isFalse();
        assertThat(identity.addresses().getFirst().uprn()).contains("123456789012");
        assertThat(identity.addresses().getFirst().lines()).hasSize(5);
    }

    @Test
    void a_read_tells_of_places_and_registration_as_well() {
        List<AgencyRecord> records = Sample.records(
                "nhs-pds/patientResponses/patient_9000000009.json", "nhs-pds/patientResponses/patient_9000000009.json");
        assertThat(Sample.only(Residence.class, records))
                .extracting(r -> r.address().kind().name())
                .containsExactly("HOME", "TEMPORARY");
        assertThat(Sample.only(Involvement.class, records))
                .extracting(i -> i.team() + " " + i.status().code())
                .containsExactly("General practice Y12345 closed");
        assertThat(Sample.only(Relationship.class, records))
                .extracting(r -> r.kind().code())
                .containsExactly("emergency-contact");
    }

    @ParameterizedTest
    @CsvSource({
        "patientResponses/patient_9000000025.json",
        "searchResponses/Sensitive_PatientSearch.json",
        "searchResponses/search_patient_9000000025.json",
        "searchResponses/rodney_godsoe_searchset.json"
    })
    void a_restricted_patient_is_marked_and_has_no_place(String sample) {
        PersonIdentity identity = Sample.identity(Sample.patient("nhs-pds/" + sample));
        assertThat(identity.labels().restrictedPerson()).isTrue();
        assertThat(identity.addresses()).isEmpty();
    }

    @Test
    void a_patient_with_neither_name_nor_birth_date_is_still_somebody() {
        PersonIdentity identity = Sample.identity(Sample.patient("nhs-pds/patientResponses/patient_9000000033.json"));
        assertThat(identity.names()).isEmpty();
        assertThat(identity.born()).isEmpty();
    }

    @Test
    void an_invalid_number_is_kept_and_known_to_be_invalid() {
        PersonIdentity identity = Sample.identity(Sample.patient("nhs-pds/searchResponses/PatientCompoundName.json"));
        assertThat(identity.identifiers().getFirst().value()).isEqualTo("9000000015");
        assertThat(identity.identifiers().getFirst().wellFormed()).contains(false);
    }

    @Test
    void a_replaced_number_is_kept_as_a_former_one() {
        Patient patient = Sample.patient("nhs-pds/searchResponses/cuff_superseded_searchset.json");
        PersonIdentity identity = (PersonIdentity) Sample.demographics()
                .identity(patient, Set.of("9999999468"))
                .records()
                .getFirst();
        assertThat(identity.identifiers())
                .contains(new Identifier(Identifier.Kind.NHS_NUMBER, "9999999468", Identifier.Standing.FORMER));
    }

    @Test
    void related_people_are_known_by_role_though_the_list_is_spelt_otherwise() {
        Heard heard = Sample.heard("nhs-pds/relatedPersonResponses/related_person_9000000009.json");
        Told told = Sample.demographics()
                .records(
                        Sample.patient("nhs-pds/patientResponses/patient_9000000009.json"),
                        heard.resources(),
                        heard.byName());
        assertThat(told.leftOut()).isEmpty();
        assertThat(Sample.only(Relationship.class, told.records()))
                .extracting(r -> r.kind().code())
                .containsExactly("guardian", "guardian");
    }

    @Test
    void a_related_persons_own_number_is_named_and_not_followed() {
        Heard heard = Sample.heard("nhs-pds/relatedPersonResponses/related_person_9000000017.json");
        Told told = Sample.demographics()
                .records(
                        Sample.patient("nhs-pds/searchResponses/search_patient_9000000017.json"),
                        heard.resources(),
                        heard.byName());
        assertThat(told.records().getFirst().about().personId()).contains("5328023641");
    }
}
