package org.biggerpicture.application.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.report.Settled;

/** What came of checking copies, in words. */
final class CopyWords {
    private final ShownEnquiry enquiry;
    private final List<String> lines = new ArrayList<>();

    CopyWords(ShownEnquiry enquiry) {
        this.enquiry = enquiry;
    }

    void receipt(String hash) {
        lines.add(enquiry.receipt(hash)
                .map(entry -> "The receipt of that hash was issued in this enquiry, on " + Contexts.moment(entry.at())
                        + ": entry " + entry.position() + ".")
                .orElse("No receipt of that hash was issued in this enquiry."));
    }

    /**
     * A text or a file.
     *
     * @param what how it was given
     * @param length its bytes
     */
    void copy(String what, int length, Copies.Found found) {
        if (found.parts().isEmpty()) {
            lines.add(what + " is not what was shown: its " + length + " bytes are none that the log committed to."
                    + erased(found));
        } else if (found.recognised() == length) {
            lines.add(what + " is what was shown, byte for byte: " + named(found) + ".");
        } else {
            lines.add(what + " begins as what was shown (" + named(found) + "), but not all of it is: its last "
                    + (length - found.recognised()) + " bytes are none that the log committed to." + erased(found));
        }
    }

    private static String named(Copies.Found found) {
        List<Long> positions = found.parts().stream().map(e -> e.position()).toList();
        return (positions.size() == 1 ? "entry " : "entries ") + Settled.ranges(positions) + ", on "
                + found.parts().stream()
                        .map(e -> Contexts.moment(e.at()))
                        .distinct()
                        .limit(1)
                        .collect(Collectors.joining());
    }

    private static String erased(Copies.Found found) {
        return found.erased() == 0
                ? ""
                : " " + found.erased()
                        + " commitments of this enquiry can't be checked any more: their keys were erased.";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
