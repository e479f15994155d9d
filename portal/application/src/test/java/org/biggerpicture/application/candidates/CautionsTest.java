package org.biggerpicture.application.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.enquiry.Hub;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Errors;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a record may be of but the child, and the rule for each. Ava Lowe, born 3 February 2018, is sought. */
class CautionsTest {
    private static final String HERS = "9990000018";
    private static final String OTHER = "9990000026";
    private static final String WRONG = "9990000019";
    private static final PersonSought AVA = sought(HERS, "Ava", "Lowe", "2018-02-03", "");

    @TempDir
    Path folder;

    private final Map<String, List<PersonIdentity>> held = new LinkedHashMap<>();
    private Optional<Hub> hub = Optional.empty();

    @AfterEach
    void close() {
        hub.ifPresent(Hub::close);
    }

    private static PersonSought sought(String number, String given, String family, String born, String expected) {
        return new PersonSought(
                stated(number),
                Optional.empty(),
                List.of(given),
                stated(family),
                List.of(),
                stated(born).map(PartialDate::parse),
                0,
                stated(expected).map(PartialDate::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> stated(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Identifier number(String value) {
        return new Identifier(Identifier.Kind.NHS_NUMBER, value, Identifier.Standing.UNVERIFIED);
    }

    private static Identifier former(String value) {
        return new Identifier(Identifier.Kind.NHS_NUMBER, value, Identifier.Standing.FORMER);
    }

    private static PersonName named(String given, String family) {
        return PersonName.usual(given, family);
    }

    private void holds(String agency, PersonName name, String born, Identifier... numbers) {
        holds(agency, List.of(name), stated(born), Optional.empty(), numbers);
    }

    private void holds(
            String agency,
            List<PersonName> names,
            Optional<String> born,
            Optional<String> expected,
            Identifier... numbers) {
        List<PersonIdentity> all = held.computeIfAbsent(agency, a -> new ArrayList<>());
        all.add(new PersonIdentity(
                new RecordRef(new AgencyId(agency), String.valueOf(all.size() + 1), Optional.empty(), Instant.EPOCH),
                Subject.CHILD,
                Labels.NONE,
                names,
                born.map(PartialDate::parse),
                expected.map(PartialDate::parse),
                Sex.FEMALE,
                List.of(numbers),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private OpenEnquiry open(PersonSought whom) throws Exception {
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        held.forEach((agency, people) ->
                connectors.put(agency, (ask, h) -> Hub.answer(ask, new Outcome.Answered(), List.copyOf(people))));
        Hub opened = new Hub(folder, connectors);
        hub = Optional.of(opened);
        return opened.enquiries.open(opened.screener("maya"), opened.question(whom));
    }

    private Offered offered(OpenEnquiry enquiry) {
        return hub.orElseThrow().enquiries.offered(enquiry);
    }

    private List<Candidate> cards(PersonSought whom) throws Exception {
        OpenEnquiry enquiry = open(whom);
        Offered offered = offered(enquiry);
        CandidatesPage page = new CandidateWords(enquiry, offered).page(Said.before(offered, enquiry), Errors.NONE);
        return Stream.concat(page.strong().stream(), page.confirm().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Zachary, Quince, 2011-11-30, " + HERS + ", Identifier conflict",
        "Ava,     Lowe,   2018-02-03, " + OTHER + ", Another number",
        "Ella,    Lowe,   2018-02-03, " + OTHER + ", Possible twin",
        "Ava,     Lowe,   2017-05-03, " + HERS + ", Another birth date",
    })
    void each_doubt_has_its_own_label_and_rule_and_never_stands_chosen(
            String given, String family, String born, String number, String label) throws Exception {
        holds("health", named(given, family), born, number(number));
        OpenEnquiry enquiry = open(AVA);
        Offered offered = offered(enquiry);

        assertThat(offered.chosen(enquiry)).isEmpty();
        assertThat(new CardWords(CandidateCard.of(offered.matches().getFirst(), enquiry), AVA).cautions())
                .anySatisfy(c -> {
                    assertThat(c.tag().text()).isEqualTo(label);
                    assertThat(c.words()).endsWith(".");
                    assertThat(c.rule()).endsWith(".");
                });
    }

    @Test
    void a_number_held_for_somebody_else_is_never_passed_over_and_tells_no_more_than_that() throws Exception {
        holds("health", named("Zachary", "Quince"), "2011-11-30", number(HERS));
        OpenEnquiry enquiry = open(AVA);
        CandidatesPage page =
                new CandidateWords(enquiry, offered(enquiry)).page(Said.before(offered(enquiry), enquiry), Errors.NONE);

        assertThat(page.any()).isFalse();
        assertThat(page.weak().rows()).hasSize(1);
        assertThat(page.toString()).contains("Identifier conflict").doesNotContain("Zachary", "Quince", "2011");
    }

    @Test
    void a_brother_or_sister_is_said_to_be_one() throws Exception {
        holds("health", named("Ella", "Lowe"), "2015-06-11");
        OpenEnquiry enquiry = open(sought("", "Ava", "Lowe", "2018-02-03", ""));

        assertThat(offered(enquiry).chosen(enquiry)).isEmpty();
        assertThat(offered(enquiry).matches()).noneMatch(m -> m.band() == Band.STRONG);
    }

    @Test
    void a_number_that_cannot_be_valid_is_said_to_be_so_and_is_no_reason_to_refuse_the_record() throws Exception {
        holds("health", named("Ava", "Lowe"), "2018-02-03", number(WRONG));
        Candidate ava = cards(AVA).getFirst();

        assertThat(ava.cautions()).extracting(c -> c.tag().text()).containsExactly("Number not valid");
        assertThat(ava.facts().toString()).contains("not a valid number");
    }

    @Test
    void of_two_children_of_one_name_and_birthday_at_two_agencies_neither_stands_chosen() throws Exception {
        holds("health", named("Ava", "Lowe"), "2018-02-03", number(HERS));
        holds("school", named("Ava", "Lowe"), "2018-02-03", number(OTHER));

        assertThat(cards(sought("", "Ava", "Lowe", "2018-02-03", "")))
                .hasSize(2)
                .noneMatch(Candidate::chosen)
                .allMatch(c -> c.facts().toString().contains("ends in")
                        && !c.facts().toString().contains("February"))
                .allMatch(c -> c.cautions().stream()
                        .anyMatch(k -> k.tag().text().equals("Another fits as well")
                                && k.words().contains("the agencies together know two children".substring(4))));
    }

    @Test
    void beside_a_namesake_only_the_record_with_the_childs_own_number_stands_chosen() throws Exception {
        holds("health", named("Ava", "Lowe"), "2018-02-03", number(HERS));
        holds("school", named("Ava", "Lowe"), "2018-02-03", number(OTHER));
        holds("police", named("Ava", "Lowe"), "2018-02-03");
        OpenEnquiry enquiry = open(AVA);

        assertThat(offered(enquiry).chosen(enquiry))
                .extracting(c -> c.agency().value())
                .containsExactly("health");
        assertThat(offered(enquiry).matches())
                .filteredOn(m -> m.candidate().agency().value().equals("police"))
                .extracting(CandidateMatch::band)
                .containsExactly(Band.CONFIRM);
    }

    @Test
    void one_child_whom_one_agency_holds_twice_under_one_number_is_no_namesake() throws Exception {
        holds("health", named("Ava", "Lowe"), "2018-02-03", number(HERS));
        holds("school", named("Ava", "Lowe"), "2018-02-03", number(HERS));
        OpenEnquiry enquiry = open(sought("", "Ava", "Lowe", "2018-02-03", ""));

        assertThat(offered(enquiry).chosen(enquiry)).hasSize(2);
    }

    @Test
    void the_lives_before_and_after_an_adoption_are_never_on_one_page() throws Exception {
        holds("health", named("Ava", "Lowe"), "2018-02-03", number(HERS), former(OTHER));
        holds("school", named("Ava", "Draper"), "2018-02-03", number(OTHER));

        for (PersonSought whom : List.of(
                AVA, sought("", "Ava", "Lowe", "2018-02-03", ""), sought(OTHER, "Ava", "Lowe", "2018-02-03", ""))) {
            assertThat(cards(whom)).extracting(Candidate::name).containsExactly("Ava Lowe");
            hub.orElseThrow().close();
        }
        for (PersonSought whom : List.of(
                sought(OTHER, "Ava", "Draper", "2018-02-03", ""), sought("", "Ava", "Draper", "2018-02-03", ""))) {
            assertThat(cards(whom)).extracting(Candidate::name).containsExactly("Ava Draper");
            hub.orElseThrow().close();
        }
        assertThat(cards(sought("", "Ava", "", "2018-02-03", ""))).isEmpty();
    }

    @Test
    void an_adult_found_by_an_alias_shows_every_name_before_anybody_says_yes() throws Exception {
        holds(
                "police",
                List.of(
                        named("Darren", "Pike"),
                        new PersonName(PersonName.Use.ALIAS, List.of("Daz"), Optional.of("Sheldon"))),
                Optional.of("1984-05-05"),
                Optional.empty());
        Candidate daz = cards(sought("", "Daz", "Sheldon", "1984-05-05", "")).getFirst();

        assertThat(daz.chosen()).isFalse();
        assertThat(daz.name()).isEqualTo("Darren Pike");
        assertThat(daz.facts().toString()).contains("Daz Sheldon").doesNotContain("5 May");
        assertThat(daz.cautions()).extracting(c -> c.tag().text()).contains("Found by another name");
    }

    @Test
    void for_an_unborn_child_the_childs_record_and_the_mothers_own_are_offered_each_as_what_it_is() throws Exception {
        holds(
                "council",
                List.of(new PersonName(PersonName.Use.USUAL, List.of(), Optional.of("Lowe"))),
                Optional.empty(),
                Optional.of("2027-01-20"));
        holds("health", named("Carol", "Lowe"), "2001-04-09", number(HERS));

        assertThat(cards(sought(HERS, "Carol", "Lowe", "2001-04-09", "2027-01-25")))
                .noneMatch(Candidate::chosen)
                .anySatisfy(c -> {
                    assertThat(c.name()).isEqualTo("Unborn child of Carol Lowe");
                    assertThat(c.cautions().toString()).contains("Known only through the mother");
                })
                .anySatisfy(c -> {
                    assertThat(c.name()).isEqualTo("Carol Lowe, the mother");
                    assertThat(c.cautions().toString()).contains("This is the mother's own record");
                });
    }

    @Test
    void an_expected_date_outside_the_window_is_another_pregnancy() throws Exception {
        holds(
                "council",
                List.of(new PersonName(PersonName.Use.USUAL, List.of(), Optional.of("Lowe"))),
                Optional.empty(),
                Optional.of("2028-06-20"));
        OpenEnquiry enquiry = open(sought("", "Carol", "Lowe", "2001-04-09", "2027-01-25"));

        assertThat(offered(enquiry).matches()).hasSize(1).noneMatch(Offered::mayBeShown);
    }
}
