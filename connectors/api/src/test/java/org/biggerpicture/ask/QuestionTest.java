package org.biggerpicture.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {
    private static final PersonSought EVERYTHING = new PersonSought(
            Optional.of("9990000018"),
            Optional.of("B801200005001"),
            List.of("Ava"),
            Optional.of("Hollis"),
            List.of("Eva Hollis"),
            Optional.of(PartialDate.parse("2017-03-12")),
            1,
            Optional.of(PartialDate.parse("2027-01")),
            Optional.of(Sex.FEMALE),
            Optional.of("ZZ9 1AA"),
            Optional.of("1 Ferry Lane"));

    @ParameterizedTest
    @EnumSource(value = IdentifierKind.class, names = "LOCAL_ID", mode = EnumSource.Mode.EXCLUDE)
    void a_description_narrowed_to_one_kind_tells_that_kind_and_no_other(IdentifierKind kind) {
        assertThat(EVERYTHING.only(EnumSet.of(kind)).known()).containsExactly(kind);
    }

    @Test
    void a_description_narrowed_to_nothing_is_unknown() {
        assertThat(EVERYTHING.only(Set.of())).isEqualTo(PersonSought.UNKNOWN);
    }

    @Test
    void a_fetch_without_a_confirmed_record_cannot_be_made() {
        assertThatThrownBy(() -> fetch(List.of(), Set.of(Category.PLANS))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fetch(List.of("1"), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Outcome> outcomesWithoutRecords() {
        return Stream.of(
                new Outcome.NothingHeld(Set.of(IdentifierKind.NHS_NUMBER), Optional.empty()),
                new Outcome.Refused("not ours to tell"),
                new Outcome.NotPermitted("no clause"),
                new Outcome.NotAsked("not connected"),
                new Outcome.Late(),
                new Outcome.Down("no connection", true),
                new Outcome.Unreadable("not JSON"),
                new Outcome.Unclear("several people"));
    }

    @ParameterizedTest
    @MethodSource("outcomesWithoutRecords")
    void records_cannot_hide_behind_an_outcome_that_carries_none(Outcome outcome) {
        AgencyId agency = new AgencyId("northmere-council");
        Relationship record = new Relationship(
                new RecordRef(agency, "1", Optional.empty(), Instant.EPOCH),
                Subject.CHILD,
                Labels.NONE,
                Coded.of("relationship", "mother", "Mother"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.UNKNOWN,
                List.of(PersonName.usual("Ava", "Hollis")),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> new Answer(
                        agency,
                        new RequestId("r"),
                        outcome,
                        List.of(record),
                        Instant.EPOCH,
                        Duration.ZERO,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_an_agency_that_looked_and_told_counts_as_having_answered() {
        assertThat(outcomesWithoutRecords().filter(Outcome::answered))
                .singleElement()
                .isInstanceOf(Outcome.NothingHeld.class);
    }

    private static Ask.Fetch fetch(List<String> ids, Set<Category> categories) {
        Requester requester = new Requester(
                "maya.okafor",
                "Maya Okafor",
                new OrganisationId("northmere-council"),
                new Role("screener"),
                new AreaId("northmere"));
        return new Ask.Fetch(
                new RequestId("r"),
                new AgencyId("northmere-council"),
                requester,
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                ids,
                categories);
    }
}
