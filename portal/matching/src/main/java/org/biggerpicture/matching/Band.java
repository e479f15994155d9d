package org.biggerpicture.matching;

/** How the question "is this the same child?" is put to a person. A band never answers it. */
public enum Band {
    /** As good as certain, clear of the next candidate, nothing against it: offered first. */
    STRONG,
    /** More likely than not, or likely with something against it: an identity card, confirmed with a reason. */
    CONFIRM,
    /** Possible: only a count and the agency are shown. */
    WEAK,
    /** Nothing that speaks for it: not shown. */
    NONE
}
