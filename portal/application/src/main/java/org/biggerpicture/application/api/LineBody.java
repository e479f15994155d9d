package org.biggerpicture.application.api;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Protection;

/**
 * One line of a picture that streams. The last line is the whole or says why it stopped; a stream that ends without
 * either broke off, and what it lacks is not known.
 */
sealed interface LineBody {
    /** Which line it is. */
    String line();

    /**
     * The first line.
     *
     * @param enquiry the enquiry
     * @param agencies every agency, in the order of the tiles
     */
    record Beginning(String line, EnquiryBody enquiry, List<TileBody.Named> agencies) implements LineBody {}

    /**
     * One agency, as soon as its answer is there.
     *
     * @param tile what came of it
     */
    record Agency(String line, TileBody tile) implements LineBody {}

    /**
     * The last line. It holds every tile in its final form, so that a caller in no hurry needs no other.
     *
     * @param whereabouts whether the child's whereabouts are protected
     * @param tiles every agency
     * @param picture what they say together
     * @param receipt what was and was not seen
     */
    record Whole(String line, Whereabouts whereabouts, List<TileBody> tiles, PictureBody picture, ReceiptBody receipt)
            implements LineBody {}

    /**
     * The last line when the access log can't be written any more.
     *
     * @param why in words
     * @param notShown the agencies whose answers are not shown
     */
    record Stopped(String line, String why, List<TileBody.Named> notShown) implements LineBody {}

    /**
     * Whether a person's whereabouts are protected.
     *
     * @param state {@code open}, {@code protected} or {@code not-yet-known}
     * @param why in words, when they are protected
     */
    record Whereabouts(String state, Optional<String> why) {
        static Whereabouts of(Protection protection) {
            return switch (protection) {
                case Protection.Open o -> new Whereabouts("open", Optional.empty());
                case Protection.Protected p -> new Whereabouts("protected", Optional.of(p.why()));
                case Protection.NotYetKnown n -> new Whereabouts("not-yet-known", Optional.empty());
            };
        }
    }
}
