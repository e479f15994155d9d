package org.biggerpicture.application.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.enquiry.Hub;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the page that offers records shows, of whom, and what its form comes to. Ava Lowe, born 3 February 2018, is sought. */
class CandidatesTest {
    private static final String NUMBER = "9990000026";

    @TempDir
    Path folder;

    private final Map<String, List<PersonIdentity>> held = new LinkedHashMap<>();
    private final Map<AgencyId, PublishedCounts> counts = new HashMap<>();
    private Optional<Hub> hub = Optional.empty();

    @AfterEach
    void close() {
        hub.ifPresent(Hub::close);
    }

    private void holds(String agency, String given, String born, String number) {
        List<PersonIdentity> all = held.computeIfAbsent(agency, a -> new ArrayList<>());
        all.add(new PersonIdentity(
                new RecordRef(new AgencyId(agency), String.valueOf(all.size() + 1), Optional.empty(), Instant.EPOCH),
                Subject.CHILD,
                Labels.NONE,
                List.of(PersonName.usual(given, "Lowe")),
                Optional.of(PartialDate.parse(born)),
                Optional.empty(),
                Sex.FEMALE,
                number.isEmpty()
                        ? List.of()
                        : List.of(new Identifier(Identifier.Kind.NHS_NUMBER, number, Identifier.Standing.UNVERIFIED)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private OpenEnquiry open() throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        held.forEach((agency, people) ->
                connectors.put(agency, (ask, h) -> Hub.answer(ask, new Outcome.Answered(), List.copyOf(people))));
        hub = Optional.of(new Hub(folder, connectors, counts));
        return hub.orElseThrow()
                .enquiries
                .open(hub.orElseThrow().screener("maya"), hub.orElseThrow().question());
    }

    private CandidatesPage page(OpenEnquiry enquiry, String... compare) {
        Offered offered = hub.orElseThrow().enquiries.offered(enquiry);
        Said said = Said.before(offered, enquiry);
        Set<CandidateKey> compared = Arrays.stream(compare)
                .map(name -> offered.named(name).orElseThrow().candidate().key())
                .collect(Collectors.toSet());
        return new CandidateWords(enquiry, offered)
                .page(new Said(said.chosen(), compared, said.reasons()), Errors.NONE);
    }

    private CandidateKey key(OpenEnquiry enquiry, int place) {
        return hub.orElseThrow()
                .enquiries
                .offered(enquiry)
                .matches()
                .get(place)
                .candidate()
                .key();
    }

    @Test
    void a_strong_record_stands_chosen_and_says_why_in_words() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        Candidate ava = page(open()).strong().getFirst();

        assertThat(ava.chosen()).isTrue();
        assertThat(ava.reasonsFor()).containsExactly("Same first name, surname and birth date");
        assertThat(ava.facts()).contains(Fact.of("Date of birth", "3 February 2018"));
    }

    @Test
    void a_record_with_something_against_it_is_not_chosen_and_is_a_minimal_card() throws Exception {
        holds("health", "Ava", "2018-02-04", NUMBER);
        CandidatesPage page = page(open());

        assertThat(page.strong()).isEmpty();
        Candidate ava = page.confirm().getFirst();
        assertThat(ava.chosen()).isFalse();
        assertThat(ava.facts()).containsExactly(Fact.of("Year of birth", "2018"));
        assertThat(ava.toString()).contains("Birth date differs in one digit").doesNotContain("4 February", NUMBER);
    }

    @Test
    void the_whole_card_is_shown_once_a_person_said_yes() throws Exception {
        holds("health", "Ava", "2018-02-04", NUMBER);
        OpenEnquiry enquiry = open();
        hub.orElseThrow()
                .enquiries
                .decide(enquiry, List.of(new Decision.Confirmed(key(enquiry, 0), "the mother said so")));

        Candidate ava = page(enquiry).confirm().getFirst();
        assertThat(ava.chosen()).isTrue();
        assertThat(ava.reason()).isEqualTo("the mother said so");
        assertThat(ava.facts())
                .contains(Fact.of("Date of birth", "4 February 2018"), Fact.of("NHS number", "ends in 026"));
    }

    @Test
    void the_waterfall_names_each_detail_says_why_and_adds_up() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        List<Candidate.Weight> lines = page(open()).strong().getFirst().evidence();

        assertThat(lines)
                .extracting(Candidate.Weight::field)
                .contains("Starting point", "First name", "Surname", "Birth date");
        assertThat(lines)
                .filteredOn(w -> w.field().equals("First name"))
                .singleElement()
                .satisfies(
                        w -> assertThat(w.words().getLast()).contains("Same first name; about 1 person in ", "(ONS)"));
        assertThat(lines.getLast().field()).isEqualTo("All together");
        assertThat(lines.getLast().sum()).isEqualTo(lines.get(lines.size() - 2).sum());
    }

    @Test
    void a_weak_record_is_only_a_count_and_its_agency() throws Exception {
        holds("health", "Avalon", "2017-02-13", "");
        holds("health", "Ave", "2018-11-20", "");
        holds("health", "Eve", "2018-02-13", "");
        CandidatesPage page = page(open());

        assertThat(page.strong()).isEmpty();
        assertThat(page.weak().rows()).isNotEmpty();
        assertThat(page.weak().toString()).doesNotContain("Avalon", "Ave", "Eve", "20");
    }

    @Test
    void two_records_lie_beside_what_was_asked_and_show_no_more_than_their_cards() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        holds("police", "Ava", "2018-02-04", NUMBER);
        CandidatesPage page = page(open(), "c0", "c1");

        assertThat(page.compared().columns()).hasSize(4).startsWith("Detail", "You asked with");
        assertThat(page.compared().toString())
                .contains("3 February 2018", CardWords.COVERED)
                .doesNotContain("4 February", NUMBER);
    }

