package org.biggerpicture.application.audit;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;

/** What the log writes in codes, as an auditor reads it. */
public final class LogWords {
    private final Region region;

    /** Words of this region. */
    public LogWords(Region region) {
        this.region = region;
    }

    /** What happened. Adding a kind without words does not compile. */
    public static String kind(EntryKind kind) {
        return switch (kind) {
            case INTENT -> "Agencies asked";
            case DISCLOSURE -> "Shown";
            case REFUSAL -> "Refused by the portal";
            case MATCH_CONFIRMED -> "Record confirmed as the child's";
            case MATCH_REJECTED -> "Record said not to be the child's";
            case MATCH_TAKEN_BACK -> "Took back what was said of a record";
            case NONE_OF_THESE -> "None of the records was the child's";
            case BREAK_GLASS_OPENED -> "Emergency access opened";
            case BREAK_GLASS_CLOSED -> "Emergency access ended";
            case BREAK_GLASS_REVIEWED -> "Emergency access reviewed";
            case NOTICE_GIVEN -> "Supervisors told of an emergency access";
            case NOTICE_OPENED -> "Supervisor opened the notice of an emergency access";
            case DECISION -> "Decision recorded";
            case RECEIPT -> "Receipt issued";
            case EXPORT -> "Exported";
            case PRINT -> "Printed";
            case AGREEMENT_PROPOSED -> "Agreement put forward";
            case AGREEMENT_ACTIVATED -> "Agreement came into force";
            case AGREEMENT_SUSPENDED -> "Agreement suspended";
            case KEY_ROTATED -> "Key replaced";
            case REDACTION -> "Personal fields erased";
            case RETENTION -> "Entries removed at the end of their time";
            case LEGAL_HOLD_PLACED -> "Legal hold placed";
            case LEGAL_HOLD_LIFTED -> "Legal hold lifted";
            case AUDITOR_LOOKED -> "Auditor looked";
            case REIDENTIFIED -> "Pseudonym undone";
            case REVIEW_OPENED -> "Review opened";
            case REVIEW_CLOSED -> "Review closed";
            case REVIEW_CHASED -> "Review chased";
            case SIGNED_IN -> "Signed in";
            case SIGNED_OUT -> "Signed out";
            case STARTED -> "Portal started";
            case STOPPED -> "Portal stopped";
            case CHECKPOINT_FAILED -> "Checkpoint failed";
            case WITNESS_SILENT -> "No witness countersigned";
            case STATED -> "Stated for agencies";
            case RECONCILED -> "Agency fetched its own lines";
            case SUBJECT_ACCESS -> "Subject access report";
        };
    }

    /** Why it was asked. */
    public String purpose(Entry entry) {
        return label(
                region.agreements().vocabulary().purposes(), entry.grounds().purpose());
    }

    /** On which lawful basis. */
    public String basis(Entry entry) {
        return label(region.agreements().vocabulary().bases(), entry.grounds().lawfulBasis());
    }

    /** What is known of consent. */
    public String consent(Entry entry) {
        return label(
                region.agreements().vocabulary().consentStates(),
                entry.grounds().consent());
    }

    /** In which role. */
    public String role(Entry entry) {
        return label(region.agreements().vocabulary().roles(), entry.who().role());
    }

    /** A code by its label; "Not stated" for none. */
    public static String label(List<? extends Word> words, String code) {
        return code.isEmpty() ? "Not stated" : Vocabulary.label(words, code);
    }

    /** An agency by its name; by its code when the region knows it no longer. */
    public String agency(String id) {
        return region.connections().stream()
                .filter(c -> c.id().equals(new AgencyId(id)))
                .map(Connection::agency)
                .map(a -> a.name())
                .findFirst()
                .orElse(id);
    }

    /** An organisation by its name; by its code when the region knows none. */
    public String organisation(String id) {
        return id.isEmpty() ? "Not stated" : region.named(id);
    }

    /** A role by its words; by its code when the region knows it no longer. */
    String role(String code) {
        return label(region.agreements().vocabulary().roles(), code);
    }

    /** A purpose by its words; by its code when the region knows it no longer. */
    String purpose(String code) {
        return label(region.agreements().vocabulary().purposes(), code);
    }

    /** An agreement by its title; by its id when none of that name runs any more. */
    String agreement(String id) {
        return region.agreements().all().stream()
                .filter(a -> a.id().equals(id))
                .map(a -> a.title())
                .findFirst()
                .orElse(id);
    }

    /** Which agencies an entry is about: all of a few, the count of many. */
    String agencies(Entry entry) {
        List<AgencyLine> lines = entry.agencies();
        if (lines.isEmpty()) {
            return "–";
        }
        if (lines.size() <= 2) {
            return lines.stream().map(l -> agency(l.agency())).collect(Collectors.joining("; "));
        }
        long asked = lines.stream()
                .filter(l -> !(l.asked() instanceof Asked.NotAsked))
                .count();
        return lines.size() + " agencies, " + asked + " of them asked";
    }

    /** What came of the agencies, each outcome with its count. */
    static String outcomes(Entry entry) {
        return entry.agencies().stream()
                .filter(l -> !l.outcome().isEmpty())
                .collect(
                        Collectors.groupingBy(l -> outcome(l.outcome()), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() == 1 && entry.agencies().size() == 1
                        ? e.getKey()
                        : e.getKey() + ": " + e.getValue())
                .collect(Collectors.collectingAndThen(Collectors.joining("; "), t -> t.isEmpty() ? "–" : t));
    }

    /** The clauses that decided, cited: what was withheld is logged under the whole citation already. */
    static List<String> clauses(Entry entry) {
        TreeSet<String> cited = new TreeSet<>();
        for (AgencyLine line : entry.agencies()) {
            Stream.concat(
                            line.released().stream().map(LogWords::cite),
                            line.withheld().stream().map(Withheld::clause))
                    .filter(c -> !c.isEmpty())
                    .forEach(cited::add);
        }
        return List.copyOf(cited);
    }

    /** Agreement and clause. */
    public static String cite(Released released) {
        return released.agreement() + "#" + released.clause();
    }

    /** An outcome's code as people read it. */
    public static String outcome(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? "–" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What an agency was asked, and so what it learned. */
    public static String asked(Asked asked) {
        return switch (asked) {
            case Asked.Trace(var kinds) -> "Whether it knows the child, with " + identifiers(kinds);
            case Asked.Fetch(var kinds) -> "What it holds, with " + identifiers(kinds);
            case Asked.NotAsked(var reason) ->
                reason.equals("not-asked") ? "Not asked" : "Not asked: " + outcome(reason);
        };
    }

    static String identifiers(java.util.SortedSet<String> kinds) {
        return kinds.isEmpty()
                ? "nothing of the child"
                : kinds.stream()
                        .map(k -> k.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    /** Who acted, as their organisation knows them. */
    static String person(LoggedEntry logged) {
        return logged.entry().who().person();
    }
}
