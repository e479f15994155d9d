package org.biggerpicture.application.frame;

import java.util.Collection;
import java.util.List;
import org.biggerpicture.agreements.Notify;

/** Who is told that somebody looked, in words: view with notice is a property of role and purpose. */
public final class NotifyWords {
    private NotifyWords() {}

    /** A sentence for each who is told, in the order of nearness to the record. */
    public static List<String> sentences(Collection<Notify> tells, String agency) {
        return tells.stream()
                .sorted()
                .map(n -> switch (n) {
                    case SOURCE_AGENCY -> agency + " is told that you looked.";
                    case LEAD_PROFESSIONAL ->
                        "The child’s lead professional at " + agency + " is told that you looked.";
                })
                .toList();
    }
}