    @Test
    void a_record_said_not_to_be_the_childs_leaves_the_offer_and_can_be_taken_back() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        OpenEnquiry enquiry = open();
        CandidateKey record = key(enquiry, 0);
        hub.orElseThrow().enquiries.refuse(enquiry, new Decision.NotTheSame(record, "Not this child"));

        assertThat(page(enquiry).strong()).isEmpty();
        assertThat(page(enquiry).refused())
                .extracting(CandidatesPage.Refused::id)
                .containsExactly("c0");
        hub.orElseThrow().enquiries.takeBack(enquiry, record);
        assertThat(page(enquiry).strong()).hasSize(1);
        assertThat(page(enquiry).refused()).isEmpty();
    }

    @Test
    void only_a_strong_record_can_be_confirmed_without_a_reason() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        holds("police", "Ava", "2018-02-04", "");
        OpenEnquiry enquiry = open();
        Offered offered = hub.orElseThrow().enquiries.offered(enquiry);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.put("candidate", List.of("c0", "c1"));

        List<Errors.Fault> faults = new ArrayList<>();
        Said.typed(offered, form).decisions(offered, enquiry, faults);
        assertThat(faults).extracting(Errors.Fault::field).containsExactly("reason-c1");

        form.add("reason-c1", "the school confirmed it");
        faults.clear();
        assertThat(Said.typed(offered, form).decisions(offered, enquiry, faults))
                .hasSize(2)
                .last()
                .isEqualTo(new Decision.Confirmed(key(enquiry, 1), "the school confirmed it"));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_name_weighs_by_what_the_agency_publishes_of_those_it_holds() throws Exception {
        holds("health", "Ava", "2018-02-03", "");
        counts.put(new AgencyId("health"), new PublishedCounts(5_000, Map.of("Ava", 250), Map.of("Lowe", 40)));

        assertThat(page(open()).strong().getFirst().evidence())
                .filteredOn(w -> w.field().equals("First name"))
                .singleElement()
                .satisfies(w -> assertThat(w.words())
                        .contains("Same first name; about 1 person in 20 has it (the agency's published name counts)"));
    }
}
