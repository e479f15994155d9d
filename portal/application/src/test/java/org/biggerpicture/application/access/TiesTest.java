package org.biggerpicture.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.access.ToldUnderKey.About;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PostalAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who asks is compared with what their organisation told under its key")
class TiesTest {
    private static final String KEY = "a key of the council's own";
    private static final Requester MAYA = requester("maya.okafor", "northmere-council");

    @TempDir
    private Path credentials;

    private Path told;
    private Ties ties;

    @BeforeEach
    void a_council_that_told() throws Exception {
        told = Files.createDirectories(credentials.resolve("northmere-council").resolve("told"));
        Files.writeString(told.resolve("key"), KEY + "\n");
        tell(About.CASE_REFERENCES, "MASH2041");
        tell(About.ADDRESSES, "maya.okafor\nNM12AB 14");
        tell(About.COLLEAGUES_CHILDREN, "9990041008", "ROSA LINDQVIST 2015-05-05");
        tell(About.LEFT, "gone.away");
        ties = new Ties(
                new ToldUnderKey(credentials),
                Map.of(new OrganisationId("northmere-council"), Pattern.compile("MASH-[0-9]{4}")));
    }

    @Test
    void a_case_reference_is_known_however_it_is_written_and_another_is_not() {
        assertThat(of(MAYA, "mash 2041", PersonSought.UNKNOWN))
                .containsEntry("case-reference", "known")
                .containsEntry("case-form", "unlike");
        assertThat(of(MAYA, "MASH-9999", PersonSought.UNKNOWN))
                .containsEntry("case-reference", "unknown")
                .containsEntry("case-form", "fits");
    }

    @Test
    void their_own_address_is_told_from_the_neighbours_and_from_a_colleagues() {
        assertThat(of(MAYA, "X", living("nm1 2ab", "14, Mill Lane"))).containsEntry("same-address", "yes");
        assertThat(of(MAYA, "X", living("NM1 2AB", "16 Mill Lane"))).containsEntry("same-address", "no");
        assertThat(of(requester("someone.else", "northmere-council"), "X", living("NM1 2AB", "14 Mill Lane")))
                .containsEntry("same-address", "no");
        assertThat(of(MAYA, "X", PersonSought.UNKNOWN)).containsEntry("same-address", "not-told");
    }

    @Test
    void an_address_that_an_agency_tells_is_compared_too() {
        assertThat(ties.ownAddress(
                        MAYA, List.of(address("9 High Street", "SB1 1AA"), address("14 Mill Lane", "NM1 2AB"))))
                .contains("yes");
        assertThat(ties.ownAddress(MAYA, List.of(address("9 High Street", "SB1 1AA"))))
                .contains("no");
        assertThat(ties.ownAddress(MAYA, List.of())).isEmpty();
    }

    @Test
    void a_colleagues_child_is_known_by_number_or_by_name_and_birth_date() {
        PersonSought rosa = named("Rosa", "Lindqvist");
        assertThat(of(MAYA, "X", rosa)).containsEntry("colleagues-child", "yes");
        assertThat(of(MAYA, "X", named("Rosa", "Lindberg"))).containsEntry("colleagues-child", "no");
        assertThat(of(MAYA, "X", numbered("999 004 1008"))).containsEntry("colleagues-child", "yes");
    }

    @Test
    void who_has_left_is_noticed_though_their_sign_in_still_works() {
        assertThat(of(requester("gone.away", "northmere-council"), "X", PersonSought.UNKNOWN))
                .containsEntry("has-left", "yes");
        assertThat(of(MAYA, "X", PersonSought.UNKNOWN)).containsEntry("has-left", "no");
    }

    @Test
    void an_organisation_that_told_nothing_is_held_to_nothing_and_that_is_said() {
        assertThat(of(requester("maya.okafor", "saltby-council"), "X", living("NM1 2AB", "14 Mill Lane"))
                        .values())
                .containsOnly("not-told");
    }

    @Test
    void no_name_of_an_organisation_leads_out_of_the_folder() {
        assertThat(of(requester("maya.okafor", "saltby/../northmere-council"), "MASH-2041", PersonSought.UNKNOWN))
                .containsEntry("case-reference", "not-told");
    }

    @Test
    void no_list_can_be_read_and_a_new_one_counts_from_the_next_question() throws Exception {
        try (Stream<Path> files = Files.list(told)) {
            for (Path file : files.filter(f -> !f.endsWith("key")).toList()) {
                assertThat(Files.readString(file)).doesNotContainIgnoringCase("MASH", "maya", "rosa", "NM1");
            }
        }
        tell(About.CASE_REFERENCES, "MASH9999");
        Files.setLastModifiedTime(
                told.resolve("case-references"), java.nio.file.attribute.FileTime.fromMillis(1_900_000_000_000L));
        assertThat(of(MAYA, "MASH-9999", PersonSought.UNKNOWN)).containsEntry("case-reference", "known");
    }

    private Map<String, String> of(Requester requester, String reference, PersonSought sought) {
        return ties.of(requester, new CaseReference(reference), sought);
    }

    private void tell(About about, String... lines) throws Exception {
        Files.write(
                told.resolve(about.word()),
                Stream.of(lines)
                        .map(l -> ToldUnderKey.line(KEY.getBytes(StandardCharsets.UTF_8), about, l))
                        .toList());
    }

    private static Requester requester(String person, String organisation) {
        return new Requester(
                person, "Somebody", new OrganisationId(organisation), new Role("screener"), new AreaId("northmere"));
    }

    private static PersonSought named(String given, String family) {
        return sought(Optional.empty(), List.of(given), Optional.of(family), Optional.empty(), Optional.empty());
    }

    private static PersonSought numbered(String number) {
        return sought(Optional.of(number), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PersonSought living(String postcode, String line) {
        return sought(Optional.empty(), List.of(), Optional.empty(), Optional.of(postcode), Optional.of(line));
    }

    private static PersonSought sought(
            Optional<String> number,
            List<String> given,
            Optional<String> family,
            Optional<String> postcode,
            Optional<String> line) {
        return new PersonSought(
                number,
                Optional.empty(),
                given,
                family,
                List.of(),
                Optional.of(new PartialDate(2015, Optional.of(5), Optional.of(5))),
                0,
                Optional.empty(),
                Optional.empty(),
                postcode,
                line);
    }

    private static PostalAddress address(String line, String postcode) {
        return new PostalAddress(
                PostalAddress.Kind.HOME, List.of(line), Optional.of(postcode), Optional.empty(), Optional.empty());
    }
}
