package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.stewardship.Simulation;
import org.biggerpicture.agreements.stewardship.Simulation.Cell;
import org.biggerpicture.agreements.stewardship.Simulation.Kind;
import org.biggerpicture.agreements.stewardship.Simulation.Row;
import org.biggerpicture.agreements.stewardship.Supposition;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simulation")
class SimulationTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    static Supposition supposed(String role, String organisation, String purpose, SubjectRelation about) {
        return supposed(role, organisation, purpose, about, Set.of(), Optional.empty(), false);
    }

    private static Supposition supposed(
            String role,
            String organisation,
            String purpose,
            SubjectRelation about,
            Set<Sensitivity> labels,
            Optional<LocalDate> ended,
            boolean glass) {
        return new Supposition(
                new OrganisationId(organisation),
                new Role(role),
                new AreaId("saltby"),
                new Purpose(purpose),
                new LawfulBasis(purpose.equals("IMMEDIATE") ? "vital-interests" : "public-task"),
                new ConsentState("not-needed"),
                Cases.TODAY,
                Optional.of(6),
                Set.of(),
                glass,
                about,
                true,
                labels,
                ended);
    }

    private static Row row(Simulation simulation, String agency) {
        return simulation.rows().stream()
                .filter(r -> r.agency().id().value().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Simulation simulation, String agency, Category category) {
        return row(simulation, agency).cells().get(simulation.categories().indexOf(category));
    }

    @Test
    void tells_what_a_saltby_social_worker_at_screening_sees_of_the_sibling_of_a_child_on_a_plan() {
        Simulation simulation = Simulation.of(
                AGREEMENTS, supposed("social-worker", "saltby-council", "SCREEN", SubjectRelation.SIBLING));
        Cell plans = cell(simulation, "northmere-council", Category.PLANS);
        assertThat(plans.kind()).isEqualTo(Kind.HEADLINE);
        assertThat(plans.layer()).contains(Layer.HEADLINE);
        assertThat(plans.clause().map(ClauseRef::cite)).contains("hub-screening#2.1");
        assertThat(plans.shown()).contains("plans.type").doesNotContain("plans.summary");
        assertThat(plans.leftOut()).contains("plans.summary");
        assertThat(plans.sentences()).anyMatch(s -> s.contains("Hub screening agreement"));
    }

    @Test
    void conceals_a_siblings_events_and_names_the_nearest_clause() {
        Cell events = cell(
                Simulation.of(
                        AGREEMENTS, supposed("social-worker", "saltby-council", "SCREEN", SubjectRelation.SIBLING)),
                "northmere-hospital",
                Category.EVENTS);
        assertThat(events.kind()).isEqualTo(Kind.CONCEALED);
        assertThat(events.layer()).isEmpty();
        assertThat(events.nearest()).isPresent();
    }

    @Test
    void masks_old_events_of_which_only_existence_may_be_known() {
        Cell events = cell(
                Simulation.of(
                        AGREEMENTS,
                        supposed(
                                "social-worker",
                                "saltby-council",
                                "SCREEN",
                                SubjectRelation.CHILD,
                                Set.of(),
                                Optional.of(LocalDate.of(2020, 1, 1)),
                                false)),
                "northmere-hospital",
                Category.EVENTS);
        assertThat(events.kind()).isEqualTo(Kind.MASKED);
        assertThat(events.clause().map(ClauseRef::cite)).contains("hub-screening#2.3");
    }

    @Test
    void shows_detail_for_immediate_protection() {
        Simulation simulation = Simulation.of(
                AGREEMENTS, supposed("social-worker", "saltby-council", "IMMEDIATE", SubjectRelation.CHILD));
        assertThat(cell(simulation, "northmere-hospital", Category.EVENTS).kind())
                .isEqualTo(Kind.SHOWN);
    }

    @Test
    void says_of_each_agency_that_would_not_be_asked_why() {
        Simulation simulation =
                Simulation.of(AGREEMENTS, supposed("auditor", "saltby-council", "SCREEN", SubjectRelation.CHILD));
        assertThat(simulation.rows()).hasSameSizeAs(Region.AGENCIES);
        assertThat(simulation.rows()).allSatisfy(r -> {
            assertThat(r.asked()).isFalse();
            assertThat(r.whyNot()).isPresent();
            assertThat(r.cells()).extracting(Cell::kind).containsOnly(Kind.NOT_ASKED);
        });
    }

    @Test
    void counts_every_cell_once() {
        Simulation simulation =
                Simulation.of(AGREEMENTS, supposed("social-worker", "saltby-council", "SCREEN", SubjectRelation.CHILD));
        assertThat(simulation.counts()).containsOnlyKeys(Kind.values());
        assertThat(simulation.counts().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(Region.AGENCIES.size() * Category.values().length);
        assertThat(row(simulation, "harrowfield-council").whyNot())
                .hasValueSatisfying(w -> assertThat(w).startsWith("Not connected"));
    }

    @Test
    void supposes_an_unborn_child_by_the_expected_date() {
        Simulation simulation = Simulation.of(
                AGREEMENTS, supposed("social-worker", "saltby-council", "PREBIRTH", SubjectRelation.UNBORN_CHILD));
        assertThat(row(simulation, "northmere-hospital").asked()).isTrue();
        assertThat(row(simulation, "youth-justice").asked()).isFalse();
    }

    @Test
    void says_what_the_agreements_say_of_the_same_question() {
        Supposition supposed = supposed("screener", "northmere-council", "SCREEN", SubjectRelation.CHILD);
        Simulation simulation = Simulation.of(AGREEMENTS, supposed);
        Explanation why = AGREEMENTS.explain(
                Cases.enquiry(Cases.MAYA, "SCREEN"),
                Region.AGENCIES.getFirst().id(),
                Category.PLANS,
                SubjectRelation.CHILD);
        assertThat(cell(simulation, "northmere-council", Category.PLANS).shown())
                .isEqualTo(why.shown());
    }
}
