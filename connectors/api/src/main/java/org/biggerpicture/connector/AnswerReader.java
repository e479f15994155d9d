package org.biggerpicture.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Told.WrongForm;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PersonIdentity;

/**
 * Reads what a mapping produced (CANONICAL.md). Whatever is wrong with it becomes an outcome whose words hold nothing
 * of what came. A bad record among good ones makes the answer incomplete; it is never dropped unseen.
 */
public final class AnswerReader {
    private static final int MOST_RECORDS = 5000;

    private final Ask ask;
    private final Optional<String> caution;

    /**
     * Reads answers to one ask.
     *
     * @param ask what was asked
     * @param caution the agency's standing warning of what its "nothing held" leaves open
     */
    public AnswerReader(Ask ask, Optional<String> caution) {
        this.ask = ask;
        this.caution = caution;
    }

    /**
     * The answer.
     *
     * @param canonical what the mapping produced
     * @param askedAt when the question left
     * @param now when the answer is read
     */
    public Answer read(Map<?, ?> canonical, Instant askedAt, Instant now) {
        try {
            Told told = new Told(canonical);
            List<AgencyRecord> records = new ArrayList<>();
            int unread = records(told, now, records);
            Optional<Outcome> stated = told.nested("outcome").map(this::outcome);
            Outcome outcome = settled(stated, records, unread);
            return answer(outcome, records, askedAt, now, told.instant("asOf"));
        } catch (WrongForm e) {
            return answer(
                    new Outcome.Unreadable("Its answer does not fit its mapping"),
                    List.of(),
                    askedAt,
                    now,
                    Optional.empty());
        }
    }

    /** An answer without records. */
    public Answer without(Outcome outcome, Instant askedAt, Instant now) {
        return answer(outcome, List.of(), askedAt, now, Optional.empty());
    }

    private Answer answer(
            Outcome outcome, List<AgencyRecord> records, Instant askedAt, Instant now, Optional<Instant> asOf) {
        return new Answer(
                ask.agency(),
                ask.id(),
                outcome,
                outcome.carriesRecords() ? records : List.of(),
                askedAt,
                Duration.between(askedAt, now),
                asOf);
    }

    private int records(Told told, Instant now, List<AgencyRecord> records) {
        List<Told> all = told.eachNested("records");
        if (all.size() > MOST_RECORDS) {
            throw new WrongForm("records");
        }
        RecordReader reader = new RecordReader(ask.agency(), now);
        int unread = 0;
        for (Told one : all) {
            try {
                records.add(reader.read(one));
            } catch (WrongForm e) {
                unread++;
            }
        }
        return unread;
    }

    private Outcome settled(Optional<Outcome> stated, List<AgencyRecord> records, int unread) {
        if (aboutSomeoneElse(records)) {
            return new Outcome.Unreadable("It answered about someone else");
        }
        if (stated.isPresent() && !stated.get().carriesRecords()) {
            return stated.get();
        }
        if (unread > 0) {
            return records.isEmpty()
                    ? new Outcome.Unreadable("Its answer does not fit its mapping")
                    : new Outcome.Incomplete(unread + (unread == 1 ? " record" : " records") + " could not be read");
        }
        if (records.isEmpty()
                && stated.filter(o -> !(o instanceof Outcome.Answered)).isEmpty()) {
            return new Outcome.NothingHeld(ask.discloses(), caution);
        }
        return stated.orElseGet(Outcome.Answered::new);
    }

    /** An identity that comes with a fetch must be one of those asked for. */
    private boolean aboutSomeoneElse(List<AgencyRecord> records) {
        return switch (ask) {
            case Ask.Trace t -> false;
            case Ask.Fetch fetch -> {
                Set<String> wanted = fetch.localIds().stream().collect(Collectors.toSet());
                yield records.stream()
                        .filter(r -> r.category() == Category.IDENTITY)
                        .map(PersonIdentity.class::cast)
                        .anyMatch(i -> !wanted.contains(i.ref().localId()));
            }
        };
    }

    private Outcome outcome(Told told) {
        String kind = told.needed("kind");
        return switch (kind) {
            case "answered" -> new Outcome.Answered();
            case "nothing-held" -> new Outcome.NothingHeld(ask.discloses(), caution);
            case "part-withheld" -> new Outcome.PartWithheld(told.text("why"));
            case "incomplete" -> new Outcome.Incomplete(told.needed("missing"));
            case "refused" -> new Outcome.Refused(told.text("reason").orElse("It gave no reason"));
            case "down" ->
                new Outcome.Down(
                        told.text("reason").orElse("Its system failed"),
                        told.truth("retry").orElse(true));
            case "unreadable" -> new Outcome.Unreadable(told.text("reason").orElse("It could not be read"));
            case "unclear" -> new Outcome.Unclear(told.text("reason").orElse("Several people may be meant"));
            default -> throw new WrongForm("outcome");
        };
    }
}
