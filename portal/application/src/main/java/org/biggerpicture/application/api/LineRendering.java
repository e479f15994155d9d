package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.application.emergency.EmergencyState;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Rendering;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.picture.Placard;
import tools.jackson.databind.json.JsonMapper;

/** The picture as newline-delimited JSON: its beginning, one line for each agency, its end. For one stream alone. */
final class LineRendering implements Rendering {
    private final JsonMapper json;
    private final EmergencyState emergency;
    private final List<AgencyId> order = new ArrayList<>();

    /**
     * @param emergency where emergency access stands as the picture begins
     */
    LineRendering(JsonMapper json, EmergencyState emergency) {
        this.json = json;
        this.emergency = emergency;
    }

    @Override
    public byte[] beginning(OpenEnquiry enquiry, List<Placard> placards) {
        placards.forEach(p -> order.add(p.agency()));
        return line(new LineBody.Beginning("beginning", EnquiryBody.of(enquiry, emergency), named(placards)));
    }

    @Override
    public byte[] tile(OpenEnquiry enquiry, Tile tile) {
        return line(new LineBody.Agency("tile", TileBody.of(number(tile.placard()), tile)));
    }

    @Override
    public byte[] whole(OpenEnquiry enquiry, Whole whole) {
        return line(new LineBody.Whole(
                "whole",
                LineBody.Whereabouts.of(whole.protection()),
                whole.tiles().stream()
                        .map(t -> TileBody.of(number(t.placard()), t))
                        .toList(),
                PictureBody.of(whole.picture(), ids(whole.tiles())),
                ReceiptBody.of(whole.receipt(), enquiry.taken())));
    }

    @Override
    public byte[] stopped(OpenEnquiry enquiry, List<Placard> notShown) {
        return line(new LineBody.Stopped(
                "stopped",
                "The access log can't be written, so these agencies' answers are not shown. We do not know whether they"
                        + " hold records. Ask again in a minute; if it is urgent, ring them.",
                named(notShown)));
    }

    private IdentityHashMap<Disclosure, String> ids(List<Tile> tiles) {
        IdentityHashMap<Disclosure, String> ids = new IdentityHashMap<>();
        for (Tile tile : tiles) {
            List<Disclosure> shown = tile.answer().map(a -> a.disclosures()).orElse(List.of());
            for (int i = 0; i < shown.size(); i++) {
                ids.put(shown.get(i), number(tile.placard()) + "-" + (i + 1));
            }
        }
        return ids;
    }

    private List<TileBody.Named> named(List<Placard> placards) {
        return placards.stream().map(p -> TileBody.Named.of(number(p), p)).toList();
    }

    private int number(Placard placard) {
        return order.indexOf(placard.agency()) + 1;
    }

    private byte[] line(LineBody body) {
        byte[] bytes = json.writeValueAsBytes(body);
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }
}
