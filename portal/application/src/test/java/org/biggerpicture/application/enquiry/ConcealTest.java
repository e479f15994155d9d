package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.picture.Placard;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is concealed looks to the byte like nothing held, from the first question to the receipt (design rule 3). */
class ConcealTest {
    private static final BiFunction<Ask, Hub, Answer> KNOWS = (ask, hub) -> Hub.child(ask, false);
    private static final BiFunction<Ask, Hub, Answer> SEALED = (ask, hub) -> Hub.sealed(ask);
    private static final List<Clause> CONCEAL =
            List.of(Hub.concealing("police", SubjectRelation.CHILD, Set.of(Sensitivity.SEALED)));
    private static final BiFunction<Ask, Hub, Answer> NOTHING =
            (ask, hub) -> Hub.answer(ask, new Outcome.NothingHeld(Set.of(), Optional.empty()), List.of());

    @TempDir
    Path folder;

    @Test
    void a_child_concealed_in_the_trace_looks_like_a_child_not_known_in_both_rounds() throws Exception {
        String concealed = bothRounds("concealed", KNOWS, SEALED, CONCEAL);

        assertThat(concealed).contains("NothingHeld").isEqualTo(bothRounds("nothing", KNOWS, NOTHING, CONCEAL));
        assertThat(bothRounds("shown", KNOWS, KNOWS, CONCEAL)).isNotEqualTo(concealed);
    }

    @Test
    void where_all_that_an_agency_could_tell_is_concealed_it_is_not_asked() throws Exception {
        List<Clause> all = List.of(Hub.concealing("police", SubjectRelation.CHILD));

        assertThat(asked("concealed", "", KNOWS, all)).isEmpty();
    }

    @Test
    void records_concealed_in_the_fetch_look_like_none_held() throws Exception {
        List<Clause> conceal = List.of(Hub.concealing("health", SubjectRelation.PARENT_OR_CARER));
        Subject carer = new Subject(SubjectRelation.PARENT_OR_CARER, Optional.empty(), Optional.empty());

        String concealed = bothRounds("concealed", then((ask, h) -> Hub.person(ask, carer, false)), NOTHING, conceal);

        assertThat(concealed).isEqualTo(bothRounds("nothing", then(NOTHING), NOTHING, conceal));
        assertThat(bothRounds("shown", KNOWS, NOTHING, conceal)).isNotEqualTo(concealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9990000018"})
    void an_agency_of_which_all_is_concealed_is_asked_what_one_that_holds_nothing_is_asked(String number)
            throws Exception {
        List<String> concealed = asked("concealed" + number, number, SEALED, CONCEAL);

        assertThat(concealed).isEqualTo(asked("nothing" + number, number, NOTHING, CONCEAL));
        assertThat(asked("shown" + number, number, KNOWS, CONCEAL)).hasSizeLessThan(concealed.size());
    }

    @Test
    void where_a_wider_question_fails_the_failure_is_said_whether_something_is_concealed_or_nothing_held()
            throws Exception {
        String concealed = bothRounds("concealed", KNOWS, thenLate(SEALED), CONCEAL);

        assertThat(concealed).contains("Late").isEqualTo(bothRounds("nothing", KNOWS, thenLate(NOTHING), CONCEAL));
    }

    /** The questions put to the police, by what they tell and why. */
    private List<String> asked(String name, String number, BiFunction<Ask, Hub, Answer> police, List<Clause> clauses)
            throws Exception {
        try (Hub hub = new Hub(folder.resolve(name), Map.of("police", police), clauses)) {
            Optional<String> nhsNumber = Optional.of(number).filter(n -> !n.isEmpty());
            hub.enquiries
                    .open(hub.screener("maya"), hub.question(nhsNumber))
                    .trace()
                    .answers();
            return hub.asked.stream()
                    .map(ask -> ask.discloses() + " " + ((Ask.Trace) ask).reason())
                    .sorted()
                    .toList();
        }
    }

    /** Answers the plainest question, and none after it in time. */
    private static BiFunction<Ask, Hub, Answer> thenLate(BiFunction<Ask, Hub, Answer> first) {
        return (ask, hub) -> ((Ask.Trace) ask).reason().startsWith("NHS number")
                ? first.apply(ask, hub)
                : Hub.answer(ask, new Outcome.Late(), List.of());
    }

    private static BiFunction<Ask, Hub, Answer> then(BiFunction<Ask, Hub, Answer> fetched) {
        return (ask, hub) -> ask instanceof Ask.Trace ? Hub.child(ask, false) : fetched.apply(ask, hub);
    }

    /** All that leaves the house of one enquiry. */
    private String bothRounds(
            String name, BiFunction<Ask, Hub, Answer> health, BiFunction<Ask, Hub, Answer> police, List<Clause> clauses)
            throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", health);
        connectors.put("police", police);
        try (Hub hub = new Hub(folder.resolve(name), connectors, clauses)) {
            OpenEnquiry enquiry = hub.confirmed(hub.question(Optional.of("9990000018")), "health");
            Offered offered = hub.enquiries.offered(enquiry);
            StringBuilder all = new StringBuilder();
            offered.agencies().forEach(tile -> all.append(visible(tile)));
            all.append(offered.matches()).append(offered.protection());
            java.io.ByteArrayOutputStream picture = new java.io.ByteArrayOutputStream();
            hub.enquiries.show(enquiry, new Everything(), picture);
            return all.append(picture.toString(StandardCharsets.UTF_8)).toString();
        }
    }

    private static String visible(Tile tile) {
        return tile.placard() + " " + tile.outcome() + " " + tile.askedAt() + " "
                + tile.answer().map(ConcealTest::visible) + " " + tile.plan() + "\n";
    }

    /** All of an answer but what is for the log alone. */
    private static String visible(DisclosedAnswer answer) {
        return answer.outcome() + " " + answer.disclosures().size() + " " + answer.notices() + " " + answer.askedAt()
                + " " + answer.asOf() + " " + answer.took();
    }

    private static final class Everything implements Rendering {
        @Override
        public byte[] beginning(OpenEnquiry enquiry, List<Placard> placards) {
            return bytes(placards.toString());
        }

        @Override
        public byte[] tile(OpenEnquiry enquiry, Tile tile) {
            return bytes(visible(tile));
        }

        @Override
        public byte[] whole(OpenEnquiry enquiry, Whole whole) {
            return bytes(whole.protection() + " " + whole.receipt());
        }

        @Override
        public byte[] stopped(OpenEnquiry enquiry, List<Placard> notShown) {
            return bytes("stopped");
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
