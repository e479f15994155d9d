package org.biggerpicture.region.agency;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.region.families.Connected;
import org.biggerpicture.region.families.Relation;
import org.biggerpicture.region.families.Sex;

/** One agency's own words for relations, for sex, and for yes, no and not known. */
public record Codes(Map<Relation, String> relations, Map<Sex, String> sexes, String yes, String no, String unknown) {

    /**
     * @param relations the codes in the order of {@link Relation}, separated by blanks ({@code ~} within a code is a
     *     blank)
     * @param sexes the codes for female, male, not known
     * @param truth the words for yes, no, not known
     */
    public static Codes of(String relations, String sexes, String truth) {
        String[] words = truth.split(" ");
        return new Codes(
                table(Relation.class, relations),
                table(Sex.class, sexes),
                plain(words[0]),
                plain(words[1]),
                plain(words[2]));
    }

    /** The agency's code for a relation. */
    public String relation(Connected person) {
        return java.util.Objects.requireNonNull(relations.get(person.relation()));
    }

    /** The agency's code for a sex. */
    public String sex(Sex sex) {
        return java.util.Objects.requireNonNull(sexes.get(sex));
    }

    /** The agency's word for a truth. */
    public String truth(Optional<Boolean> held) {
        return held.map(truth -> truth ? yes : no).orElse(unknown);
    }

    private static <E extends Enum<E>> Map<E, String> table(Class<E> type, String codes) {
        String[] words = codes.trim().split("\\s+");
        Map<E, String> table = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            table.put(constant, plain(words[constant.ordinal()]));
        }
        return table;
    }

    private static String plain(String word) {
        return word.replace('~', ' ');
    }
}
