package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of many communities, by rule and by table. */
class NamingTest {
    private static Level level(Aspect aspect, String given, String family, String otherGiven, String otherFamily) {
        CandidateMatch match = Matching.demonstration()
                .compare(
                        People.sought(given, family, "2015-01-02", "", ""),
                        List.of(People.held(otherGiven, otherFamily, "2015-01-02")
                                .candidate()))
                .getFirst();
        return match.evidence().stream()
                .filter(e -> e.aspect() == aspect)
                .map(MatchEvidence::level)
                .findFirst()
                .orElse(Level.MISSING);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Muhammad, Mohammed, SAME_NAME_FAMILY",
        "Jakub, Kuba, SAME_NAME_FAMILY",
        "Mikołaj, Nicholas, SAME_NAME_FAMILY",
        "Oluwaseun, Seun, SAME_NAME_FAMILY",
        "Usman, Uthman, SAME_NAME_FAMILY",
        "Katarzyna, Kasia, SAME_NAME_FAMILY",
        "William, Bill, SAME_NAME_FAMILY",
        "Siobhán, Siobhan, EQUAL",
        "Łukasz, Lukasz, EQUAL",
        "D'Arcy, DArcy, EQUAL",
        "Mary Ann, Maryann, CLOSE",
        "Anna-Maria, Anna, SHARED_PART",
        "J, Jonathan, INITIAL",
        "Jonathon, Jonathan, SAME_NAME_FAMILY",
        "Bartholomew, Bartholmew, CLOSE",
        "Muhammad Bilal, Bilal, AMONG_OTHER_NAMES",
        "Bilal, Muhammad Bilal, AMONG_OTHER_NAMES",
        "Ava, Eva, FAINT",
        "Harry, Harriet, FAINT",
        "Ramilaben, Ramila, SAME_NAME_FAMILY",
        "Xenia, Thomas, DIFFERENT",
        "Baby Boy, Thomas, MISSING",
        "Unborn, Thomas, MISSING",
        "Infant, Thomas, MISSING",
        "Twin One, Thomas, MISSING"
    })
    void first_names(String one, String two, Level expected) {
        assertThat(level(Aspect.GIVEN_NAME, one, "Marlowe", two, "Marlowe")).isEqualTo(expected);
        assertThat(level(Aspect.GIVEN_NAME, two, "Marlowe", one, "Marlowe")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Kowalski, Kowalska, SAME_NAME_FAMILY",
        "Wójcik, Wojcik, EQUAL",
        "Wong, Huang, SAME_NAME_FAMILY",
        "Choudhury, Chaudhry, SAME_NAME_FAMILY",
        "O'Connor, OConnor, EQUAL",
        "O Connor, O'Connor, EQUAL",
        "Mc Donald, McDonald, EQUAL",
        "Van der Berg, Berg, EQUAL",
        "Al Hassan, Hassan, EQUAL",
        "Smith-Jones, Jones, SHARED_PART",
        "Smith Jones, Smith-Jones, EQUAL",
        "Jones-Smith, Smith-Jones, SHARED_PART",
        "Singh Gill, Gill, SHARED_PART",
        "Kaur, Gill, COMMON_MARKER",
        "Begum, Choudhury, COMMON_MARKER",
        "Dostoyevsky, Dostoyevskaya, SAME_NAME_FAMILY",
        "Ivanov, Ivanova, SAME_NAME_FAMILY",
        "Kazlauskas, Kazlauskiene, SAME_NAME_FAMILY",
        "Kazlauskas, Kazlauskaitė, SAME_NAME_FAMILY",
        "Kalniņš, Kalniņa, SAME_NAME_FAMILY",
        "Papadopoulos, Papadopoulou, SAME_NAME_FAMILY",
        "Kuzmin, Kuzmina, SAME_NAME_FAMILY",
        "bin Rashid, Rashid, EQUAL",
        "ap Rhys, Rhys, EQUAL",
        "dos Santos, Santos, EQUAL",
        "St John, StJohn, EQUAL",
        "Fitz Gerald, Fitzgerald, EQUAL",
        "Garcia Lopez, Garcia, SHARED_PART",
        "Khanum, Choudhury, COMMON_MARKER",
        "Devi, Marlowe, COMMON_MARKER",
        "Penhallow, Penhalow, CLOSE",
        "Marlowe, Okafor, DIFFERENT"
    })
    void surnames(String one, String two, Level expected) {
        assertThat(level(Aspect.FAMILY_NAME, "Xenia", one, "Xenia", two)).isEqualTo(expected);
        assertThat(level(Aspect.FAMILY_NAME, "Xenia", two, "Xenia", one)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Wei, Zhang, Zhang, Wei", "Chidera, Okafor, Okafor, Chidera"})
    void given_and_family_name_may_stand_in_each_others_place(
            String given, String family, String otherGiven, String otherFamily) {
        assertThat(level(Aspect.GIVEN_NAME, given, family, otherGiven, otherFamily))
                .isEqualTo(Level.EXCHANGED);
        assertThat(level(Aspect.FAMILY_NAME, given, family, otherGiven, otherFamily))
                .isEqualTo(Level.EXCHANGED);
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}")
    @CsvSource({
        "Abdi Hassan, Ali, Abdi, Hassan",
        "Selam Tesfaye, Haile, Selam, Tesfaye",
        "Karthik Rajan, Murugan, Karthik, Rajan"
    })
    void a_fathers_name_may_be_the_surname_in_one_record_and_a_given_name_in_the_other(
            String given, String family, String otherGiven, String otherFamily) {
        assertThat(level(Aspect.FAMILY_NAME, given, family, otherGiven, otherFamily))
                .isEqualTo(Level.AMONG_OTHER_NAMES);
        assertThat(level(Aspect.FAMILY_NAME, otherGiven, otherFamily, given, family))
                .isEqualTo(Level.AMONG_OTHER_NAMES);
    }

    @Test
    void a_name_that_all_sikh_girls_share_is_no_middle_name_to_tell_one_by() {
        assertThat(level(Aspect.MIDDLE_NAMES, "Harpreet Kaur", "Gill", "Harpreet Kaur", "Gill"))
                .isEqualTo(Level.MISSING);
        assertThat(level(Aspect.MIDDLE_NAMES, "Harpreet Simran Kaur", "Gill", "Harpreet Simran", "Gill"))
                .isEqualTo(Level.EQUAL);
    }

    @Test
    void a_name_in_wide_use_when_the_adult_was_born_tells_less_than_one_that_is_not() {
        assertThat(adult("Darren", "1974-05-06")).isLessThan(adult("Darren", "2003-05-06"));
        assertThat(adult("Darren", "1974-05-06")).isLessThan(adult("Rohilda", "1974-05-06"));
    }

    private static double adult(String given, String born) {
        return Matching.demonstration()
                .compare(
                        People.sought(given, "Marlowe", born, "", ""),
                        List.of(People.held(given, "Marlowe", born).candidate()))
                .getFirst()
                .evidence()
                .stream()
                .filter(e -> e.aspect() == Aspect.GIVEN_NAME)
                .mapToDouble(MatchEvidence::bits)
                .sum();
    }

    @ParameterizedTest(name = "{0} and {1} tell more than {2} and {3}")
    @CsvSource({"Rohilda, Rohilda, Oliver, Oliver", "Barnaby, Barnabie, Muhammad, Mohammed"})
    void a_rare_name_tells_more_than_a_common_one(String rare, String rareToo, String common, String commonToo) {
        assertThat(bits(rare, rareToo)).isGreaterThan(bits(common, commonToo));
    }

    private static double bits(String one, String two) {
        return Matching.demonstration()
                .compare(
                        People.sought(one, "Marlowe", "", "", ""),
                        List.of(People.held(two, "Marlowe", "").candidate()))
                .getFirst()
                .evidence()
                .stream()
                .filter(e -> e.aspect() == Aspect.GIVEN_NAME)
                .mapToDouble(MatchEvidence::bits)
                .sum();
    }
}
