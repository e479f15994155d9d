package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.journeys.page.Child.named;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.journeys.Lesson.Grounds;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Knowing.Offer;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a record may be of but the child: each doubt has its own words and its own rule, on a desk and on a telephone. */
class DoubtsJourney {
    private static final Path PHOTOGRAPHS = Path.of("target", "photographs");

    /**
     * One family walked.
     *
     * @param says what stands on the page
     * @param never what does not
     * @param chosen which records stand chosen, by how their names begin; empty when none may
     */
    record Doubt(
            String family, Child child, Grounds grounds, List<String> says, List<String> never, List<String> chosen) {
        static Doubt of(String family, Child child, Grounds grounds) {
            return new Doubt(family, child, grounds, List.of(), List.of(), List.of());
        }

        Doubt says(String... words) {
            return new Doubt(family, child, grounds, List.of(words), never, chosen);
        }

        Doubt never(String... words) {
            return new Doubt(family, child, grounds, says, List.of(words), chosen);
        }

        Doubt chosen(String... names) {
            return new Doubt(family, child, grounds, says, never, List.of(names));
        }

        @Override
        public String toString() {
            return family;
        }
    }

    static Stream<Doubt> doubts() {
        return Stream.of(
                Doubt.of("pillai", named("Arjun", "Pillai").born("2019-01-27").nhs("999 004 1849"), Grounds.PROTECTION)
                        .says("Possible twin May be the child's twin. Twins share birth date, surname and home.")
                        .chosen("Arjun"),
                Doubt.of("mensah", named("Abena", "Mensah").born("2015-10-14"), Grounds.PROTECTION)
                        .chosen("Abena"),
                Doubt.of("khan", named("Aisha", "Khan").born("2014-09-12"), Grounds.PROTECTION)
                        .says(
                                "Another fits as well Another person in the same answer fits nearly as well",
                                "Another fits as well The agencies together know two children of this name and birth date",
                                "go by the first name and the end of the number",
                                "ends in 709",
                                "ends in 776"),
                Doubt.of(
                                "khan-by-number",
                                named("Aisha", "Khan").born("2014-09-12").nhs("999 004 1709"),
                                Grounds.PROTECTION)
                        .says(
                                "Another fits as well The agencies together know two children of this name and birth date")
                        .chosen("Aisha"),
                Doubt.of(
                                "conflict",
                                named("Oliver", "Trent").born("2009-05-30").nhs("999 004 1008"),
                                Grounds.PROTECTION)
                        .says("Identifier conflict: the number you gave is held there for somebody of another name")
                        .never("Maya", "Hollis", "2013"),
                Doubt.of(
                                "garside",
                                named("Chloe", "Garside")
                                        .born("2006-01-22")
                                        .nhs("999 004 1636")
                                        .expecting(LocalDate.now().plusWeeks(9)),
                                Grounds.BEFORE_BIRTH)
                        .says(
                                "Unborn child of Chloe Garside",
                                "Through the mother Known only through the mother",
                                "Chloe Garside, the mother",
                                "The mother's record This is the mother's own record"),
                Doubt.of(
                                "ferreira",
                                named("Leo", "Ferreira").born("2019-12-05").nhs("999 004 2055"),
                                Grounds.PROTECTION)
                        .never("Draper", "ends in 989", "former")
                        .chosen("Leo Ferreira"),
                Doubt.of("ferreira-before", named("Leo", "Draper").born("2019-12-05"), Grounds.PROTECTION)
                        .never("Ferreira", "ends in 055")
                        .chosen("Leo Draper"),
                Doubt.of(
                                "thornbury",
                                named("Amelia", "Thornbury").born("2020-02-19").nhs("999 004 1350"),
                                Grounds.TRANSFER)
                        .chosen("Amelia"),
                Doubt.of("lovell", named("Megan", "Lovell").born("2013-08-06").nhs("999 004 2330"), Grounds.PROTECTION)
                        .says("The NHS number differs in one digit", "Number not valid")
                        .chosen("Megan"),
                Doubt.of("haddad", named("Tariq", "Haddad").born("2015-04-09").nhs("999 004 2268"), Grounds.PROTECTION)
                        .says("Day and month of the birth date are exchanged")
                        .chosen("Tariq"));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void each_doubt_is_said_with_its_rule_and_nobody_else_stands_chosen(Doubt doubt) {
        Chromium window = Chromium.with(Scripting.ON);
        Knowing knowing = doubt.grounds()
                .give(SignedIn.as("maya.okafor", window).find(doubt.child()))
                .search();
        window.photograph(PHOTOGRAPHS.resolve("doubt-" + doubt.family() + "-1280.png"));
        window.narrow().photograph(PHOTOGRAPHS.resolve("doubt-" + doubt.family() + "-375.png"));
        assertThat(window.scrollsSideways()).isZero();
        String words = String.join(" ", window.each("main"));
        doubt.says().forEach(said -> assertThat(words).contains(said));
        doubt.never().forEach(word -> assertThat(words).doesNotContain(word));
        assertThat(knowing.offers())
                .filteredOn(Offer::chosen)
                .allMatch(offer -> doubt.chosen().stream().anyMatch(offer.name()::startsWith));
        assertThat(knowing.offers().stream().anyMatch(Offer::chosen))
                .isEqualTo(!doubt.chosen().isEmpty());
    }
}
