package org.biggerpicture.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures, on a task small enough to reckon by hand. */
class MeasuresTest {
    private static Person person(int truth, String dob) {
        return new Person("r", truth, "wb", false, "", "EVA", List.of(), "SMITH", dob, "", "", Person.Extra.NONE);
    }

    /** Two true pairs, one of which no block finds, and one false pair. */
    private static Task task() {
        List<Person> left = List.of(person(1, "20160304"), person(2, "20120101"));
        List<Person> right = List.of(person(1, "20160304"), person(3, "20160304"), person(2, "20131130"));
        return Task.of("small", left, right, List.of(Task.Block.of(Person::dob)));
    }

    @Test
    void recall_counts_the_pairs_no_block_found() {
        Task task = task();
        assertThat(task.size()).isEqualTo(2);
        assertThat(task.trueInAll()).isEqualTo(2);
        Measures m = new Measures(task, new double[] {10, -10}, false);
        assertThat(m.f1).isCloseTo(2 * 1 * .5 / 1.5, Offset.offset(1e-9));
        assertThat(m.recallAt999).isEqualTo(.5);
        assertThat(m.coverage).isEqualTo(.5);
        assertThat(m.wrongSure).isZero();
    }

    @Test
    void equal_scores_enter_together() {
        Measures m = new Measures(task(), new double[] {10, 10}, false);
        assertThat(m.f1).isCloseTo(.5, Offset.offset(1e-9));
        assertThat(m.recallAt999).isZero();
        assertThat(m.wrongSure).isEqualTo(1);
    }

    @Test
    void a_rule_engines_zero_is_a_no_at_any_threshold() {
        Measures m = new Measures(task(), new double[] {0, 0}, true);
        assertThat(m.f1).isZero();
    }

    @Test
    void the_calibration_error_is_the_gap_between_promised_and_true() {
        Measures m = new Measures(task(), new double[] {0, 0}, false);
        assertThat(m.ece).isCloseTo(0, Offset.offset(1e-9));
        Measures sure = new Measures(task(), new double[] {40, 40}, false);
        assertThat(sure.ece).isCloseTo(.5, Offset.offset(1e-6));
    }
}
