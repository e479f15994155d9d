package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of an enquiry: ask, log, gather, disclose, show. */
class EnquiryTest {
    @TempDir
    Path folder;

    private static final BiFunction<Ask, Hub, Answer> KNOWS = (ask, hub) -> Hub.child(ask, false);
    private static final BiFunction<Ask, Hub, Answer> NOTHING =
            (ask, hub) -> Hub.answer(ask, new Outcome.NothingHeld(Set.of(), Optional.empty()), List.of());

    @Test
    void when_the_intent_cannot_be_made_durable_no_agency_is_called() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            hub.log.close();

            assertThatThrownBy(() -> hub.enquiries.open(hub.screener("maya"), hub.question()))
                    .isInstanceOf(LogClosedException.class)
                    .hasMessageContaining("nothing was asked");
            assertThat(hub.asked).isEmpty();
        }
    }

    @Test
    void the_intent_is_durable_before_the_first_agency_is_called() throws Exception {
        List<Long> logged = new ArrayList<>();
        try (Hub hub = new Hub(folder, Map.of("health", (ask, h) -> {
            logged.add(h.log.size());
            return Hub.child(ask, false);
        }))) {
            hub.confirmed("health").fetch().orElseThrow().answers();

            assertThat(logged).containsExactly(1L, 3L);
        }
    }

    @Test
    void every_part_is_in_the_log_before_its_first_byte_leaves() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            long before = hub.log.size();
            List<Long> logged = new ArrayList<>();
            hub.enquiries.show(enquiry, new WordsRendering(), new OutputStream() {
                @Override
                public void write(int b) {}

                @Override
                public void write(byte[] part) {
                    logged.add(hub.log.size() - before);
                }
            });

            assertThat(logged).containsExactly(1L, 2L, 4L);
        }
    }

    @Test
    void when_the_log_fails_midway_the_remaining_answers_are_not_shown() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("police", NOTHING);
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health");
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] part) {
                    super.writeBytes(part);
                    hub.log.close();
                }
            };
            hub.enquiries.show(enquiry, new WordsRendering(), out);

            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                    .last()
                    .asString()
                    .startsWith("stopped");
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("tile");
        }
    }

    @Test
    void an_agency_that_never_answers_is_late_at_the_deadline_and_the_picture_is_whole() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("police", (ask, hub) -> {
            if (ask instanceof Ask.Fetch) {
                hub.deadlines.forEach(Runnable::run);
            }
            return Hub.child(ask, false);
        });
        try (Hub hub = new Hub(folder, connectors)) {
            String shown = hub.shown(hub.confirmed("health", "police"));

            assertThat(shown).contains("tile police late");
            assertThat(shown.lines()).last().asString().startsWith("whole");
        }
    }

    @Test
    void a_tile_that_cannot_be_rendered_becomes_that_agencys_outcome() throws Exception {
        try (Hub hub = new Hub(
                folder,
                Map.of(
                        "health",
                        (ask, h) -> ask instanceof Ask.Trace
                                ? Hub.child(ask, false)
                                : Hub.answer(ask, new Outcome.Incomplete("half"), List.of())))) {
            assertThat(hub.shown(hub.confirmed("health"))).contains("tile health unreadable");
        }
    }

    @Test
    void where_a_source_marks_the_person_no_agencys_name_gives_a_place_away() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("marks-health", (ask, h) -> Hub.child(ask, true)))) {
            assertThat(hub.shown(hub.confirmed("marks-health"))).contains("begin [Another agency 1]");
        }
    }

    @Test
    void where_a_source_marks_the_person_the_reason_another_gives_names_nobody() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("marks-health", (ask, h) -> Hub.child(ask, true));
        connectors.put(
                "saltby",
                (ask, h) -> ask instanceof Ask.Trace
                        ? Hub.child(ask, false)
                        : Hub.answer(ask, new Outcome.Refused("Saltby keeps this to itself"), List.of()));
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("marks-health", "saltby");

            assertThat(hub.enquiries.placards(enquiry))
                    .extracting(p -> hub.enquiries.explained(enquiry, p).outcome())
                    .noneMatch(o -> o.toString().contains("Saltby"))
                    .anyMatch(o -> o.word().equals("refused"));
        }
    }

    /** Whatever warning came with the answer itself: it would tell that nothing was concealed. */
    @Test
    void an_agency_that_holds_nothing_and_one_of_which_all_is_concealed_say_the_same() throws Exception {
        Outcome nothing = fetched(ask ->
                Hub.answer(ask, new Outcome.NothingHeld(Set.of(), Optional.of("That number is void")), List.of()));
        assertThat(fetched(Hub::alert)).isEqualTo(nothing);
        assertThat(nothing)
                .isEqualTo(new Outcome.NothingHeld(Set.of(IdentifierKind.LOCAL_ID), Optional.of(Hub.CAUTION)));
    }

    private Outcome fetched(Function<Ask, Answer> answering) throws Exception {
        Path own = Files.createTempDirectory(folder, "hub");
        try (Hub hub = new Hub(
                own,
                Map.of(
                        "marks-health",
                        (ask, h) -> ask instanceof Ask.Trace ? Hub.child(ask, false) : answering.apply(ask)))) {
            OpenEnquiry enquiry = hub.confirmed("marks-health");
            assertThat(hub.shown(enquiry)).contains("tile marks-health nothing-held");
            return hub.enquiries
                    .explained(enquiry, hub.enquiries.placards(enquiry).getFirst())
                    .outcome();
        }
    }

    @Test
    void what_a_page_of_reasons_shows_is_in_the_log_first() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("marks-health", KNOWS))) {
            OpenEnquiry enquiry = hub.confirmed("marks-health");
            Tile tile = hub.enquiries.explained(
                    enquiry, hub.enquiries.placards(enquiry).getFirst());
            hub.enquiries.explaining(enquiry, tile, new byte[] {1});

            LoggedEntry last = hub.log.entriesOf(enquiry.enquiry().id().value()).getLast();
            assertThat(last.entry().kind()).isEqualTo(EntryKind.DISCLOSURE);
            assertThat(last.entry().agencies().getFirst().released()).isNotEmpty();
        }
    }

    @Test
    void where_no_source_could_have_marked_the_person_the_whereabouts_count_as_protected() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            assertThat(hub.shown(hub.confirmed("health"))).contains("begin [Health 1]");
        }
    }

    @Test
    void where_every_source_that_marks_has_said_nothing_agencies_are_named() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("marks-health", KNOWS))) {
            assertThat(hub.shown(hub.confirmed("marks-health"))).contains("begin [Agency marks-health]");
        }
    }

    @Test
    void one_practitioner_cannot_see_anothers_enquiry() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());

            assertThat(hub.enquiries.find(
                            hub.screener("maya"), enquiry.enquiry().id()))
                    .containsSame(enquiry);
            assertThat(hub.enquiries.find(
                            hub.screener("daniel"), enquiry.enquiry().id()))
                    .isEmpty();
        }
    }

    @Test
    void a_decision_stands_in_the_log_beside_the_receipt_it_was_taken_on() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            hub.shown(enquiry);
            hub.enquiries.take(enquiry, "no-further-action", "threshold-not-met");

            LoggedEntry last = hub.log.entriesOf(enquiry.enquiry().id().value()).getLast();
            assertThat(last.entry().kind()).isEqualTo(EntryKind.DECISION);
            assertThat(last.entry().attributes())
                    .containsEntry("receipt", enquiry.receipt().orElseThrow().hash());
        }
    }

    @Test
    void asking_one_agency_again_is_a_new_intent_and_its_later_answer_counts() throws Exception {
        List<Ask> fetches = new ArrayList<>();
        try (Hub hub = new Hub(folder, Map.of("health", (ask, h) -> {
            if (ask instanceof Ask.Fetch) {
                fetches.add(ask);
            }
            return fetches.size() == 1 && ask instanceof Ask.Fetch
                    ? Hub.answer(ask, new Outcome.Down("no connection", true), List.of())
                    : Hub.child(ask, false);
        }))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            assertThat(hub.shown(enquiry)).contains("tile health down");
            hub.enquiries.askAgain(enquiry, new org.biggerpicture.agency.AgencyId("health"));

            assertThat(hub.shown(enquiry)).contains("tile health answered").doesNotContain("down");
            assertThat(fetches).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void not_the_same_stands_for_the_enquiry_whatever_is_confirmed_later() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());
            CandidateKey record = hub.enquiries
                    .offered(enquiry)
                    .matches()
                    .getFirst()
                    .candidate()
                    .key();
            hub.enquiries.refuse(enquiry, new Decision.NotTheSame(record, "another child"));
            hub.enquiries.decide(enquiry, List.of(new Decision.Confirmed(record, "by mistake")));

            assertThat(enquiry.decision(record)).containsInstanceOf(Decision.NotTheSame.class);
            assertThat(hub.asked).noneMatch(Ask.Fetch.class::isInstance);
        }
    }

    @Test
    void saying_not_the_same_and_taking_it_back_are_each_in_the_log_once() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());
            CandidateKey record = hub.enquiries
                    .offered(enquiry)
                    .matches()
                    .getFirst()
                    .candidate()
                    .key();
            Decision.NotTheSame refusal = new Decision.NotTheSame(record, "another child");
            hub.enquiries.refuse(enquiry, refusal);
            hub.enquiries.refuse(enquiry, refusal);
            hub.enquiries.takeBack(enquiry, record);
            hub.enquiries.takeBack(enquiry, record);

            assertThat(hub.log.entriesOf(enquiry.enquiry().id().value()))
                    .extracting(e -> e.entry().kind())
                    .containsExactly(EntryKind.INTENT, EntryKind.MATCH_REJECTED, EntryKind.MATCH_TAKEN_BACK);
            assertThat(enquiry.decisions()).isEmpty();
        }
    }

    @Test
    void a_record_confirmed_and_then_said_not_to_be_the_childs_takes_its_picture_with_it() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            hub.shown(enquiry);
            CandidateKey record = enquiry.decisions().getFirst().candidate();
            hub.enquiries.refuse(enquiry, new Decision.NotTheSame(record, "another child"));

            assertThat(enquiry.receipt()).isEmpty();
            assertThatThrownBy(() -> hub.shown(enquiry)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void every_step_planned_stands_in_the_log_with_its_reason_and_the_steps_taken_with_what_was_disclosed()
            throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", NOTHING))) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());
            hub.enquiries.offering(enquiry, hub.enquiries.offered(enquiry), new byte[] {1});

            List<LoggedEntry> logged = hub.log.entriesOf(enquiry.enquiry().id().value());
            assertThat(logged.getFirst().entry().attributes())
                    .containsEntry("step.health.1", "Full name and birth date")
                    .containsEntry(
                            "step.health.2", "Without the first name, which may be spelt otherwise or another in use");
            assertThat(logged.getLast().entry().attributes()).containsEntry("steps.health", "1, 2, 3, 4");
        }
    }

    @Test
    void a_step_that_was_not_needed_is_not_said_to_have_been_taken() throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS))) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());
            hub.enquiries.offering(enquiry, hub.enquiries.offered(enquiry), new byte[] {1});

            assertThat(hub.log
                            .entriesOf(enquiry.enquiry().id().value())
                            .getLast()
                            .entry()
                            .attributes())
                    .containsEntry("steps.health", "1");
        }
    }

    @Test
    void confirming_a_second_record_asks_only_its_agency_and_logs_an_intent_of_its_own() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("police", KNOWS);
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health");
            hub.shown(enquiry);
            hub.confirm(enquiry, "police");

            assertThat(hub.shown(enquiry)).contains("tile health answered", "tile police answered");
            assertThat(hub.asked.stream().filter(Ask.Fetch.class::isInstance).map(Ask::agency))
                    .extracting(Object::toString)
                    .containsExactly("health", "police");
            assertThat(hub.log.entriesOf(enquiry.enquiry().id().value()).stream()
                            .map(LoggedEntry::entry)
                            .filter(e -> e.kind() == EntryKind.INTENT)
                            .toList()
                            .getLast()
                            .agencies())
                    .extracting(a -> a.agency() + " " + a.outcome())
                    .containsExactly("health already-answered", "police ");
        }
    }

    @Test
    void a_record_taken_back_is_shown_no_more() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("police", KNOWS);
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health", "police");
            hub.shown(enquiry);
            hub.enquiries.decide(
                    enquiry,
                    List.of(new org.biggerpicture.matching.Decision.NotTheSame(
                            new org.biggerpicture.matching.CandidateKey(
                                    new org.biggerpicture.agency.AgencyId("police"), "1"),
                            "another child")));

            assertThat(hub.shown(enquiry)).contains("tile health answered", "tile police not-asked");
        }
    }

    @Test
    void an_answer_to_a_later_question_is_shown_while_an_earlier_one_is_still_awaited() throws Exception {
        java.util.concurrent.CountDownLatch shown = new java.util.concurrent.CountDownLatch(1);
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", (ask, h) -> {
            if (ask instanceof Ask.Fetch) {
                await(shown);
            }
            return Hub.child(ask, false);
        });
        connectors.put("police", KNOWS);
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health");
            hub.confirm(enquiry, "police");
            List<String> parts = new ArrayList<>();
            hub.enquiries.show(enquiry, new WordsRendering(), new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] part) {
                    parts.add(new String(part, java.nio.charset.StandardCharsets.UTF_8).strip());
                    if (parts.getLast().startsWith("tile police")) {
                        shown.countDown();
                    }
                }
            });

            assertThat(parts).containsSubsequence("tile police answered", "tile health answered");
        }
    }

    @Test
    void a_source_that_marks_and_failed_in_the_trace_can_be_asked_again_and_releases_the_places() throws Exception {
        List<Ask> asked = new ArrayList<>();
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("marks-council", (ask, h) -> {
            asked.add(ask);
            return asked.size() == 1 ? Hub.answer(ask, new Outcome.Late(), List.of()) : NOTHING.apply(ask, h);
        });
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health");
            assertThat(hub.shown(enquiry)).contains("begin [Health 1").contains("late");
            hub.enquiries.askAgain(enquiry, new org.biggerpicture.agency.AgencyId("marks-council"));

            assertThat(hub.shown(enquiry)).contains("begin [Agency health, Agency marks-council]");
        }
    }

    @Test
    void doubt_about_whereabouts_says_that_it_is_doubt_why_numbers_are_hidden_too_and_what_releases_them()
            throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("marks-council", (ask, h) -> Hub.answer(ask, new Outcome.Late(), List.of()));
        try (Hub hub = new Hub(folder, connectors)) {
            OpenEnquiry enquiry = hub.enquiries.open(hub.screener("maya"), hub.question());

            assertThat(hub.enquiries.offered(enquiry).protection())
                    .isInstanceOfSatisfying(
                            org.biggerpicture.agreements.Protection.Protected.class,
                            p -> assertThat(p.why())
                                    .contains("cannot be told yet", "a number tells an area", "Ask the agencies again")
                                    .doesNotContain("marks-council"));
        }
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
