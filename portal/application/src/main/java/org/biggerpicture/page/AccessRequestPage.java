package org.biggerpicture.page;

import java.util.List;

/**
 * One request for a report of who looked at a person.
 *
 * @param document where it stands, and what would be told
 * @param action where its forms go
 * @param mayApprove whether the reader may approve it
 * @param person the fields by which the reader describes the person again; used only to approve
 * @param made whether it has been made, so that lines can be held back and a copy handed over
 * @param line which line is decided on
 * @param hold on which basis it is held back
 * @param reason why, in words
 */
public record AccessRequestPage(
        Document document,
        String action,
        boolean mayApprove,
        List<Input> person,
        boolean made,
        Choices line,
        Choices hold,
        Input reason,
        Errors errors) {
    public AccessRequestPage {
        person = List.copyOf(person);
    }
}
