package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.InformationSharingAgreement.Status;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One clause that sets every condition there is, and questions that each fail one of them. */
@DisplayName("The nearest rule")
class NearestTest {
    private static final OrganisationId COUNCIL = new OrganisationId("northmere-council");
    private static final OrganisationId POLICE = new OrganisationId("estuary-police");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 1);

    private static final Clause.Permission STRICT = new Clause.Permission(
            "1",
            "words",
            new Scope(
                    Among.these(Set.of(COUNCIL)),
                    Among.these(Set.of(new Role("screener"))),
                    Among.these(Set.of(new Purpose("S47"))),
                    Among.these(Set.of(new AgencyId("estuary-police"))),
                    Set.of(Category.EVENTS),
                    Among.these(Set.of(SubjectRelation.CHILD))),
            new Conditions(
                    Set.of(new ConsentState("given")),
                    Set.of(new AreaId("northmere")),
                    Optional.of(new Conditions.Ages(4, 10)),
                    Optional.of(Period.ofYears(2)),
                    true,
                    Optional.of("police-information")),
            new LawfulBasis("public-task"),
            "ca2004-s16la",
            Layer.EXISTENCE,
            Set.of(),
            Set.of(Sensitivity.MENTAL_HEALTH),
            Set.of(),
            Set.of(),
            true);

    private static final Asking RIGHT = new Asking(
            COUNCIL,
            new Role("screener"),
            new Purpose("S47"),
            true,
            new ConsentState("given"),
            new AreaId("northmere"),
            DAY,
            Optional.of(new Asking.AgeRange(4, 10)),
            Set.of("police-information"),
            true);

    private static final Held HELD = new Held(
            new AgencyId("estuary-police"),
            Category.EVENTS,
            SubjectRelation.CHILD,
            Set.of(Sensitivity.MENTAL_HEALTH),
            Optional.of(DAY.minusYears(2)),
            true);

    private static InformationSharingAgreement agreement(Status status, Optional<LocalDate> council, LocalDate begins) {
        return new InformationSharingAgreement(
                "strict",
                "Strict agreement",
                "1",
                2,
                status,
                "",
                "owner",
                "contact",
                begins,
                begins.plusYears(1),
                begins.plusYears(2),
                List.of(new Party(COUNCIL, "Head", council), new Party(POLICE, "Head", Optional.of(SIGNED))),
                List.of(STRICT));
    }

    private static final InformationSharingAgreement RUNNING =
            agreement(Status.AGREED, Optional.of(SIGNED), LocalDate.of(2026, 1, 1));

    private static NearestMiss nearest(InformationSharingAgreement agreement, Asking asking, Held held) {
        return Agreements.of(Region.agencies(), Region.vocabulary(), List.of(agreement))
                .explain(asking, held)
                .nearest()
                .orElseThrow();
    }

    @Test
    void is_not_needed_when_everything_holds() {
        Explanation why = Agreements.of(Region.agencies(), Region.vocabulary(), List.of(RUNNING))
                .explain(RIGHT, HELD);
        assertThat(why.decision().permitted()).isTrue();
        assertThat(why.nearest()).isEmpty();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(
                        Lack.ORGANISATION,
                        asking("saltby-council", "screener", "S47", true, "given", "northmere", 4, 10, true, true),
                        "It lets other organisations ask: northmere-council."),
                Arguments.of(
                        Lack.PURPOSE,
                        asking(
                                "northmere-council",
                                "screener",
                                "SCREEN",
                                true,
                                "given",
                                "northmere",
                                4,
                                10,
                                true,
                                true),
                        "It is for the purpose Child protection enquiry (section 47)."),
                Arguments.of(
                        Lack.BASIS,
                        asking("northmere-council", "screener", "S47", false, "given", "northmere", 4, 10, true, true),
                        "The lawful basis given doesn't suit the purpose."),
                Arguments.of(
                        Lack.ROLE,
                        asking("northmere-council", "supervisor", "S47", true, "given", "northmere", 4, 10, true, true),
                        "It is for the role Screener in the hub."),
                Arguments.of(
                        Lack.CONSENT,
                        asking("northmere-council", "screener", "S47", true, "refused", "northmere", 4, 10, true, true),
                        "It needs consent to stand thus: " + label("given") + "."),
                Arguments.of(
                        Lack.AREA,
                        asking("northmere-council", "screener", "S47", true, "given", "saltby", 4, 10, true, true),
                        "It is for those who work in northmere."),
                Arguments.of(
                        Lack.AGE,
                        asking("northmere-council", "screener", "S47", true, "given", "northmere", 4, 11, true, true),
                        "It is for children aged 4 to 10; the child's age must be known to lie within."),
                Arguments.of(
                        Lack.AGE,
                        asking("northmere-council", "screener", "S47", true, "given", "northmere", 3, 10, true, true),
                        "It is for children aged 4 to 10; the child's age must be known to lie within."),
                Arguments.of(
                        Lack.INDUCTION,
                        asking("northmere-council", "screener", "S47", true, "given", "northmere", 4, 10, false, true),
                        "It needs the induction " + induction() + "."),
                Arguments.of(
                        Lack.BREAK_GLASS,
                        asking("northmere-council", "screener", "S47", true, "given", "northmere", 4, 10, true, false),
                        "It speaks only after the glass was broken, with a reason that is reviewed."));
    }

    private static String label(String consent) {
        return Vocabulary.label(Region.vocabulary().consentStates(), consent);
    }

    private static String induction() {
        return Vocabulary.label(Region.vocabulary().inductions(), "police-information");
    }

    private static Asking asking(
            String organisation,
            String role,
            String purpose,
            boolean suits,
            String consent,
            String area,
            int youngest,
            int oldest,
            boolean inducted,
            boolean glass) {
        return new Asking(
                new OrganisationId(organisation),
                new Role(role),
                new Purpose(purpose),
                suits,
                new ConsentState(consent),
                new AreaId(area),
                DAY,
                Optional.of(new Asking.AgeRange(youngest, oldest)),
                inducted ? Set.of("police-information") : Set.of(),
                glass);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void says_what_a_question_lacks(Lack lack, Asking asking, String sentence) {
        NearestMiss miss = nearest(RUNNING, asking, HELD);
        // Who is no party has not signed either.
        assertThat(miss.lacks()).contains(lack).isSubsetOf(lack, Lack.STANDING);
        assertThat(miss.sentences()).contains(sentence);
    }

    @Test
    void says_what_a_record_lacks() {
        assertThat(nearest(RUNNING, RIGHT, held(SubjectRelation.SIBLING, Set.of(Sensitivity.MENTAL_HEALTH), 0, true)))
                .satisfies(m -> assertThat(m.lacks()).containsExactly(Lack.SUBJECT))
                .satisfies(m -> assertThat(m.sentences()).containsExactly("It is about child."));
        assertThat(nearest(RUNNING, RIGHT, held(SubjectRelation.CHILD, Set.of(), 0, true)))
                .satisfies(m -> assertThat(m.lacks()).containsExactly(Lack.SENSITIVITY))
                .satisfies(m -> assertThat(m.sentences()).containsExactly("It is about records marked mental health."));
        assertThat(nearest(RUNNING, RIGHT, held(SubjectRelation.CHILD, Set.of(Sensitivity.MENTAL_HEALTH), 1, true)))
                .satisfies(m -> assertThat(m.lacks()).containsExactly(Lack.LOOK_BACK))
                .satisfies(m -> assertThat(m.sentences()).containsExactly("It looks back no further than 2 years."));
        assertThat(nearest(RUNNING, RIGHT, held(SubjectRelation.CHILD, Set.of(Sensitivity.MENTAL_HEALTH), 0, false)))
                .satisfies(m -> assertThat(m.lacks()).containsExactly(Lack.PLAN))
                .satisfies(m -> assertThat(m.sentences())
                        .containsExactly("It needs an open statutory plan held by that agency."));
    }

    private static Held held(SubjectRelation about, Set<Sensitivity> labels, int daysLonger, boolean plan) {
        return new Held(
                HELD.from(),
                HELD.category(),
                about,
                labels,
                Optional.of(DAY.minusYears(2).minusDays(daysLonger)),
                plan);
    }

    private static String standing(InformationSharingAgreement agreement, LocalDate day, String purpose) {
        Asking asking = new Asking(
                COUNCIL,
                RIGHT.role(),
                new Purpose(purpose),
                true,
                RIGHT.consent(),
                RIGHT.area(),
                day,
                RIGHT.age(),
                RIGHT.inductions(),
                true);
        Held recent = new Held(HELD.from(), HELD.category(), HELD.about(), HELD.labels(), Optional.of(day), true);
        NearestMiss miss = nearest(agreement, asking, recent);
        assertThat(miss.lacks()).containsExactly(Lack.STANDING);
        return miss.sentences().getFirst();
    }

    @Test
    void says_how_an_agreement_stands_that_does_not_run() {
        assertThat(standing(agreement(Status.DRAFT, Optional.of(SIGNED), RUNNING.inForce()), DAY, "S47"))
                .isEqualTo("The agreement is a draft.");
        assertThat(standing(agreement(Status.SUSPENDED, Optional.of(SIGNED), RUNNING.inForce()), DAY, "S47"))
                .isEqualTo("The agreement is suspended.");
        assertThat(standing(RUNNING, RUNNING.inForce().minusDays(1), "S47"))
                .isEqualTo("The agreement is in force from 2026-01-01.");
        assertThat(standing(RUNNING, RUNNING.reviewDue().plusDays(1), "S47"))
                .isEqualTo("The agreement's review was due on 2027-01-01: it runs for immediate protection only.");
        assertThat(standing(RUNNING, RUNNING.expires().plusDays(1), "S47"))
                .isEqualTo("The agreement expired on 2028-01-01.");
    }

    @Test
    void says_who_has_not_signed() {
        assertThat(standing(agreement(Status.AGREED, Optional.empty(), RUNNING.inForce()), DAY, "S47"))
                .isEqualTo("Not signed by northmere-council.");
        assertThat(standing(agreement(Status.AGREED, Optional.of(DAY.plusDays(1)), RUNNING.inForce()), DAY, "S47"))
                .isEqualTo("Not signed by northmere-council.");
    }

    @Test
    void says_that_one_party_alone_has_signed_to_that_party_itself() {
        InformationSharingAgreement alone = agreement(Status.AGREED, Optional.empty(), RUNNING.inForce());
        Asking police = new Asking(
                POLICE,
                RIGHT.role(),
                RIGHT.purpose(),
                true,
                RIGHT.consent(),
                RIGHT.area(),
                DAY,
                RIGHT.age(),
                RIGHT.inductions(),
                true);
        assertThat(nearest(alone, police, HELD).sentences())
                .contains("Fewer than two parties have signed the agreement.");
    }
}
