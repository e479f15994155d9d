package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.agreements.ClauseRef;

/** The clauses a tile cites, each written out once and then called by its number, from 1. */
final class Citations {
    private final List<ClauseRef> clauses = new ArrayList<>();

    int number(ClauseRef clause) {
        if (!clauses.contains(clause)) {
            clauses.add(clause);
        }
        return clauses.indexOf(clause) + 1;
    }

    List<ClauseBody> bodies(boolean nameWithheld) {
        return clauses.stream().map(c -> ClauseBody.of(c, nameWithheld)).toList();
    }
}
