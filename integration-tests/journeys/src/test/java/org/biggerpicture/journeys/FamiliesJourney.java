package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.journeys.page.Child.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.journeys.Lesson.Grounds;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.region.families.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each family of the region teaches a lesson of the reviews; it can be read on the page. */
class FamiliesJourney {
    static Stream<Lesson> lessons() {
        return Stream.concat(pieces(), identities());
    }

    /** What nobody saw because each held a piece. */
    private static Stream<Lesson> pieces() {
        return Stream.of(
                Lesson.of("hollis", named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008"))
                        .shows(
                                "Visit in twos while Lee may be at the address.",
                                "Leigh Prewitt Other adult",
                                "Lee Partner of a parent Yes",
                                "Reported missing",
                                "80.9 per cent",
                                "Child protection plan: Ended"),
                Lesson.of(
                                "brennan",
                                named("Finlay", "Brennan").born("2024-03-15").nhs("999 004 1075"))
                        .shows(
                                "said to have caught it in the cot bars",
                                "said to have fallen off the sofa",
                                "Bruise seen at home visit",
                                "said to have fallen against a table",
                                "Hospital notification closed at the front door"),
                Lesson.of(
                                "whitcombe",
                                named("Ruby", "Whitcombe").born("2018-05-11").nhs("999 004 1148"))
                        .shows(
                                "regraded from high because the parents live apart",
                                "Scott Varley Father No; Yes",
                                "Scott Varley Other adult Yes Northmere Homes"),
                Lesson.of("pryce", named("Callum", "Pryce").born("2012-11-02").nhs("999 004 1210"))
                        .shows("69.1 per cent", "Boy alone in the flat in school hours", "School nurse drop-in"),
                Lesson.of(
                                "popescu",
                                named("Nadia", "Popescu").born("2017-08-30").nhs("999 004 1288"))
                        .shows(
                                "41 Ferry Street, Saltby",
                                "Lighthouse Hostel",
                                "3 Netmakers Court, Saltby",
                                "90 Harbour Road",
                                "No contact recorded by any agency that answered for",
                                "Came without a file"),
                Lesson.of(
                                "thornbury",
                                named("Amelia", "Thornbury").born("2020-02-19").nhs("999 004 1350"))
                        .under(Grounds.TRANSFER)
                        .shows("Daz Partner of a parent", "Darren Pike Partner of a parent", "Weapons, since"),
                Lesson.of(
                                "warsame",
                                named("Ibrahim", "Warsame").born("2021-06-08").nhs("999 004 1423"))
                        .shows(
                                "Was not brought Audiology",
                                "Was not brought Speech and language therapy",
                                "Was not brought Development review"),
                Lesson.of("mensah", named("Abena", "Mensah").born("2015-10-14"))
                        .shows("Child protection plan: Open: Neglect", "Kofi Mensah Brother or sister No"),
                Lesson.of("mensah", named("Kofi", "Mensah").born("2012-04-03"))
                        .shows("Esi Boateng Grandparent Yes", "Abena Mensah Brother or sister No"));
    }

    /** Who is who. */
    private static Stream<Lesson> identities() {
        return Stream.of(
                Lesson.of(
                                "garside",
                                named("Chloe", "Garside")
                                        .born("2006-01-22")
                                        .nhs("999 004 1636")
                                        .expecting(LocalDate.now().plusWeeks(9)))
                        .under(Grounds.BEFORE_BIRTH)
                        .offers("Known only through the mother")
                        .shows("Unborn child of Chloe Garside", "Midwife's referral at 28 weeks"),
                Lesson.of(
                                "garside",
                                named("Chloe", "Garside").born("2006-01-22").nhs("999 004 1636"))
                        .under(Grounds.BEFORE_BIRTH)
                        .shows("Looked after: Ended", "Was not brought Antenatal clinic", "Reece Mallory"),
                Lesson.of("khan", named("Aisha", "Khan").born("2014-09-12").nhs("999 004 1709"))
                        .choosing(offer -> offer.name().startsWith("Aisha Noor"))
                        .offers("ends in 709")
                        .shows("19 Mill Bank")
                        .never("paracetamol", "70 Quarry Road", "Farah"),
                Lesson.of("pillai", named("Arjun", "Pillai").born("2019-01-27").nhs("999 004 1849"))
                        .choosing(offer -> offer.name().startsWith("Arjun"))
                        .offers("May be the child's twin")
                        .shows("Diabetes plan", "Arun Pillai Twin Yes"),
                Lesson.of("marsh", named("Isla", "Marsh").born("2016-07-21"))
                        .offers("The whereabouts of this person are protected.")
                        .shows("Child protection plan: Open", "The whereabouts of this person are protected.")
                        .never("Chandlers Yard", "NM1 2RF", "Quayside"),
                Lesson.of(
                                "ferreira",
                                named("Leo", "Ferreira").born("2019-12-05").nhs("999 004 2055"))
                        .shows("Child in need plan: Open", "Inês Ferreira Adoptive parent"),
                Lesson.of(
                                "baptiste",
                                named("Tyrell", "Baptiste").born("2011-07-17").nhs("999 004 2128"))
                        .shows(
                                "Looked after: Open: Accommodated under section 20",
                                "Child protection plan: Open: Neglect",
                                "Northmere City Council, children's social care and Saltby Borough Council, children's"
                                        + " social care each hold an open plan.",
                                "Intervention plan: Open"),
                Lesson.of(
                                "wisniewska",
                                named("Zofia", "Wiśniewska").born("2016-03-28").nhs("999 004 2195"))
                        .offers(
                                "Zofia Wiśniewska",
                                "Zofja Wisniewski",
                                "Sofia Vishnevska",
                                "Zosia Wiszniewska",
                                "Sophia Wisniewska")
                        .shows("Below the second centile", "Fainted at school, had not eaten"),
                Lesson.of("haddad", named("Tariq", "Haddad").born("2015-04-09").nhs("999 004 2268"))
                        .offers("Day and month of the birth date are exchanged: 9 April 2015 / 4 September 2015")
                        .shows("Bruised ribs, said to be football"),
                Lesson.of("lovell", named("Megan", "Lovell").born("2013-08-06").nhs("999 004 2330"))
                        .offers(
                                "The NHS number differs in one digit: 9990042330 / 9990042370",
                                "The NHS number held there is not a valid number")
                        .shows("10 Barge Lane"));
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void the_lesson_of_a_family_can_be_read_on_the_page(Lesson lesson) {
        PlainHttp window = new PlainHttp();
        Knowing knowing = lesson.grounds()
                .give(SignedIn.as("maya.okafor", window).find(lesson.child()))
                .search();
        reads(knowing.words(), lesson.offered());
        Seen seen = knowing.confirm(lesson.theirs());
        reads(seen.words(), lesson.seen());
        window.received()
                .forEach(page ->
                        lesson.never().forEach(word -> assertThat(page.body()).doesNotContainIgnoringCase(word)));
    }

    private static void reads(String page, List<String> words) {
        words.forEach(word -> assertThat(page).contains(word));
    }

    @Test
    void a_family_nobody_has_a_record_of_is_not_called_safe() {
        Knowing knowing = SignedIn.as("maya.okafor", new PlainHttp())
                .find(named("Robin", "Ashdown").born("2015-02-01").nhs("999 004 9610"))
                .forProtection()
                .search();
        assertThat(knowing.offers()).isEmpty();
        assertThat(knowing.words())
                .contains(
                        "12 of 14 agencies answered.",
                        "Silence does not mean that nothing is known.",
                        "Nothing held They looked with NHS number, given name, family name, date of birth.");
    }

    @Test
    void every_family_of_the_region_is_walked() {
        Set<String> walked = lessons().map(Lesson::family).collect(Collectors.toCollection(TreeSet::new));
        assertThat(House.standing().region().families())
                .extracting(Family::name)
                .containsExactlyInAnyOrderElementsOf(walked);
    }
}
