package org.biggerpicture.agreements;

import java.util.Optional;
import org.biggerpicture.record.Layer;

/** A decision with its explanation, as the tables give it: the clause, or the clause that comes nearest and its lack. */
public sealed interface Ruling {
    /**
     * A clause covers it.
     *
     * @param by which
     * @param layer how deep
     */
    record Permitted(ClauseRef by, Layer layer) implements Ruling {}

    /**
     * A clause forbids it.
     *
     * @param by which
     * @param manner how it withholds
     */
    record Prohibited(ClauseRef by, Manner manner) implements Ruling {}

    /** The agency judges that telling would do the child more harm than not. */
    record MoreDetrimental() implements Ruling {}

    /**
     * No clause covers it.
     *
     * @param nearest the clause that passes most stages, if any is about such a record
     * @param lack the first thing it lacks
     */
    record NotCovered(Optional<ClauseRef> nearest, Optional<Lack> lack) implements Ruling {}
}
