package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Over generated agreements")
class GeneratedAgreementsTest {
    /** Thirty; mutation testing, which runs them hundreds of times, asks for fewer. */
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("generated.seeds", 30));
    }

    private static final int QUESTIONS = 150;
    private static final Vocabulary VOCABULARY = Region.vocabulary();

    private static Agreements run(List<InformationSharingAgreement> agreements) {
        return Agreements.of(Region.agencies(), VOCABULARY, agreements);
    }

    /** What a person learns: fields shown, and whether it is known that something is held. */
    private static Set<Object> learnt(Agreements agreements, Generated.Question question) {
        Verdict verdict = agreements.judge(question.asking(), question.held());
        Set<Object> learnt = new HashSet<>(verdict.named().keySet());
        if (!verdict.withheld().equals(Optional.of(Manner.CONCEAL))) {
            learnt.add("held");
        }
        return learnt;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_permission_never_takes_anything_away(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> before = generated.agreements(4);
        List<InformationSharingAgreement> after = generated.withOneMore(before, generated.permission("new"));
        Agreements less = run(before);
        Agreements more = run(after);
        generated.questions(QUESTIONS).forEach(q -> assertThat(learnt(more, q)).containsAll(learnt(less, q)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_a_prohibition_never_gives(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> before = generated.agreements(4);
        Agreements without = run(before);
        Agreements with = run(generated.withOneMore(before, generated.prohibition("new")));
        generated
                .questions(QUESTIONS)
                .forEach(q -> assertThat(learnt(without, q)).containsAll(learnt(with, q)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_agreements_never_give_what_neither_gives(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> two = generated.agreements(2);
        Agreements both = run(two);
        Agreements one = run(two.subList(0, 1));
        Agreements other = run(two.subList(1, 2));
        generated.questions(QUESTIONS).forEach(q -> {
            Set<Object> either = new HashSet<>(learnt(one, q));
            either.addAll(learnt(other, q));
            assertThat(either).containsAll(learnt(both, q));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_agreements_and_of_clauses_never_matters(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(4);
        List<InformationSharingAgreement> shuffled = new ArrayList<>();
        for (InformationSharingAgreement agreement : written) {
            List<Clause> clauses = new ArrayList<>(agreement.clauses());
            Collections.shuffle(clauses, new Random(seed));
            shuffled.add(Generated.with(agreement, clauses));
        }
        Collections.shuffle(shuffled, new Random(seed));
        Agreements one = run(written);
        Agreements other = run(shuffled);
        assertThat(other.version()).isEqualTo(one.version());
        generated
                .questions(QUESTIONS)
                .forEach(q -> assertThat(other.judge(q.asking(), q.held())).isEqualTo(one.judge(q.asking(), q.held())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renaming_an_organisation_throughout_changes_nothing(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(4);
        OrganisationId old = new OrganisationId("saltby-council");
        OrganisationId renamed = new OrganisationId("zz-renamed");
        Agreements before = run(written);
        Agreements after = Agreements.of(
                Generated.renamed(Region.agencies(), old, renamed),
                VOCABULARY,
                written.stream().map(a -> Generated.renamed(a, old, renamed)).toList());
        generated
                .questions(QUESTIONS)
                .forEach(q -> assertThat(learnt(
                                after, new Generated.Question(Generated.renamed(q.asking(), old, renamed), q.held())))
                        .isEqualTo(learnt(before, q)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_day_changes_nothing_on_which_no_date_falls(int seed) {
        Generated generated = new Generated(new Random(seed));
        Agreements agreements = run(generated.agreements(4));
        LocalDate quiet = LocalDate.of(2026, 6, 10);
        generated.questions(QUESTIONS).stream()
                .filter(q -> q.held().until().equals(Optional.of(LocalDate.MAX)))
                .forEach(q -> assertThat(agreements.judge(Generated.on(q.asking(), quiet), q.held()))
                        .isEqualTo(agreements.judge(Generated.on(q.asking(), quiet.plusDays(1)), q.held())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_tables_say_what_the_interpreter_says(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(6);
        Interpreter interpreter = new Interpreter(new Terms(
                Region.agencies(),
                VOCABULARY,
                written.stream()
                        .sorted(java.util.Comparator.comparing(InformationSharingAgreement::id))
                        .toList()));
        Agreements agreements = run(written);
        generated
                .questions(QUESTIONS)
                .forEach(q -> assertThat(agreements.judge(q.asking(), q.held()))
                        .isEqualTo(interpreter.judge(q.asking(), q.held())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_matrix_says_of_each_agency_and_category_what_the_tables_say(int seed) {
        Generated generated = new Generated(new Random(seed));
        DecisionTables tables = run(generated.agreements(12)).tables(LocalDate.of(2026, 6, 1));
        generated.questions(QUESTIONS).forEach(q -> {
            AskingCode asking = tables.code(q.asking());
            SharingMatrix matrix = tables.matrix(asking, tables.code(q.held()));
            for (AgencyId agency : Generated.agenciesAndOneUnknown()) {
                for (Category category : Category.values()) {
                    assertThat(matrix.of(agency, category))
                            .isEqualTo(tables.decide(asking, tables.code(Generated.of(q.held(), agency, category))));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_field_is_shown_that_no_clause_names(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(4);
        Set<Field<?, ?>> named = new HashSet<>();
        written.forEach(a -> a.clauses().forEach(c -> {
            if (c instanceof Clause.Permission p) {
                named.addAll(p.fields());
            }
        }));
        Agreements agreements = run(written);
        generated
                .questions(QUESTIONS)
                .forEach(q -> assertThat(named)
                        .containsAll(
                                agreements.judge(q.asking(), q.held()).named().keySet()));
    }
}
