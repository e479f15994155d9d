package org.biggerpicture.application.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Notify;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.configuration.Readings;

/** Writes what the log says of an enquiry. It never holds what an agency told. */
public final class Entries {
    private final UnaryOperator<String> pseudonym;
    private final RandomGenerator randomness;
    private final Ties ties;

    /**
     * @param pseudonym turns the child's canonical description into this quarter's pseudonym
     * @param randomness a secure source, for the keys of commitments
     * @param ties what is compared of who asks and whom they ask about
     */
    public Entries(UnaryOperator<String> pseudonym, RandomGenerator randomness, Ties ties) {
        this.pseudonym = pseudonym;
        this.randomness = randomness;
        this.ties = ties;
    }

    /** The same where no organisation told anything to compare with. */
    public Entries(UnaryOperator<String> pseudonym, RandomGenerator randomness) {
        this(pseudonym, randomness, Ties.NOTHING_TOLD);
    }

    /** What is compared of who asks and whom they ask about. */
    public Ties ties() {
        return ties;
    }

    /** Who acts. */
    public static Who who(Practitioner practitioner) {
        return new Who(
                practitioner.requester().person(),
                practitioner.requester().name(),
                practitioner.requester().organisation().value(),
                practitioner.requester().role().code(),
                practitioner.signInStrength(),
                practitioner.signInReference());
    }

    /** An entry of an enquiry that says only what happened. */
    public Entry of(EntryKind kind, Practitioner practitioner, Enquiry enquiry, String agreements) {
        return Entry.of(kind, who(practitioner), grounds(enquiry, agreements));
    }

