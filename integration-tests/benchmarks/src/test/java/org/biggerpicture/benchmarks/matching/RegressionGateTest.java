package org.biggerpicture.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.biggerpicture.benchmarks.matching.Measures.Community;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.Model;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.matching.QuestionLadder.Search;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the matching must not fall below, on small fixed samples of the benchmark's sets. The bounds stand a little under
 * what was measured when they were written; a change that breaks one has to say why.
 */
class RegressionGateTest {
    private static final Model SINGLE_PEOPLE = Model.with(Map.of("prior.siblings", "1e-6"));

    private static Path samples() {
        try {
            return Path.of(Objects.requireNonNull(RegressionGateTest.class.getResource("/matching"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Task task(String file) throws IOException {
        List<Person> health = Sets.ukc(samples().resolve("ukc/A.csv"));
        return Tasks.children("sample " + file, Sets.ukc(samples().resolve("ukc/" + file + ".csv")), health);
    }

    private static Measures inItsAnswer(Task task, PublishedCounts counts) {
        return inItsAnswer(task, counts, Model.standard());
    }

    private static Measures inItsAnswer(Task task, PublishedCounts counts, Model model) {
        Ours ours = new Ours(model, counts);
        return new Measures(task, ours.amongOthers(task, ours.alone(task)), false);
    }

    private static Measures alone(Task task, Model model) {
        return new Measures(task, new Ours(model, Ours.size(task)).alone(task), false);
    }

    /** A police file without numbers, by the national name tables. */
    private static void police(Model model) throws IOException {
        Task task = task("C");
        Measures m = inItsAnswer(task, Ours.size(task), model);
        assertThat(m.f1).isGreaterThan(.988);
        assertThat(m.recallAt995).isGreaterThan(.980);
        assertThat(m.ece).isLessThan(.0045);
        assertThat(m.coverage).isGreaterThan(.948);
        assertThat(m.wrongSure).isZero();
    }

    /** The same, each pair by itself, without what the rest of the answer tells. */
    private static void pairs(Model model) throws IOException {
        Measures m = alone(task("C"), model);
        assertThat(m.f1).isGreaterThan(.980);
        assertThat(m.recallAt999).isGreaterThan(.93);
        assertThat(m.ece).isLessThan(.0125);
        assertThat(m.coverage).isGreaterThan(.915);
    }

    /** A council's file, by published counts. */
    private static void council(Model model) throws IOException {
        Task task = task("B");
        Measures m = inItsAnswer(task, Ours.names(task), model);
        assertThat(m.f1).isGreaterThan(.997);
        assertThat(m.recallAt999).isGreaterThan(.985);
        assertThat(m.coverage).isGreaterThan(.985);
        assertThat(m.wrongSure).isZero();
    }

    @Test
    void a_police_file_without_numbers_is_linked_by_national_name_tables() throws IOException {
        police(Model.standard());
    }

    @Test
    void each_pair_by_itself_is_scored_well_and_honestly() throws IOException {
        pairs(Model.standard());
    }

    @Test
    void a_councils_file_is_linked_by_published_counts() throws IOException {
        council(Model.standard());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "prior.siblings, 1e-6",
        "unlisted.family, 3e-5",
        "concentration, 1",
        "birth-date.equal, .955 1e-3 .016",
        "family-name.different, .5 .98 .12",
        "given-name.among-other-names, .001 .002 1.5u"
    })
    void a_worse_model_does_not_pass(String figure, String worse) {
        Model model = Model.with(Map.of(figure, worse));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> {
            police(model);
            pairs(model);
            council(model);
        });
    }

    @Test
    void minority_communities_are_found_as_surely_as_the_majority() throws IOException {
        Task task = task("B");
        Map<String, Community> all = inItsAnswer(task, Ours.size(task)).communities();
        Community british = Objects.requireNonNull(all.get("wb"));
        int missed = 0;
        int present = 0;
        for (Map.Entry<String, Community> e : all.entrySet()) {
            if (!e.getKey().contains("wb") && !e.getKey().contains("twin")) {
                missed += e.getValue().trueInAll() - e.getValue().found();
                present += e.getValue().trueInAll();
            }
        }
        assertThat(british.recall() - (1 - (double) missed / present)).isLessThan(.025);
    }

    @Test
    void a_twin_is_not_taken_for_the_other() throws IOException {
        Task task = task("B");
        Community twins = Objects.requireNonNull(
                inItsAnswer(task, Ours.size(task)).communities().get("twin"));
        assertThat(twins.precision()).isGreaterThan(.9);
    }

    @Test
    void the_ladder_finds_the_children_with_few_candidates_and_strong_ones_are_right() throws IOException {
        Task task = task("C");
        LadderTrial ladder =
                new LadderTrial(Matching.demonstration().with(Map.of(Ours.AGENCY, Ours.size(task))), task.rights());
        ladder.ask(task.lefts(), EnumSet.allOf(Search.class));
        assertThat((double) ladder.found / ladder.present).isGreaterThan(.96);
        assertThat((double) ladder.candidates / ladder.queries).isLessThan(2);
        assertThat((double) ladder.strong / ladder.queries).isGreaterThan(.75);
        assertThat(ladder.strongWrong).isZero();
    }

    @Test
    void single_people_are_linked_without_training() throws IOException {
        Task febrl = Tasks.febrl4(samples(), false);
        assertThat(new Measures(febrl, new Ours(SINGLE_PEOPLE, Ours.size(febrl)).alone(febrl), false).f1)
                .isGreaterThan(.9985);
        Task fake = Tasks.fake1000(samples());
        assertThat(new Measures(fake, new Ours(SINGLE_PEOPLE, Ours.size(fake)).alone(fake), false).f1)
                .isGreaterThan(.925);
    }

    @Test
    void the_peers_of_the_benchmark_can_be_called() throws IOException {
        Task febrl = Tasks.febrl4(samples(), true);
        Person a = febrl.lefts().getFirst();
        HapiPeer hapi = new HapiPeer();
        assertThat(hapi.score(hapi.patient(a), hapi.patient(a))).isGreaterThanOrEqualTo(200);
        assertThat(new DukePeer(febrl).score(a, a)).isPositive();
        assertThat(ExactPeer.score(a, a)).isEqualTo(1);
        assertThat(Arrays.stream(FuzzyPeer.scores(febrl)).max().orElse(0)).isGreaterThan(.9);
    }
}
