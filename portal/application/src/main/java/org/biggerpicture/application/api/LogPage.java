package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;

/**
 * A page of the access log, without what is personal in it.
 *
 * @param entries the earliest first
 * @param next where the next page goes on; left out on the last
 */
record LogPage(List<Logged> entries, Optional<Long> next) {
    /**
     * One entry.
     *
     * @param position its place in the log, from 0
     * @param at when the log took it
     * @param leaf its leaf hash
     * @param kind what happened
     * @param who who acted
     * @param grounds why, and about whom as a pseudonym
     * @param agencies one line an agency
     * @param facts particular to the kind: codes and hashes
     */
    record Logged(
            long position,
            Instant at,
            String leaf,
            String kind,
            Actor who,
            Why grounds,
            List<Line> agencies,
            Map<String, String> facts) {}

    /** Who acted, as their organisation's directory names them. */
    record Actor(String person, String organisation, String role, Optional<String> signInStrength) {}

    /** Why, and about whom; what was not stated is left out. */
    record Why(
            Optional<String> enquiry,
            Optional<String> purpose,
            Optional<String> lawfulBasis,
            Optional<String> consent,
            Optional<String> child,
            Optional<String> agreements) {
        static Why of(Grounds grounds) {
            return new Why(
                    stated(grounds.enquiry()),
                    stated(grounds.purpose()),
                    stated(grounds.lawfulBasis()),
                    stated(grounds.consent()),
                    stated(grounds.subject()),
                    stated(grounds.agreements()));
        }
    }

    /**
     * What an entry says of one agency.
     *
     * @param agency its id
     * @param asked {@code trace}, {@code fetch} or {@code not-asked}
     * @param notAskedBecause why it was not
     * @param told the kinds of identifier it was given
     * @param outcome how it answered
     * @param tookMillis how long that took
     * @param shown what of it was shown, by clause
     * @param withheld what was not, and why
     */
    record Line(
            String agency,
            String asked,
            Optional<String> notAskedBecause,
            List<String> told,
            Optional<String> outcome,
            Optional<Long> tookMillis,
            List<Out> shown,
            List<Kept> withheld) {
        static Line of(AgencyLine line) {
            return switch (line.asked()) {
                case Asked.Trace t -> line(line, "trace", Optional.empty(), t.identifierKinds());
                case Asked.Fetch f -> line(line, "fetch", Optional.empty(), f.identifierKinds());
                case Asked.NotAsked n -> line(line, "not-asked", stated(n.reason()), Set.of());
            };
        }

        private static Line line(AgencyLine line, String asked, Optional<String> because, Set<String> told) {
            return new Line(
                    line.agency(),
                    asked,
                    because,
                    told.stream().map(Codes::of).sorted().toList(),
                    stated(line.outcome()),
                    line.latencyMillis().isPresent()
                            ? Optional.of(line.latencyMillis().getAsLong())
                            : Optional.empty(),
                    line.released().stream().map(Out::of).toList(),
                    line.withheld().stream().map(Kept::of).toList());
        }
    }

    /** Items shown under one clause. */
    record Out(
            String category,
            String layer,
            String about,
            int count,
            String clause,
            String agreement,
            String version,
            String lawfulBasis) {
        static Out of(Released released) {
            return new Out(
                    released.category(),
                    released.layer(),
                    released.subjectRelation(),
                    released.count(),
                    released.clause(),
                    released.agreement(),
                    released.agreementVersion(),
                    released.lawfulBasis());
        }
    }

    /** Items not shown. */
    record Kept(String category, String manner, String reason, int count, Optional<String> clause) {
        static Kept of(Withheld withheld) {
            return new Kept(
                    withheld.category(),
                    Codes.of(withheld.manner()),
                    withheld.reason(),
                    withheld.count(),
                    stated(withheld.clause()));
        }
    }

    /**
     * A page of what was found.
     *
     * @param found up to one entry more than a page holds, to know whether another follows
     * @param limit how many a page holds
     */
    static LogPage of(List<LoggedEntry> found, int limit) {
        List<Logged> page = found.stream().limit(limit).map(LogPage::logged).toList();
        return new LogPage(
                page, found.size() > limit ? Optional.of(page.getLast().position()) : Optional.empty());
    }

    private static Logged logged(LoggedEntry logged) {
        return new Logged(
                logged.position(),
                logged.at(),
                logged.leaf(),
                Codes.of(logged.entry().kind()),
                new Actor(
                        logged.entry().who().person(),
                        logged.entry().who().organisation(),
                        logged.entry().who().role(),
                        stated(logged.entry().who().signInStrength())),
                Why.of(logged.entry().grounds()),
                logged.entry().agencies().stream().map(Line::of).toList(),
                new TreeMap<>(logged.entry().attributes()));
    }

    private static Optional<String> stated(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
