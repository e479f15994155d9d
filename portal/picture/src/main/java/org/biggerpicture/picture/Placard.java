package org.biggerpicture.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.ask.EnquiryId;

/**
 * What stands over an agency's tile: its name and whom to ring. For a protected person the name of an agency that
 * serves one area is an address in all but words, so its kind stands there instead, in an order drawn from the
 * enquiry, and the hub's own desk is to be rung (design rule 4, decision 0004).
 *
 * @param agency whose tile
 * @param heading what stands over it
 * @param contact whom to ring
 * @param nameWithheld whether the name gave way to the kind
 */
public record Placard(AgencyId agency, String heading, Contact contact, boolean nameWithheld) {
    /** By name, in the fixed order of kind and name. */
    public static List<Placard> named(Collection<Agency> agencies) {
        return agencies.stream()
                .sorted(Comparator.comparing(Agency::kind).thenComparing(Agency::name))
                .map(a -> new Placard(a.id(), a.name(), a.contact(), false))
                .toList();
    }

    /** By kind where the name tells of a place. */
    public static List<Placard> protecting(Collection<Agency> agencies, EnquiryId enquiry, Contact hubDesk) {
        List<Agency> ordered = agencies.stream()
                .sorted(Comparator.comparing(Agency::kind).thenComparing(a -> drawn(a, enquiry)))
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> protecting(ordered, i, hubDesk))
                .toList();
    }

    private static Placard protecting(List<Agency> ordered, int place, Contact hubDesk) {
        Agency agency = ordered.get(place);
        if (agency.area().isEmpty()) {
            return new Placard(agency.id(), agency.name(), agency.contact(), false);
        }
        long number = ordered.subList(0, place + 1).stream()
                .filter(a -> a.kind() == agency.kind() && a.area().isPresent())
                .count();
        return new Placard(agency.id(), words(agency.kind()) + " " + number, hubDesk, true);
    }

    private static String drawn(Agency agency, EnquiryId enquiry) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((enquiry.value() + " " + agency.id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The kind in words. */
    public static String words(AgencyKind kind) {
        return switch (kind) {
            case CHILDRENS_SOCIAL_CARE -> "Children's social care";
            case EARLY_HELP -> "Early help";
            case EDUCATION -> "Schools";
            case HEALTH -> "Health";
            case DEMOGRAPHICS -> "Demographics";
            case AMBULANCE -> "Ambulance and urgent care";
            case POLICE -> "Police";
            case HOUSING -> "Housing";
            case YOUTH_JUSTICE -> "Youth justice";
            case PROBATION -> "Probation";
            case VOLUNTARY -> "Voluntary organisation";
            case OTHER -> "Other agency";
        };
    }
}
