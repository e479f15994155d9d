package org.biggerpicture.application.enquiry;

import java.util.Optional;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.WithheldNotice;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.picture.CompletenessReceipt;

/** What a receipt says of one tile. */
final class ReceiptLines {
    private ReceiptLines() {}

    static CompletenessReceipt.Line of(Tile tile) {
        return new CompletenessReceipt.Line(
                tile.placard().agency(),
                tile.placard().heading(),
                tile.outcome(),
                reason(tile.outcome()),
                tile.askedAt(),
                tile.answer().flatMap(DisclosedAnswer::asOf),
                tile.answer().map(a -> a.disclosures().size()).orElse(0),
                tile.answer()
                        .map(a -> a.notices().stream()
                                .mapToInt(WithheldNotice::count)
                                .sum())
                        .orElse(0));
    }

    private static Optional<String> reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered a -> Optional.empty();
            case Outcome.PartWithheld p -> p.bySource();
            case Outcome.Incomplete i -> Optional.of(i.missing());
            case Outcome.NothingHeld n -> n.caution();
            case Outcome.Refused r -> Optional.of(r.reason());
            case Outcome.NotPermitted n -> Optional.of(n.reason());
            case Outcome.NotAsked n -> Optional.of(n.reason());
            case Outcome.Late l -> Optional.empty();
            case Outcome.Down d -> Optional.of(d.reason());
            case Outcome.Unreadable u -> Optional.of(u.reason());
            case Outcome.Unclear u -> Optional.of(u.reason());
        };
    }
}