    /**
     * Agencies are about to be asked.
     *
     * @param asks the questions planned for each, every step that may be taken, each with its reason
     * @param wanted all of whom an answer is wanted; who is not asked now has given it already
     */
    public Entry intent(
            Practitioner practitioner,
            Enquiry enquiry,
            AskPlan plan,
            Map<AgencyId, List<Ask>> asks,
            Set<AgencyId> wanted) {
        Entry entry = of(EntryKind.INTENT, practitioner, enquiry, plan.agreements());
        for (Map.Entry<AgencyId, List<Ask>> asked : asks.entrySet()) {
            entry = steps(
                    put(entry, asked.getValue())
                            .with(
                                    "request." + asked.getKey(),
                                    asked.getValue().getFirst().id().value()),
                    asked.getValue());
        }
        for (AskPlan.Asked asked : plan.asked()) {
            if (asks.containsKey(asked.agency())) {
                entry = entry.with("asked-under." + asked.agency(), cited(asked));
            }
            if (asks.containsKey(asked.agency()) && !asked.tells().isEmpty()) {
                entry = entry.with("notify." + asked.agency(), told(asked.tells()));
            }
        }
        if (sameSurname(practitioner, enquiry.sought())) {
            entry = entry.with("same-surname", "yes");
        }
        for (Map.Entry<String, String> fact : ties.of(
                        practitioner.requester(), enquiry.caseReference(), enquiry.sought())
                .entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        return entry.with("round", plan.round().name())
                .withAgencies(plan.lines().stream()
                        .map(line -> planned(line, asks, wanted))
                        .toList());
    }

    /** Who is told that somebody looked. */
    private static String told(Set<Notify> tells) {
        return tells.stream().sorted().map(Readings::word).collect(Collectors.joining(", "));
    }

    /**
     * The same entry, naming these questions to one agency as the agency sees them named: those that may be put, or, once
     * something is disclosed, those that were.
     */
    public static Entry put(Entry entry, List<Ask> asks) {
        return asks.isEmpty()
                ? entry
                : entry.with(
                        Statements.ASKS + asks.getFirst().agency(),
                        asks.stream().map(ask -> ask.id().value()).collect(Collectors.joining(", ")));
    }

    /** The clauses that allow asking, cited. */
    private static String cited(AskPlan.Asked asked) {
        return asked.clauses().stream().map(ClauseRef::cite).distinct().sorted().collect(Collectors.joining(" "));
    }

    /**
     * Every step of a trace: why it may be needed, what the agency would learn by it, and what it is called in the
     * agency's own log. The steps really taken stand with what was disclosed.
     */
    private static Entry steps(Entry entry, List<Ask> asks) {
        Entry said = entry;
        for (int i = 0; i < asks.size(); i++) {
            if (asks.get(i) instanceof Ask.Trace trace) {
                String step = "step." + trace.agency() + "." + (i + 1);
                said = said.with(step, trace.reason())
                        .with(step + ".tells", String.join(", ", kinds(List.of(trace))))
                        .with(step + ".request", trace.id().value());
            }
        }
        return said;
    }

    /**
     * The same entry, saying which of the steps planned were taken.
     *
     * @param planned the questions planned for one agency
     * @param put those that were really put to it
     */
    public static Entry taken(Entry entry, List<Ask> planned, List<Ask> put) {
        return put.isEmpty()
                ? entry
                : entry.with(
                        "steps." + planned.getFirst().agency(),
                        put.stream()
                                .map(ask -> String.valueOf(planned.indexOf(ask) + 1))
                                .collect(Collectors.joining(", ")));
    }

    /** A fact for the auditor, never the surname itself: a practitioner may be looking up their own family. */
    private static boolean sameSurname(Practitioner practitioner, PersonSought sought) {
        String[] names = practitioner.requester().name().strip().split("\\s+");
        return sought.family()
                .map(f -> f.strip().equalsIgnoreCase(names[names.length - 1]))
                .orElse(false);
    }

    /** Something of these agencies is about to be shown, in exactly these bytes. */
    public Entry disclosure(
            Practitioner practitioner, Enquiry enquiry, String agreements, List<AgencyLine> lines, byte[] bytes) {
        return of(EntryKind.DISCLOSURE, practitioner, enquiry, agreements)
                .withAgencies(lines)
                .committedTo(commitment(bytes));
    }

    /** A commitment to these bytes under a key of its own. */
    public Commitment commitment(byte[] bytes) {
        return Commitment.to(bytes, randomness);
    }

    /**
     * What one agency's answer shows and withholds.
     *
     * @param asks the questions that were really put to it; none when it could not be asked
     */
    public static AgencyLine line(List<Ask> asks, DisclosedAnswer answer) {
        return AgencyLine.of(answer.agency().value(), asked(asks))
                .answered(answer.outcome().word(), answer.took().toMillis())
                .disclosing(Amounts.released(answer), Amounts.withheld(answer));
    }

    /** An agency that was not asked, or of which nothing more is said than its outcome. */
    public static AgencyLine line(AgencyId agency, String word) {
        return AgencyLine.of(agency.value(), new Asked.NotAsked(word)).with(word);
    }

    private static AgencyLine planned(AskPlan.Line line, Map<AgencyId, List<Ask>> asks, Set<AgencyId> wanted) {
        return switch (line) {
            case AskPlan.Asked asked
            when asks.containsKey(asked.agency()) ->
                AgencyLine.of(asked.agency().value(), asked(asks.get(asked.agency())));
            case AskPlan.Asked asked when wanted.contains(asked.agency()) -> line(asked.agency(), "already-answered");
            case AskPlan.Asked asked -> line(asked.agency(), "nothing-to-ask-with");
            case AskPlan.NotPermitted no -> line(no.agency(), "not-permitted");
            case AskPlan.NotAsked no -> line(no.agency(), "not-asked");
        };
    }

    private static Asked asked(List<Ask> asks) {
        if (asks.isEmpty()) {
            return new Asked.NotAsked("no-question-left");
        }
        TreeSet<String> kinds = kinds(asks);
        return asks.getFirst() instanceof Ask.Trace ? new Asked.Trace(kinds) : new Asked.Fetch(kinds);
    }

    private static TreeSet<String> kinds(List<Ask> asks) {
        TreeSet<String> kinds = new TreeSet<>();
        asks.forEach(a -> a.discloses().forEach(k -> kinds.add(k.name())));
        return kinds;
    }

    private Grounds grounds(Enquiry enquiry, String agreements) {
        return new Grounds(
                enquiry.id().value(),
                enquiry.purpose().code(),
                enquiry.basis().code(),
                enquiry.consent().code(),
                enquiry.caseReference().value(),
                pseudonym.apply(canonical(enquiry.sought())),
                agreements);
    }

    /**
     * What a child's pseudonym is made of. The NHS number names a child best; otherwise the name and birth date, always
     * written alike.
     */
    public static String canonical(PersonSought sought) {
        List<String> parts = new ArrayList<>();
        sought.nhsNumber().ifPresentOrElse(parts::add, () -> {
            parts.addAll(sought.given());
            sought.family().ifPresent(parts::add);
            sought.born().ifPresent(b -> parts.add(b.toString()));
            sought.expected().ifPresent(e -> parts.add("expected " + e));
            sought.upn().ifPresent(parts::add);
        });
        return String.join(" ", parts).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** The bytes of a text, as they leave. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
