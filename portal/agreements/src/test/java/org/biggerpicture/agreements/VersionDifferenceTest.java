package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.biggerpicture.agreements.stewardship.VersionDifference;
import org.biggerpicture.agreements.stewardship.VersionDifference.Change;
import org.biggerpicture.record.Category;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The difference between two versions")
class VersionDifferenceTest {
    private static final Agreements NOW = Region.agreements();

    static IntStream seeds() {
        return IntStream.range(0, 4);
    }

    private static Agreements with(String agreement, UnaryOperator<List<Clause>> change) {
        return Agreements.of(
                Region.agencies(),
                Region.vocabulary(),
                NOW.all().stream()
                        .map(a -> a.id().equals(agreement) ? Generated.with(a, change.apply(a.clauses())) : a)
                        .toList());
    }

    private static Agreements without(String agreement, String clause) {
        return with(
                agreement,
                clauses -> clauses.stream().filter(c -> !c.id().equals(clause)).toList());
    }

    @Test
    void to_itself_is_nothing() {
        VersionDifference none = VersionDifference.of(NOW, Region.agreements(), Cases.TODAY);
        assertThat(none.changes()).isEmpty();
        assertThat(none.effects()).isEmpty();
        assertThat(none.sentences()).containsExactly("In 0 cases more is shown, in 0 cases less.");
    }

    @Test
    void names_the_clause_that_is_gone_and_who_loses_what() {
        VersionDifference less = VersionDifference.of(NOW, without("hub-screening", "2.3"), Cases.TODAY);
        assertThat(less.changes()).singleElement().satisfies(c -> {
            assertThat(c.agreement()).isEqualTo("hub-screening");
            assertThat(c.part()).isEqualTo("2.3");
            assertThat(c.kind()).isEqualTo(Change.Kind.REMOVED);
            assertThat(c.was()).anyMatch(s -> s.contains("older events are held"));
        });
        assertThat(less.gained()).isZero();
        assertThat(less.lost()).isPositive();
        assertThat(less.effects()).allSatisfy(e -> {
            assertThat(e.category()).isEqualTo(Category.EVENTS);
            assertThat(e.lost()).containsExactly(Effect.HELD);
            assertThat(e.purpose().code()).isEqualTo("SCREEN");
        });
        assertThat(less.effects())
                .extracting(e -> e.organisation() + " " + e.role())
                .containsOnly(
                        "northmere-council screener",
                        "northmere-council social-worker",
                        "saltby-council screener",
                        "saltby-council social-worker");
        assertThat(less.sentences()).anyMatch(s -> s.startsWith("Screener of northmere-council loses events of"));
    }

    @Test
    void counts_forwards_what_it_counts_backwards() {
        Agreements less = without("hub-screening", "2.1");
        VersionDifference down = VersionDifference.of(NOW, less, Cases.TODAY);
        VersionDifference up = VersionDifference.of(less, NOW, Cases.TODAY);
        assertThat(up.gained()).isEqualTo(down.lost()).isPositive();
        assertThat(up.lost()).isEqualTo(down.gained()).isZero();
        assertThat(up.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Change.Kind.ADDED));
    }

    @Test
    void tells_of_a_condition_that_is_loosened_although_nobody_is_named_anew() {
        Agreements looser = with(
                "hub-screening",
                clauses -> clauses.stream()
                        .map(c -> c.id().equals("3.1") ? unconditional((Clause.Permission) c) : c)
                        .toList());
        VersionDifference difference = VersionDifference.of(NOW, looser, Cases.TODAY);
        assertThat(difference.gained()).isPositive();
        assertThat(difference.lost()).isZero();
        assertThat(difference.changes()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Change.Kind.CHANGED);
            assertThat(c.was()).anyMatch(s -> s.contains("consent stands thus"));
        });
    }

    private static Clause unconditional(Clause.Permission p) {
        return new Clause.Permission(
                p.id(),
                p.words(),
                p.scope(),
                Conditions.NONE,
                p.basis(),
                p.gateway(),
                p.layer(),
                p.fields(),
                p.labels(),
                p.askWith(),
                p.tells(),
                p.breakGlass());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tells_of_every_question_whose_answer_changes_over_generated_agreements(int seed) {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(3);
        Agreements before = Agreements.of(Region.agencies(), Region.vocabulary(), written);
        List<InformationSharingAgreement> changed =
                new ArrayList<>(generated.withOneMore(written, generated.permission("new")));
        Agreements after = Agreements.of(
                Region.agencies(), Region.vocabulary(), generated.withOneMore(changed, generated.prohibition("newer")));
        List<Generated.Question> questions = generated.questions(150);
        List<Effect> effects =
                before.effects(after, questions.getFirst().asking().day());
        for (Generated.Question q : questions) {
            Set<String> was = shown(before, q);
            Set<String> is = shown(after, q);
            is.stream()
                    .filter(f -> !was.contains(f))
                    .forEach(f -> assertThat(effects)
                            .anyMatch(e -> matches(e, q) && e.gained().contains(f)));
            was.stream()
                    .filter(f -> !is.contains(f))
                    .forEach(f -> assertThat(effects)
                            .anyMatch(e -> matches(e, q) && e.lost().contains(f)));
        }
    }

    private static Set<String> shown(Agreements agreements, Generated.Question q) {
        return Set.copyOf(agreements.judge(q.asking(), q.held()).named().keySet().stream()
                .map(Object::toString)
                .toList());
    }

    private static boolean matches(Effect e, Generated.Question q) {
        return e.organisation().equals(q.asking().organisation())
                && e.role().equals(q.asking().role())
                && e.purpose().equals(q.asking().purpose())
                && e.from().equals(q.held().from())
                && e.category() == q.held().category()
                && e.about() == q.held().about();
    }
}
