package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Kept;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture of one girl, from the question to the receipt. */
class PictureJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    @BeforeEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @EnumSource(Scripting.class)
    void a_picture_is_seen_whole_and_a_decision_on_it_is_kept(Scripting scripting) throws SQLException {
        Window window = Chromium.with(scripting);
        Knowing knowing =
                SignedIn.as("maya.okafor", window).find(MAYA).forProtection().search();
        assertThat(knowing.count()).isEqualTo("12 of 14 agencies answered.");
        Seen seen = knowing.confirm(offer -> offer.words().contains("2013"));
        tiles(seen);
        sections(seen);
        keeps(seen.openReceipt());
    }

    private static void tiles(Seen seen) {
        assertThat(seen.agencies()).hasSize(14).doesNotHaveDuplicates();
        assertThat(seen.receipt())
                .startsWith("12 of 14 agencies answered.")
                .contains("Harrowfield County Council: Not asked.", "Westmarch Police: Not permitted.");
        assertThat(seen.outcome("Northmere City Council")).isEqualTo("Answered");
        assertThat(seen.outcome("Estuary Community Health")).isEqualTo("Answered, part withheld");
        assertThat(seen.tile("Estuary Community Health"))
                .contains("1 record exists that you may not see. Clause 3.1 of Health and hub agreement.");
        assertThat(seen.outcome("Westmarch Police")).isEqualTo("Not permitted");
        assertThat(seen.tile("Westmarch Police"))
                .contains("clause 1.2", "We do not know whether there are records here.", "01632 960850");
        assertThat(seen.outcome("Harrowfield")).isEqualTo("Not asked");
    }

    private static void sections(Seen seen) {
        assertThat(seen.first()).contains("Already open to", "Section 47 enquiry: Open", "Visit in twos");
        assertThat(seen.section("plans")).contains("Child in need plan: Open", "Child protection plan: Ended");
        assertThat(seen.section("people")).contains("Tanya Hollis", "Leigh Prewitt", "Theo Hollis", "Maureen Hollis");
        assertThat(seen.section("addresses")).contains("14 Ropewalk Court", "7 Tannery Row", "22 Dock Street");
        assertThat(seen.section("chronology"))
                .contains(
                        "Strategy discussion held with police and school nurse", "Reported missing", "Fracture clinic");
        assertThat(seen.section("professionals")).contains("Adaeze Okonjo", "01632 960112", "DS Marcus Thorne");
        assertThat(seen.section("attendance")).contains("80.9 per cent", "87.1 per cent");
    }

    private static void keeps(Kept receipt) throws SQLException {
        String hash = receipt.hash();
        assertThat(receipt.rows()).hasSize(14);
        assertThat(receipt.words())
                .contains("12 of 14 agencies answered.", "Part of the answer may not be shown to you.");
        Kept decided = receipt.decide("Strategy discussion", "Reasonable cause to suspect significant harm");
        assertThat(decided.hash()).isEqualTo(hash);
        assertThat(decided.words()).contains("Strategy discussion", "Reasonable cause to suspect significant harm");
        List<Entry> logged = House.standing().portal().log().entriesOf(receipt.enquiry()).stream()
                .map(LoggedEntry::entry)
                .toList();
        assertThat(logged)
                .filteredOn(entry -> entry.kind() == EntryKind.RECEIPT)
                .singleElement()
                .satisfies(entry -> assertThat(entry.attributes()).containsEntry("receipt", hash));
        assertThat(logged)
                .filteredOn(entry -> entry.kind() == EntryKind.DECISION)
                .singleElement()
                .satisfies(entry -> assertThat(entry.attributes())
                        .containsEntry("receipt", hash)
                        .containsEntry("decision", "strategy-discussion")
                        .containsEntry("reason", "significant-harm"));
    }
}
