package org.biggerpicture.page;

import java.util.List;

/**
 * One review of somebody's access.
 *
 * @param reference what people call it; it names nobody
 * @param facts which rule noticed whose access, and where the review stands
 * @param entries the entries that made it
 * @param onward to what else that person did
 * @param whyNot why the reader may not review it; empty when they may
 * @param openAction where taking it up goes, or empty
 * @param openWords what its button says
 * @param closeAction where closing it goes, or empty
 */
public record ReviewPage(
        String reference,
        List<Fact> facts,
        Table entries,
        List<Link> onward,
        String whyNot,
        String openAction,
        String openWords,
        String closeAction,
        Choices finding,
        Choices outcome,
        Input note,
        Errors errors) {
    public ReviewPage {
        facts = List.copyOf(facts);
        onward = List.copyOf(onward);
    }
}
