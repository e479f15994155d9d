package org.biggerpicture.application.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.DisclosureLog;
import org.biggerpicture.agreements.Manner;

/** What of an answer was shown and withheld, in counts, as the log writes it. */
final class Amounts {
    private Amounts() {}

    static List<Released> released(DisclosedAnswer answer) {
        Map<String, ClauseRef> cited = answer.disclosures().stream()
                .map(Disclosure::decidedBy)
                .collect(Collectors.toMap(ClauseRef::cite, c -> c, (a, b) -> a));
        return answer.log().released().stream().map(r -> released(r, cited)).toList();
    }

    private static Released released(DisclosureLog.Released amount, Map<String, ClauseRef> cited) {
        String[] cite = amount.clause().split("#", 2);
        ClauseRef clause = cited.get(amount.clause());
        return new Released(
                amount.category().word(),
                amount.layer().name(),
                amount.relation().name(),
                amount.count(),
                cite.length == 2 ? cite[1] : amount.clause(),
                cite[0],
                clause == null ? "" : clause.version(),
                clause == null ? "" : clause.lawfulBasis());
    }

    static List<Withheld> withheld(DisclosedAnswer answer) {
        return answer.log().withheld().stream()
                .map(w -> new Withheld(
                        w.category().word(),
                        manner(w),
                        w.why(),
                        w.count(),
                        w.clause().orElse("")))
                .toList();
    }

    private static Withheld.Manner manner(DisclosureLog.Withheld amount) {
        if (amount.clause().isEmpty()) {
            return Withheld.Manner.NO_CLAUSE;
        }
        return amount.manner() == Manner.MASK ? Withheld.Manner.MASK : Withheld.Manner.CONCEAL;
    }
}
