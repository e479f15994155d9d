package org.biggerpicture.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /**
     * For a person whom some source protects. Of a kind with an agency tied to an area no agency keeps its name, or the
     * one left without would be known by that; and one that is the only one of such a kind would be known by its kind,
     * so it stands as another agency, behind the rest.
     */
    public static List<Placard> protecting(Collection<Agency> agencies, EnquiryId enquiry, Contact hubDesk) {
        List<Placard> placards = new ArrayList<>();
        List<Agency> alone = new ArrayList<>();
        byKind(agencies).forEach((kind, all) -> {
            if (all.stream().allMatch(a -> a.area().isEmpty())) {
                placards.addAll(named(all));
            } else if (all.size() == 1) {
                alone.addAll(all);
            } else {
                placards.addAll(numbered(words(kind), all, enquiry, hubDesk));
            }
        });
        placards.addAll(numbered("Another agency", alone, enquiry, hubDesk));
        return List.copyOf(placards);
    }

    /**
     * While it can't be told whether a person is protected: the names that tell of a place themselves give way to kinds.
     * The others stay, because a source that failed must be rung.
     */
    public static List<Placard> doubting(Collection<Agency> agencies, EnquiryId enquiry, Contact hubDesk) {
        List<Placard> placards = new ArrayList<>();
        byKind(agencies).forEach((kind, all) -> {
            List<Agency> bound = all.stream().filter(a -> a.area().isPresent()).toList();
            List<Agency> free = all.stream().filter(a -> a.area().isEmpty()).toList();
            placards.addAll(numbered(words(kind), bound, enquiry, hubDesk));
            placards.addAll(named(free));
        });
        return List.copyOf(placards);
    }

    private static Map<AgencyKind, List<Agency>> byKind(Collection<Agency> agencies) {
        return agencies.stream().collect(Collectors.groupingBy(Agency::kind, TreeMap::new, Collectors.toList()));
    }

    private static List<Placard> numbered(String word, List<Agency> agencies, EnquiryId enquiry, Contact hubDesk) {
        List<Agency> drawn = agencies.stream()
                .sorted(Comparator.comparing(a -> drawn(a, enquiry)))
                .toList();
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> new Placard(drawn.get(i).id(), word + " " + (i + 1), hubDesk, true))
                .toList();
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
