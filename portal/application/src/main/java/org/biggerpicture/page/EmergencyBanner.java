package org.biggerpicture.page;

import java.util.List;

/**
 * What a page of an enquiry says of emergency access: that it is foreseen, stands open, or is over.
 *
 * @param heading empty where nothing is said
 * @param lines what it means
 * @param standing whether it stands open
 * @param onward where it may be opened, or an empty address
 * @param closeAction where closing it goes, or empty
 */
public record EmergencyBanner(String heading, List<String> lines, boolean standing, Link onward, String closeAction) {
    /** Nothing is said of it. */
    public static final EmergencyBanner NONE = new EmergencyBanner("", List.of(), false, new Link("", ""), "");

    public EmergencyBanner {
        lines = List.copyOf(lines);
    }

    /** Whether anything is said. */
    public boolean any() {
        return !heading.isEmpty();
    }
}
