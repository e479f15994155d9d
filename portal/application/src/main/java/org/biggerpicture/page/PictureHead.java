package org.biggerpicture.page;

import java.util.List;

/**
 * The first part of "The picture", sent before any agency has answered.
 *
 * @param name the child's name as confirmed, or "Unborn child of …"; stands in the body only, never in a title
 * @param emergency where emergency access stands
 * @param facts age, birth date, identifiers, each with who said so; nothing that tells a location
 * @param tiles one an agency, in the fixed order
 */
public record PictureHead(
        Context context, EmergencyBanner emergency, String name, List<Fact> facts, List<Waiting> tiles) {
    public PictureHead {
        facts = List.copyOf(facts);
        tiles = List.copyOf(tiles);
    }

    /** A tile that waits: who was asked and when. */
    public record Waiting(String slot, String agency, String asked) {}
}
