package org.biggerpicture.agreements;

import java.util.Optional;
import org.biggerpicture.record.Layer;

/** What the agreements decide for one question about one record. */
public sealed interface SharingDecision {
    /** Whether something of it may be shown or known of. */
    default boolean permitted() {
        return this instanceof Permitted;
    }

    /**
     * A clause covers it.
     *
     * @param by which: the deepest, then the first in the written order
     * @param layer how deep
     */
    record Permitted(ClauseRef by, Layer layer) implements SharingDecision {}

    /**
     * A clause forbids it.
     *
     * @param by which
     * @param manner how it withholds; without a permission beneath it, nothing is told either way
     * @param permittedBut the permission it takes away, if any
     */
    record Prohibited(ClauseRef by, Manner manner, Optional<ClauseRef> permittedBut) implements SharingDecision {}

    /**
     * The agency judges that telling would do the child more harm than not (Children Act 2004 s.16LA).
     *
     * @param permittedBut the permission that would have covered it, if any
     */
    record MoreDetrimental(Optional<ClauseRef> permittedBut) implements SharingDecision {}

    /**
     * No clause covers it: the default is to withhold.
     *
     * @param nearest the clause that nearly covers it, if any
     */
    record NotCovered(Optional<NearestMiss> nearest) implements SharingDecision {}
}
