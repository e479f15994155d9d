package org.biggerpicture.accesslog.review;

import java.time.Duration;
import java.util.function.Function;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** A stated reason to look at somebody's access. It says nothing of whether the access was wrong. */
public sealed interface Rule {

    /** Its name in configuration. */
    String id();

    /** What it notices, as an auditor reads it. */
    String words();

    /** The entries it looks at. */
    Selector looksAt();

    /** Whose entries are counted together. */
    enum Per {
        /** All of one person's. */
        PERSON(e -> e.entry().who().person()),
        /** One person's about one child. */
        PERSON_AND_CHILD(
                e -> e.entry().who().person() + "\n" + e.entry().grounds().subject());

        private final Function<LoggedEntry, String> group;

        Per(Function<LoggedEntry, String> group) {
            this.group = group;
        }

        String group(LoggedEntry logged) {
            return group.apply(logged);
        }
    }

    /** Every such entry is noticed: an export, an emergency, the same surname. */
    record Each(String id, String words, Selector looksAt) implements Rule {}

    /**
     * So many within a while: repeated looks at one child, a burst, many refusals.
     *
     * @param per whose are counted together
     * @param times from how many on
     * @param within how long a while is
     */
    record Often(String id, String words, Selector looksAt, Per per, int times, Duration within) implements Rule {}

    /**
     * At an hour that is not that person's habit: of their entries, too few lie within an hour of it.
     *
     * @param known from how many entries on a person has a habit
     * @param oneIn an hour is odd when fewer than one in so many of their entries lie near it
     */
    record OddHour(String id, String words, Selector looksAt, int known, int oneIn) implements Rule {}

    /**
     * A look at a child some time after the same person closed the matter.
     *
     * @param closed what closes it
     * @param later from how long after
     */
    record AfterClosing(String id, String words, Selector looksAt, Selector closed, Duration later) implements Rule {}

    /**
     * Drawn at random, so that nobody's access is never looked at. The draw is by the entry's own hash: everybody who
     * draws again draws the same.
     *
     * @param oneIn about one in so many
     */
    record Drawn(String id, String words, Selector looksAt, int oneIn) implements Rule {}
}
