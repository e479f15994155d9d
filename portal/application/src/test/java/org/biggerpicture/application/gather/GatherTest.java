package org.biggerpicture.application.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.impl.DefaultCamelContext;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.connector.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a gather promises whatever the agencies do. Time and the deadline are the test's own. */
class GatherTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ConcurrentLinkedQueue<Runnable> deadlines = new ConcurrentLinkedQueue<>();
    private final Gates gates = new Gates(() -> NOW);
    private final CountDownLatch forEver = new CountDownLatch(1);
    private final Gather gather = new Gather(camel, () -> NOW, (deadline, ring) -> deadlines.add(ring));

    @BeforeEach
    void begin() {
        camel.start();
    }

    @AfterEach
    void end() {
        forEver.countDown();
        gather.close();
        camel.stop();
    }

    @Test
    void answers_are_handed_over_while_another_agency_still_hangs() {
        Gathering gathering =
                gather.start(List.of(branch("hangs", this::hang), branch("quick", GatherTest::nothing)), LONG);

        assertThat(gathering.arrival(0).agency()).isEqualTo(new AgencyId("quick"));
        assertThat(gathering.whole()).isFalse();
    }

    @Test
    void at_the_deadline_whoever_has_not_answered_is_late_and_is_stopped() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Gathering gathering = gather.start(
                List.of(branch("hangs", ask -> {
                    started.countDown();
                    try {
                        return hang(ask);
                    } finally {
                        stopped.countDown();
                    }
                })),
                LONG);
        started.await();

        deadlines.forEach(Runnable::run);

        assertThat(gathering.all())
                .singleElement()
                .satisfies(a -> assertThat(a.outcome()).isEqualTo(new Outcome.Late()));
        stopped.await();
    }

    @Test
    void every_agency_has_exactly_one_answer_whatever_its_connector_does() {
        List<Branch> branches = new ArrayList<>(List.of(
                branch("throws", ask -> {
                    throw new IllegalStateException("ours");
                }),
                branch("interrupts", ask -> {
                    Thread.currentThread().interrupt();
                    return nothing(ask);
                }),
                branch("overflows", ask -> {
                    throw new StackOverflowError();
                }),
                branch("hangs", this::hang)));
        for (int i = 0; i < 50; i++) {
            branches.add(branch("agency-" + i, GatherTest::nothing));
        }
        Gathering gathering = gather.start(branches, LONG);
        for (int i = 0; i < branches.size() - 1; i++) {
            gathering.arrival(i);
        }
        deadlines.forEach(Runnable::run);
        deadlines.forEach(Runnable::run);

        assertThat(gathering.all()).hasSize(branches.size());
        assertThat(gathering.all().stream().map(Answer::agency)).doesNotHaveDuplicates();
    }

    @Test
    void a_fault_of_ours_never_names_the_agency_as_its_cause() {
        Gathering gathering = gather.start(
                List.of(branch("throws", ask -> {
                    throw new IllegalStateException("with a name in it");
                })),
                LONG);

        assertThat(gathering.arrival(0).outcome())
                .isEqualTo(new Outcome.Down("The portal itself failed while asking", true));
    }

    @Test
    void an_answer_in_another_agencys_name_is_unreadable() {
        Gathering gathering =
                gather.start(List.of(branch("asked", ask -> answer("other", ask, new Outcome.Answered()))), LONG);

        assertThat(gathering.arrival(0).agency()).isEqualTo(new AgencyId("asked"));
        assertThat(gathering.arrival(0).outcome()).isInstanceOf(Outcome.Unreadable.class);
    }

    @Test
    void a_further_question_is_put_only_when_those_before_it_found_nothing() {
        List<String> asked = new ArrayList<>();
        Connector connector = (ask, deadline) -> {
            asked.add(ask.id().value());
            return asked.size() == 2 ? answer("steps", ask, new Outcome.Answered()) : nothing(ask);
        };
        AgencyId agency = new AgencyId("steps");
        Branch branch = new Branch(
                agency,
                List.of(List.of(trace(agency, "1")), List.of(trace(agency, "2")), List.of(trace(agency, "3"))),
                told -> true,
                told -> !told.isEmpty(),
                connector,
                gates.of(agency, 4, Duration.ZERO),
                LONG);

        gather.start(List.of(branch), LONG).all();

        assertThat(asked).containsExactly("1", "2");
    }

    @Test
    void the_questions_of_one_rung_are_put_side_by_side() {
        CountDownLatch both = new CountDownLatch(2);
        Gathering gathering = gather.start(
                List.of(climbing(
                        ask -> {
                            both.countDown();
                            await(both);
                            return nothing(ask);
                        },
                        List.of("1", "2"))),
                LONG);

        assertThat(gathering.all()).extracting(Answer::outcome).hasOnlyElementsOfType(Outcome.NothingHeld.class);
        assertThat(gathering.put(new AgencyId("steps")))
                .extracting(a -> a.id().value())
                .containsExactly("1", "2");
    }

    @Test
    void a_question_that_fails_beside_one_that_left_no_doubt_spoils_nothing() {
        Gathering gathering = gather.start(
                List.of(climbing(
                        ask -> ask.id().value().equals("1")
                                ? answer("steps", ask, new Outcome.Answered())
                                : answer("steps", ask, new Outcome.Late()),
                        List.of("1", "2"))),
                LONG);

        assertThat(gathering.all()).extracting(Answer::outcome).containsExactly(new Outcome.Answered());
    }

    @Test
    void a_question_that_fails_on_a_rung_that_found_nothing_is_no_nothing_held() {
        Gathering gathering = gather.start(
                List.of(climbing(
                        ask -> ask.id().value().equals("1")
                                ? nothing(ask)
                                : answer("steps", ask, new Outcome.Down("no connection", true)),
                        List.of("1", "2"),
                        List.of("3"))),
                LONG);

        assertThat(gathering.all())
                .extracting(Answer::outcome)
                .containsExactly(new Outcome.Down("no connection", true));
        assertThat(gathering.put(new AgencyId("steps"))).hasSize(2);
    }

    @Test
    void at_the_deadline_every_question_of_a_rung_is_stopped() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(2);
        Gathering gathering = gather.start(
                List.of(climbing(
                        ask -> {
                            started.countDown();
                            try {
                                return hang(ask);
                            } finally {
                                stopped.countDown();
                            }
                        },
                        List.of("1", "2"))),
                LONG);
        started.await();

        deadlines.forEach(Runnable::run);

        assertThat(gathering.all()).extracting(Answer::outcome).containsExactly(new Outcome.Late());
        stopped.await();
    }

    @SafeVarargs
    private Branch climbing(java.util.function.Function<Ask, Answer> connector, List<String>... rungs) {
        AgencyId agency = new AgencyId("steps");
        return new Branch(
                agency,
                java.util.Arrays.stream(rungs)
                        .map(rung -> rung.stream().map(id -> trace(agency, id)).toList())
                        .toList(),
                told -> true,
                told -> !told.isEmpty(),
                (ask, deadline) -> connector.apply(ask),
                gates.of(agency, 4, Duration.ZERO),
                LONG);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_agency_that_failed_again_and_again_is_not_asked_for_a_while() {
        List<Ask> asked = new ArrayList<>();
        AgencyId agency = new AgencyId("down");
        for (int i = 0; i < 12; i++) {
            gather.start(
                            List.of(branch("down", ask -> {
                                asked.add(ask);
                                return answer("down", ask, new Outcome.Down("no connection", true));
                            })),
                            LONG)
                    .all();
        }

        assertThat(asked).hasSize(10);
        assertThat(gates.of(agency, 1, Duration.ZERO).circuit()).isEqualTo("open");
    }

    private Branch branch(String agency, java.util.function.Function<Ask, Answer> connector) {
        AgencyId id = new AgencyId(agency);
        return new Branch(
                id,
                List.of(List.of(trace(id, agency + "-1"))),
                told -> true,
                told -> !told.isEmpty(),
                (ask, deadline) -> connector.apply(ask),
                gates.of(id, 4, Duration.ZERO),
                LONG);
    }

    private Answer hang(Ask ask) {
        try {
            forEver.await();
            return nothing(ask);
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped", e);
        }
    }

    private static Answer nothing(Ask ask) {
        return answer(ask.agency().value(), ask, new Outcome.NothingHeld(Set.of(), Optional.empty()));
    }

    private static Answer answer(String agency, Ask ask, Outcome outcome) {
        return new Answer(new AgencyId(agency), ask.id(), outcome, List.of(), NOW, Duration.ZERO, Optional.empty());
    }

    private static Ask trace(AgencyId agency, String id) {
        return new Ask.Trace(
                new RequestId(id),
                agency,
                new Requester("p", "P", new OrganisationId("o"), new Role("r"), new AreaId("a")),
                new Purpose("screening"),
                new CaseReference("C-1"),
                PersonSought.UNKNOWN,
                "first");
    }
}
