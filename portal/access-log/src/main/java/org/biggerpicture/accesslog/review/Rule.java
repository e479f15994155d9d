package org.biggerpicture.accesslog.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** A stated reason to look at somebody's access. It says nothing of whether the access was wrong. */
public sealed interface Rule {

    /** Whose entries are counted together. */
    enum Per {
        /** All of one person's: a name in a directory is one person's within an organisation. */
        PERSON(e -> e.entry().who().organisation() + "\n" + e.entry().who().person()),
        /** One person's about one child. */
        PERSON_AND_CHILD(e -> PERSON.group(e) + "\n" + e.entry().grounds().subject()),
        /** Those of all of an organisation's people about one child. */
        ORGANISATION_AND_CHILD(
                e -> e.entry().who().organisation() + "\n" + e.entry().grounds().subject()),
        /** An auditor's looks at one practitioner. */
        AUDITOR_AND_PERSON(e -> PERSON.group(e) + "\n" + e.entry().attributes().getOrDefault(PERSON_LOOKED_FOR, ""));

        private final Function<LoggedEntry, String> group;

        Per(Function<LoggedEntry, String> group) {
            this.group = group;
        }

        String group(LoggedEntry logged) {
            return group.apply(logged);
        }
    }

    /** The fact by which an auditor's look says which practitioner was looked for. */
    String PERSON_LOOKED_FOR = "filter.person";

    /**
     * What all rules have.
     *
     * @param id its name in configuration
     * @param words what it notices, as an auditor reads it
     * @param looksAt the entries it looks at
     * @param due how soon a notice of it must be looked into
     */
    record Stated(String id, String words, Selector looksAt, Optional<Duration> due) {}

    /** What all rules have. */
    Stated stated();

    /** Its name in configuration. */
    default String id() {
        return stated().id();
    }

    /** What it notices, as an auditor reads it. */
    default String words() {
        return stated().words();
    }

    /** The entries it looks at. */
    default Selector looksAt() {
        return stated().looksAt();
    }

    /** Every such entry is noticed: an export, an emergency, the same surname. */
    record Each(Stated stated) implements Rule {}

    /** The first such entry of an enquiry is noticed; looking at the same picture again is not. */
    record EachEnquiry(Stated stated) implements Rule {}

    /**
     * So many within a while: repeated looks at one child, many refusals, many protected children.
     *
     * @param per whose are counted together
     * @param times from how many on
     * @param within how long a while is
     * @param children whether children are counted, each once, and not entries
     */
    record Often(Stated stated, Per per, int times, Duration within, boolean children) implements Rule {}

    /**
     * Many within a while against that person's own habit, which is how many they had in a while in which they had any.
     *
     * @param within how long a while is
     * @param atLeast fewer are never noticed
     * @param timesUsual how many times the habit is unusual
     * @param known from how many such whiles on a person has a habit
     */
    record MoreThanUsual(Stated stated, Duration within, int atLeast, int timesUsual, int known) implements Rule {}

    /**
     * At an hour that is not that person's habit: of their entries, too few lie within an hour of it.
     *
     * @param known from how many entries on a person has a habit
     * @param oneIn an hour is odd when fewer than one in so many of their entries lie near it
     */
    record OddHour(Stated stated, int known, int oneIn) implements Rule {}

    /**
     * A look at a child some time after the matter was closed.
     *
     * @param closed what closes it
     * @param per by whom: the same person, or anyone of the organisation
     * @param later from how long after
     */
    record AfterClosing(Stated stated, Selector closed, Per per, Duration later) implements Rule {}

    /**
     * A person of whom there was nothing for a while is there again: they may have left, and their sign-in not.
     *
     * @param away how long a while is
     */
    record AfterAbsence(Stated stated, Duration away) implements Rule {}

    /**
     * The purpose is none of those that fit the person's role. A role for which none is stated fits none.
     *
     * @param purposes role to the purposes that fit it
     */
    record Unfit(Stated stated, Map<String, Set<String>> purposes) implements Rule {
        public Unfit {
            purposes = Map.copyOf(purposes);
        }
    }

    /**
     * Drawn at random, so that nobody's access is never looked at; some sooner than others, by stated weights. The draw
     * is by the entry's own hash: everybody who draws again draws the same.
     *
     * @param oneIn about one in so many
     * @param weights how many times likelier some are; of several that fit, the greatest counts
     */
    record Drawn(Stated stated, int oneIn, List<Weight> weights) implements Rule {
        public Drawn {
            weights = List.copyOf(weights);
        }

        /** In what share of cases an entry such as this is drawn, 0 to 1. */
        public double share(LoggedEntry logged) {
            int weight = weights.stream()
                    .filter(w -> w.looksAt().selects(logged.entry()))
                    .mapToInt(Weight::times)
                    .max()
                    .orElse(1);
            return Math.min(1.0, (double) weight / oneIn);
        }
    }

    /**
     * What is drawn sooner.
     *
     * @param words what these are, as an auditor reads it
     * @param times how many times likelier
     */
    record Weight(String words, Selector looksAt, int times) {}
}
