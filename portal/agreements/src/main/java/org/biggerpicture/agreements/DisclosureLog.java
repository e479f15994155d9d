package org.biggerpicture.agreements;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.SubjectRelation;

/**
 * What was released and withheld of one answer, in counts, what is concealed included. For the access log alone.
 *
 * @param agreements the version of the agreements it was decided under
 * @param released what was shown
 * @param withheld what was not
 */
public record DisclosureLog(String agreements, List<Released> released, List<Withheld> withheld) {
    public DisclosureLog {
        released = List.copyOf(released);
        withheld = List.copyOf(withheld);
    }

    /**
     * Records shown.
     *
     * @param category what they are about
     * @param relation whom they are about
     * @param layer how deep
     * @param clause the citation of the clause
     * @param count how many
     */
    public record Released(Category category, SubjectRelation relation, Layer layer, String clause, int count) {}

    /**
     * Records withheld.
     *
     * @param category what they are about
     * @param relation whom they are about
     * @param manner how
     * @param why in words: prohibited, more detrimental, no clause
     * @param clause the citation of the clause, if one decided
     * @param count how many
     */
    public record Withheld(
            Category category,
            SubjectRelation relation,
            Manner manner,
            String why,
            Optional<String> clause,
            int count) {}
}
