package org.biggerpicture.application.enquiry;

import java.util.List;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.picture.CompletenessReceipt;
import org.biggerpicture.picture.Picture;
import org.biggerpicture.picture.Placard;

/** How a picture is written: as a page or as a stream of JSON. It is given what may be shown, and nothing else. */
public interface Rendering {
    /** The beginning, before the agencies have answered; the tiles that need no answer follow one by one. */
    byte[] beginning(OpenEnquiry enquiry, List<Placard> placards);

    /** One agency's tile. */
    byte[] tile(OpenEnquiry enquiry, Tile tile);

    /** The end: what the answers say together, and the receipt. */
    byte[] whole(OpenEnquiry enquiry, Whole whole);

    /** The end when the access log can't be written any more: these agencies' answers are not shown. */
    byte[] stopped(OpenEnquiry enquiry, List<Placard> notShown);

    /**
     * What the answers say together.
     *
     * @param picture side by side
     * @param tiles every agency's tile in its final form
     * @param protection whether the child's whereabouts are protected
     * @param receipt what was and was not seen
     */
    record Whole(Picture picture, List<Tile> tiles, Protection protection, CompletenessReceipt receipt) {
        public Whole {
            tiles = List.copyOf(tiles);
        }
    }
}
