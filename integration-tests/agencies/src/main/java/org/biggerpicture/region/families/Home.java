package org.biggerpicture.region.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An address an agency holds for somebody.
 *
 * @param kind home, temporary, placement or refuge
 * @param lines the address without its postcode
 * @param to the last day there; empty for the present address
 */
public record Home(
        String kind,
        List<String> lines,
        Optional<String> postcode,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> uprn) {
    static final List<String> KEYS = List.of("kind", "lines", "postcode", "from", "to", "uprn");

    static Home of(Fact fact) {
        fact.only(KEYS);
        return new Home(
                fact.text("kind").orElse("home"),
                fact.texts("lines"),
                fact.text("postcode"),
                fact.day("from"),
                fact.day("to"),
                fact.text("uprn"));
    }

    /** The address in one line, postcode last. */
    public String oneLine() {
        return String.join(", ", lines) + postcode.map(code -> ", " + code).orElse("");
    }
}
