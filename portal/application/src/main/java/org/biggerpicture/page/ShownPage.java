package org.biggerpicture.page;

import java.util.List;

/**
 * What was shown in one enquiry.
 *
 * @param reference the field that names it
 * @param document the enquiry; without sections when none is named yet
 * @param enquiry its reference; empty when none is named yet
 * @param checked what came of checking a copy; empty if none was given
 */
public record ShownPage(Input reference, Errors errors, Document document, String enquiry, List<String> checked) {
    public ShownPage {
        checked = List.copyOf(checked);
    }
}
