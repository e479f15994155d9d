package org.biggerpicture.application.enquiry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.biggerpicture.picture.Placard;

/** A picture in a line a part. */
final class WordsRendering implements Rendering {
    @Override
    public byte[] beginning(OpenEnquiry enquiry, List<Placard> placards) {
        return line("begin " + placards.stream().map(Placard::heading).toList());
    }

    @Override
    public byte[] tile(OpenEnquiry enquiry, Tile tile) {
        if (tile.outcome().word().equals("incomplete")) {
            throw new IllegalStateException("can't be rendered");
        }
        return line("tile " + tile.placard().agency() + " " + tile.outcome().word());
    }

    @Override
    public byte[] whole(OpenEnquiry enquiry, Whole whole) {
        return line(
                "whole " + whole.receipt().answered() + " of " + whole.receipt().agencies());
    }

    @Override
    public byte[] stopped(OpenEnquiry enquiry, List<Placard> notShown) {
        return line("stopped " + notShown.stream().map(p -> p.agency().value()).toList());
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
