package org.biggerpicture.page;

import java.util.List;

/**
 * One review of somebody's access.
 *
 * @param reference what people call it; it names nobody
 * @param facts which rule noticed whose access, and where the review stands
 * @param entries the entries that made it
 * @param whyNot why the reader may not review it; empty when they may
 * @param openAction where taking it up goes, or empty
 * @param closeAction where closing it goes, or empty
 */
public record ReviewPage(
        String reference,
        List<Fact> facts,
        Table entries,
        String whyNot,
        String openAction,
        String closeAction,
        Choices finding,
        Input note,
        Errors errors) {
    public ReviewPage {
        facts = List.copyOf(facts);
    }
}
