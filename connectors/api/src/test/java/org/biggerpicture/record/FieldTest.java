package org.biggerpicture.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
    private static final Set<String> ENVELOPE = Set.of("ref", "about", "labels");

    /** A component that no field names could never be disclosed and never be withheld on purpose. */
    @Test
    void every_component_of_every_record_type_is_named_by_a_field() {
        for (Class<?> type : AgencyRecord.class.getPermittedSubclasses()) {
            Category category = categoryOf(type);
            Set<String> named = AgencyRecord.fields(category).stream()
                    .map(f -> f.name().replace("-", ""))
                    .collect(Collectors.toSet());
            List<String> unnamed = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(n -> !ENVELOPE.contains(n))
                    .filter(n -> !named.contains(n.toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            assertThat(unnamed).as(type.getSimpleName()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void a_field_is_named_once_in_its_category(Category category) {
        List<String> names =
                AgencyRecord.fields(category).stream().map(Field::toString).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.startsWith(category.word() + "."));
    }

    /** Design rule 4: what a place may be inferred from. */
    @Test
    void everything_that_tells_of_a_place_bears_location() {
        Set<String> bearing = Arrays.stream(Category.values())
                .flatMap(c -> AgencyRecord.fields(c).stream())
                .filter(Field::locationBearing)
                .map(Field::toString)
                .collect(Collectors.toSet());
        assertThat(bearing)
                .containsExactlyInAnyOrder(
                        "identity.addresses",
                        "addresses.address",
                        "addresses.period",
                        "addresses.residents",
                        "relationships.telephone",
                        "involvement.team",
                        "professionals.name",
                        "professionals.team",
                        "professionals.telephone",
                        "professionals.email",
                        "plans.responsible",
                        "events.place",
                        "attendance.school",
                        "appointments.specialty");
    }

    @Test
    void free_text_is_narrative() {
        Set<String> narrative = Stream.of(Category.values())
                .flatMap(c -> AgencyRecord.fields(c).stream())
                .filter(f -> f.layer() == Layer.NARRATIVE)
                .map(Field::toString)
                .collect(Collectors.toSet());
        assertThat(narrative).contains("events.narrative", "plans.summary", "alerts.detail", "relationships.note");
    }

    private static Category categoryOf(Class<?> type) {
        return Arrays.stream(Category.values())
                .filter(c -> typeOf(c).equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> typeOf(Category category) {
        return switch (category) {
            case IDENTITY -> PersonIdentity.class;
            case ADDRESSES -> Residence.class;
            case RELATIONSHIPS -> Relationship.class;
            case INVOLVEMENT -> Involvement.class;
            case PROFESSIONALS -> Professional.class;
            case PLANS -> StatutoryPlan.class;
            case ALERTS -> Alert.class;
            case EVENTS -> ChronologyEvent.class;
            case ATTENDANCE -> Attendance.class;
            case APPOINTMENTS -> MissedAppointment.class;
        };
    }
}
