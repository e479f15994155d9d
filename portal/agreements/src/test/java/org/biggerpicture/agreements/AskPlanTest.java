package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.AskPlan.Asked;
import org.biggerpicture.agreements.AskPlan.NotAsked;
import org.biggerpicture.agreements.AskPlan.NotPermitted;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.record.Category;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of whom to ask")
class AskPlanTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    private static Map<String, AskPlan.Line> plan(org.biggerpicture.ask.Enquiry enquiry, Round round) {
        AskPlan plan = AGREEMENTS.plan(enquiry, round, Region.AGENCIES);
        return plan.lines().stream().collect(Collectors.toMap(l -> l.agency().value(), l -> l));
    }

    @Test
    void has_exactly_one_line_for_every_agency_in_the_order_given() {
        AskPlan plan = AGREEMENTS.plan(Cases.enquiry(Cases.MAYA, "SCREEN"), Round.TRACE, Region.AGENCIES);
        assertThat(plan.lines())
                .extracting(l -> l.agency())
                .containsExactlyElementsOf(
                        Region.AGENCIES.stream().map(a -> a.id()).toList());
    }

    @Test
    void lets_a_screener_in_a_child_protection_enquiry_ask_twelve_agencies() {
        for (Round round : Round.values()) {
            AskPlan plan = AGREEMENTS.plan(Cases.enquiry(Cases.MAYA, "S47"), round, Region.AGENCIES);
            assertThat(plan.asked()).as(round.name()).hasSize(12);
        }
    }

    @Test
    void at_screening_says_why_each_agency_that_is_left_out_is_left_out() {
        Map<String, AskPlan.Line> plan = plan(Cases.enquiry(Cases.MAYA, "SCREEN"), Round.TRACE);
        assertThat(plan.values().stream().filter(Asked.class::isInstance)).hasSize(10);
        assertThat(plan.get("westmarch-police"))
                .isInstanceOfSatisfying(
                        NotPermitted.class, n -> assertThat(n.reason()).contains("purpose"));
        assertThat(plan.get("estuary-ambulance"))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        n -> assertThat(n.nearest().orElseThrow().clause().title())
                                .isNotBlank());
        assertThat(plan.get("youth-justice"))
                .isInstanceOfSatisfying(
                        NotAsked.class, n -> assertThat(n.reason()).contains("aged 10 to 17"));
        assertThat(plan.get("harrowfield-council"))
                .isInstanceOfSatisfying(
                        NotAsked.class, n -> assertThat(n.reason()).contains("Not connected"));
    }

    @Test
    void gives_an_agency_no_identifier_that_its_clause_does_not_name() {
        Map<String, AskPlan.Line> plan = plan(Cases.enquiry(Cases.MAYA, "S47"), Round.TRACE);
        assertThat(((Asked) plan.get("estuary-police")).identifiers())
                .doesNotContain(IdentifierKind.NHS_NUMBER)
                .contains(IdentifierKind.FAMILY_NAME, IdentifierKind.BIRTH_DATE);
        assertThat(((Asked) plan.get("northmere-hospital")).identifiers()).contains(IdentifierKind.NHS_NUMBER);
        assertThat(((Asked) plan.get("northmere-schools")).identifiers()).doesNotContain(IdentifierKind.NHS_NUMBER);
    }

    @Test
    void gives_no_identifier_that_is_not_known() {
        Map<String, AskPlan.Line> plan = plan(Cases.enquiry(Cases.MAYA, "S47"), Round.TRACE);
        assertThat(((Asked) plan.get("northmere-schools")).identifiers()).doesNotContain(IdentifierKind.UPN);
    }

    @Test
    void asks_in_a_fetch_by_the_agencys_own_id_and_only_for_what_a_clause_names() {
        Asked hospital =
                (Asked) plan(Cases.enquiry(Cases.MAYA, "SCREEN"), Round.FETCH).get("northmere-hospital");
        assertThat(hospital.identifiers()).containsExactly(IdentifierKind.LOCAL_ID);
        assertThat(hospital.categories())
                .contains(Category.INVOLVEMENT, Category.EVENTS)
                .doesNotContain(Category.ADDRESSES);
    }

    @Test
    void does_not_ask_for_what_the_agency_does_not_keep() {
        var hospital = Region.AGENCIES.get(3);
        var only = new org.biggerpicture.agency.Agency(
                hospital.id(),
                hospital.name(),
                hospital.organisation(),
                hospital.kind(),
                hospital.area(),
                hospital.contact(),
                EnumSet.of(Category.ATTENDANCE),
                true);
        AskPlan plan = AGREEMENTS.plan(Cases.enquiry(Cases.PRIYA, "S47"), Round.FETCH, List.of(only));
        assertThat(plan.lines().getFirst())
                .isInstanceOfSatisfying(
                        NotAsked.class, n -> assertThat(n.reason()).contains("Not a plausible holder"));
    }

    @Test
    void asks_the_second_force_only_along_a_trail() {
        for (String purpose : List.of("TRANSFER", "MISSING")) {
            assertThat(plan(Cases.enquiry(Cases.DANIEL, purpose), Round.FETCH).get("westmarch-police"))
                    .isInstanceOf(Asked.class);
        }
    }

    @Test
    void lets_a_health_practitioner_ask_councils_for_plans_and_not_the_police() {
        Map<String, AskPlan.Line> plan = plan(Cases.enquiry(Cases.PRIYA, "S47"), Round.FETCH);
        assertThat(((Asked) plan.get("saltby-council")).categories()).contains(Category.PLANS);
        assertThat(((Asked) plan.get("saltby-council")).tells()).isEqualTo(Set.of(Notify.LEAD_PROFESSIONAL));
        assertThat(plan.get("estuary-police")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void needs_a_lawful_basis_that_suits_the_purpose() {
        var enquiry = Cases.enquiry(Cases.MAYA, "SCREEN", "given", Cases.child("2019-05-02"), Cases.NOW);
        AskPlan plan = AGREEMENTS.plan(enquiry, Round.TRACE, Region.AGENCIES);
        assertThat(plan.asked()).isEmpty();
        assertThat(plan.lines().getFirst())
                .isInstanceOfSatisfying(
                        NotPermitted.class, n -> assertThat(n.reason()).contains("lawful basis"));
    }

    @Test
    void asks_nobody_of_a_role_that_no_clause_names() {
        var auditor = new org.biggerpicture.ask.Requester(
                "helen.marsh",
                "Helen",
                Cases.MAYA.organisation(),
                new org.biggerpicture.ask.Role("auditor"),
                Cases.MAYA.area());
        assertThat(AGREEMENTS
                        .plan(Cases.enquiry(auditor, "S47"), Round.TRACE, Region.AGENCIES)
                        .asked())
                .isEmpty();
    }
}
