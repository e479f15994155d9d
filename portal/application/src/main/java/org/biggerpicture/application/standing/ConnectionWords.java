package org.biggerpicture.application.standing;

import java.util.List;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;
import org.biggerpicture.picture.Placard;

/** The agencies this hub knows, as people read them. */
final class ConnectionWords {
    private final Region region;

    ConnectionWords(Region region) {
        this.region = region;
    }

    Document page() {
        Table table = new Table(
                "Agencies",
                List.of("Agency", "Kind", "Area", "Connected", "Keeps", "Answers within", "Ring"),
                region.connections().stream().map(this::row).toList(),
                "No agency is known to this hub.");
        return new Document(
                "Agencies",
                region.hub().name(),
                Document.NO_WAY_BACK,
                List.of(
                        "Every agency this hub knows. One that is not connected can't be asked here, and stands on every receipt all the same.",
                        "Nothing that an agency tells is stored: each is asked live, in its own system."),
                List.of(),
                List.of(Document.Section.of("Who can be asked", table)),
                List.of());
    }

    private Table.Row row(Connection connection) {
        Agency agency = connection.agency();
        return Table.Row.of(
                Table.Cell.of(agency.name()),
                Table.Cell.of(Placard.words(agency.kind())),
                Table.Cell.of(agency.area().map(AreaId::value).orElse("Several")),
                Table.Cell.tag(
                        agency.connected() ? new Tag("Connected", Tone.KNOWN) : new Tag("Not connected", Tone.CLOSED)),
                Table.Cell.of(AgreementWords.plain(agency.holds())),
                Table.Cell.of(connection.within().toMillis() / 1000.0 + " seconds"),
                Table.Cell.of(agency.contact().name(), agency.contact().telephone()));
    }
}
