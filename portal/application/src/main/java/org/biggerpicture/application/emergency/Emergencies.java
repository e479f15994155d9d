package org.biggerpicture.application.emergency;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.agreements.breakglass.BreakGlass;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.enquiry.EmergencyAccess;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.notices.EmergencyFacts;
import org.biggerpicture.application.notices.Notices;
import org.biggerpicture.application.security.Practitioner;

/**
 * Opens and closes emergency access. What was opened, and that its supervisors are told, is durable in the log before
 * anything more is asked or shown. Its end by time needs no timer: the entry of its opening says when, whatever is shown is
 * decided at its own moment, and the end is written down at the next look at the enquiry.
 */
public final class Emergencies {
    private static final String BY_HAND = "by-hand";
    private static final String BY_TIME = "by-time";

    private final Enquiries enquiries;
    private final Notices notices;
    private final Journal journal;
    private final Entries entries;
    private final InstantSource clock;
    private final Supplier<String> names;
    private final BreakGlass.Terms terms;

    /**
     * @param names gives references never used before that tell nothing
     * @param terms how long it stands and how soon it is reviewed
     */
    public Emergencies(
            Enquiries enquiries,
            Notices notices,
            Journal journal,
            Entries entries,
            InstantSource clock,
            Supplier<String> names,
            BreakGlass.Terms terms) {
        this.enquiries = enquiries;
        this.notices = notices;
        this.journal = journal;
        this.entries = entries;
        this.clock = clock;
        this.names = names;
        this.terms = terms;
    }

    /**
     * Why somebody opens it.
     *
     * @param code a word of the vocabulary
     * @param words in their own words
     * @param signedIn when they last proved who they are
     */
    public record Why(String code, String words, Instant signedIn) {}

    /** What came of opening it. */
    public sealed interface Outcome {
        /**
         * It stands open.
         *
         * @param access until when
         * @param lookAgain whether more agencies were asked who knows the child, so that their records must be looked at
         */
        record Opened(EmergencyAccess access, boolean lookAgain) implements Outcome {}

        /**
         * It does not.
         *
         * @param why in words
         */
        record Refused(String why) implements Outcome {}
    }

    /** How long it stands once it is opened, and how soon it is reviewed. */
    public BreakGlass.Terms terms() {
        return terms;
    }

    /**
     * Where it stands now; an end by time that nobody has written down yet is written down.
     *
     * @throws LogClosedException if that can't be made durable
     */
    public EmergencyState state(OpenEnquiry enquiry) {
        Optional<EmergencyAccess> last = enquiry.emergency();
        if (last.isPresent() && last.get().glass().stands(enquiry.enquiry().id(), clock.instant())) {
            return new EmergencyState.Open(last.get());
        }
        List<Opening> openings = Opening.all(enquiry.agreements(), enquiry.enquiry());
        return last.<EmergencyState>map(l -> new EmergencyState.Over(settled(enquiry, l), openings))
                .orElseGet(() ->
                        openings.isEmpty() ? new EmergencyState.NotForeseen() : new EmergencyState.Foreseen(openings));
    }

    /**
     * Opens it for this enquiry.
     *
     * @param by who opens it, as they signed in for it
     * @throws LogClosedException if it can't be made durable: nothing was opened, nobody asked, nothing shown
     */
    public Outcome open(OpenEnquiry enquiry, Practitioner by, Why why) {
        if (state(enquiry) instanceof EmergencyState.Open) {
            return new Outcome.Refused("Emergency access is open already.");
        }
        if (!notices.reachSomebody(by.requester().organisation())) {
            refused(enquiry, by, "nobody-is-told");
            return new Outcome.Refused("Nobody in your organisation would be told of it. Ring the hub's desk.");
        }
        return switch (BreakGlass.open(enquiry.agreements(), enquiry.enquiry(), why.words(), clock.instant(), terms)) {
            case BreakGlass.Outcome.Refused no -> {
                refused(enquiry, by, "not-foreseen");
                yield new Outcome.Refused(no.why());
            }
            case BreakGlass.Outcome.Done done -> opened(enquiry, by, why, done.glass());
        };
    }

    private Outcome opened(OpenEnquiry enquiry, Practitioner by, Why why, BreakGlass glass) {
        String reference = "E-" + names.get();
        Entry opened = EmergencyFacts.opened(
                        entry(enquiry, by, EntryKind.BREAK_GLASS_OPENED), reference, glass, why.code())
                .with("signed-in", why.signedIn().toString());
        record(List.of(opened, notices.telling(opened)));
        notices.told(reference);
        EmergencyAccess access = new EmergencyAccess(reference, glass, false);
        enquiry.emergency(access);
        return new Outcome.Opened(access, enquiries.askFurther(enquiry));
    }

    /**
     * Gives it up before its time; nothing happens if it does not stand open.
     *
     * @throws LogClosedException if that can't be made durable; nothing more is shown by it all the same
     */
    public void close(OpenEnquiry enquiry) {
        if (state(enquiry) instanceof EmergencyState.Open(EmergencyAccess access)) {
            EmergencyAccess over =
                    new EmergencyAccess(access.reference(), access.glass().endedAt(clock.instant()), false);
            enquiry.emergency(over);
            settled(enquiry, over);
        }
    }

    /** Writes down that somebody was refused, and why. */
    public void refused(OpenEnquiry enquiry, Practitioner by, String why) {
        record(List.of(
                entry(enquiry, by, EntryKind.REFUSAL).with("page", "emergency").with("why", why)));
    }

    private EmergencyAccess settled(OpenEnquiry enquiry, EmergencyAccess last) {
        if (last.endLogged()) {
            return last;
        }
        record(List.of(ended(enquiry, last.reference(), last.glass())));
        EmergencyAccess settled = last.ended();
        enquiry.emergency(settled);
        return settled;
    }

    private Entry ended(OpenEnquiry enquiry, String reference, BreakGlass over) {
        boolean byHand = over.until().isBefore(over.at().plus(terms.lasts()));
        return entry(enquiry, enquiry.practitioner(), EntryKind.BREAK_GLASS_CLOSED)
                .with(EmergencyFacts.REFERENCE, reference)
                .with(EmergencyFacts.ENDED, byHand ? BY_HAND : BY_TIME)
                .with(EmergencyFacts.ENDED_AT, over.until().toString());
    }

    private Entry entry(OpenEnquiry enquiry, Practitioner by, EntryKind kind) {
        return entries.of(kind, by, enquiry.enquiry(), enquiry.agreements().version());
    }

    private void record(List<Entry> several) {
        try {
            journal.append(several);
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
