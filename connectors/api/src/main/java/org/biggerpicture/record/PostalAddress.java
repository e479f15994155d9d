package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place as an agency wrote it. Every part of it bears location.
 *
 * @param kind what sort of place
 * @param lines from house to town
 * @param postcode as given, if there is one
 * @param uprn the unique property reference number, if given
 * @param area the council area it lies in, if the agency says
 */
public record PostalAddress(
        Kind kind, List<String> lines, Optional<String> postcode, Optional<String> uprn, Optional<String> area) {
    /** What sort of place an address is. */
    public enum Kind {
        /** The usual home. */
        HOME,
        /** A stay meant to end. */
        TEMPORARY,
        /** Where a looked-after child is placed. */
        PLACEMENT,
        /** For letters only. */
        CORRESPONDENCE,
        /** Nowhere settled. */
        NO_FIXED_ABODE
    }

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** As one line. */
    public String oneLine() {
        return Stream.concat(lines.stream(), postcode.stream()).collect(Collectors.joining(", "));
    }
}
