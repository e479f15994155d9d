package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.WithheldNotice;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.picture.Placard;

/**
 * One agency and what came of it: exactly one outcome.
 *
 * @param agency which
 * @param outcome what came of it
 * @param askedAt when it was asked; left out when it was not
 * @param asOf how old its information is; left out when it is live
 * @param records what may be shown
 * @param withheld what may be known of and not seen
 * @param clauses the clauses that decided, in the order of their numbers
 */
record TileBody(
        Named agency,
        Came outcome,
        Optional<Instant> askedAt,
        Optional<Instant> asOf,
        List<RecordBody> records,
        List<Withheld> withheld,
        List<ClauseBody> clauses) {
    /**
     * An agency within an answer. Where its name would tell where a protected person is, its kind stands in its place.
     *
     * @param tile its number within the enquiry, from 1
     * @param id its id; left out where the name is withheld
     * @param heading its name, or its kind
     * @param ring whom to ring
     */
    record Named(int tile, Optional<String> id, String heading, Desk ring) {
        static Named of(int number, Placard placard) {
            return new Named(
                    number,
                    Optional.of(placard.agency().value()).filter(id -> !placard.nameWithheld()),
                    placard.heading(),
                    Desk.of(placard.contact()));
        }
    }

    /** Whom to ring. */
    record Desk(String name, String telephone, Optional<String> outOfHours) {
        static Desk of(Contact contact) {
            return new Desk(contact.name(), contact.telephone(), contact.outOfHours());
        }
    }

    /**
     * What came of it.
     *
     * @param code one of the closed list of outcomes
     * @param answered whether the agency looked and told us
     * @param askAgain whether asking again soon may help
     * @param words what it means
     */
    record Came(String code, boolean answered, boolean askAgain, List<String> words) {
        static Came of(Outcome outcome) {
            OutcomeWords words = OutcomeWords.of(outcome);
            return new Came(outcome.word(), outcome.answered(), words.askAgain(), words.lines());
        }
    }

    /**
     * Records that are held and not shown.
     *
     * @param category what they are about
     * @param count how many
     * @param why what withholds them
     * @param clause the clause that decides, by its number
     * @param ring whom to ring about them
     */
    record Withheld(String category, int count, String why, int clause, Desk ring) {
        static Withheld of(WithheldNotice notice, Placard placard, Citations citations) {
            return new Withheld(
                    Codes.of(notice.category()),
                    notice.count(),
                    Codes.of(notice.why()),
                    citations.number(notice.clause()),
                    Desk.of(placard.nameWithheld() ? placard.contact() : notice.ring()));
        }
    }

    /** The tile of an agency, its records named by the tile's number and their own. */
    static TileBody of(int number, Tile tile) {
        Placard placard = tile.placard();
        Citations citations = new Citations();
        List<RecordBody> records =
                tile.answer().map(a -> records(number, tile, a, citations)).orElse(List.of());
        List<Withheld> withheld = tile.answer().map(DisclosedAnswer::notices).orElse(List.of()).stream()
                .map(n -> Withheld.of(n, placard, citations))
                .toList();
        return new TileBody(
                Named.of(number, placard),
                Came.of(tile.outcome()),
                tile.askedAt(),
                tile.answer().flatMap(DisclosedAnswer::asOf),
                records,
                withheld,
                citations.bodies(placard.nameWithheld()));
    }

    private static List<RecordBody> records(int number, Tile tile, DisclosedAnswer answer, Citations citations) {
        List<RecordBody> records = new ArrayList<>();
        for (Disclosure shown : answer.disclosures()) {
            records.add(RecordBody.of(
                    number + "-" + (records.size() + 1),
                    shown,
                    Optional.ofNullable(tile.byEmergency().get(shown)),
                    citations));
        }
        return records;
    }
}
