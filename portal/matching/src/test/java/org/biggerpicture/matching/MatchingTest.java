package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final PersonSought EVA = new PersonSought(
            Optional.of("9990000018"),
            Optional.empty(),
            List.of("Eva"),
            Optional.of("Penhallow"),
            List.of(),
            Optional.of(PartialDate.parse("2016-03-04")),
            0,
            Optional.empty(),
            Optional.of(Sex.FEMALE),
            Optional.of("NM1 2AB"),
            Optional.empty());

    private static Candidate held(String given, String born, String nhs, boolean restricted) {
        return Candidate.of(new PersonIdentity(
                new RecordRef(new AgencyId("northmere-council"), given, Optional.empty(), Instant.EPOCH),
                Subject.CHILD,
                new Labels(java.util.Set.of(), restricted),
                List.of(PersonName.usual(given, "Penhallow")),
                Optional.of(PartialDate.parse(born)),
                Optional.empty(),
                Sex.FEMALE,
                List.of(new Identifier(Identifier.Kind.NHS_NUMBER, nhs, Identifier.Standing.VERIFIED)),
                List.of(new PostalAddress(
                        PostalAddress.Kind.HOME,
                        List.of(),
                        Optional.of("NM1 2AB"),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void the_same_child_with_the_same_verified_number_is_strong_and_may_stand_selected() {
        CandidateMatch match = Matching.demonstration()
                .compare(EVA, List.of(held("Eva", "2016-03-04", "9990000018", false)))
                .getFirst();
        assertThat(match.band()).isEqualTo(Band.STRONG);
        assertThat(match.mayBePreselected()).isTrue();
        assertThat(match.inWords()).isEqualTo("same NHS number, first name, surname, birth date, sex and postcode");
    }

    @Test
    void a_twin_is_never_strong_and_is_said_to_be_a_possible_twin() {
        CandidateMatch match = Matching.demonstration()
                .compare(EVA, List.of(held("Margaret", "2016-03-04", "9990000026", false)))
                .getFirst();
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
        assertThat(match.inWords()).contains("first name differs: Eva / Margaret");
    }

    @Test
    void the_bits_of_the_evidence_add_up_to_the_log_odds() {
        CandidateMatch match = Matching.demonstration()
                .compare(EVA, List.of(held("Ava", "2016-03-04", "9990000018", false)))
                .getFirst();
        double sum = match.evidence().stream().mapToDouble(MatchEvidence::bits).sum();
        assertThat(sum).isCloseTo(match.logOdds(), org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void location_of_a_restricted_person_is_in_neither_score_evidence_nor_words() {
        CandidateMatch match = Matching.demonstration()
                .compare(EVA, List.of(held("Eva", "2016-03-04", "9990000018", true)))
                .getFirst();
        assertThat(match.evidence()).noneMatch(e -> e.aspect().locationBearing());
        assertThat(match.inWords()).doesNotContain("postcode");
    }
}
