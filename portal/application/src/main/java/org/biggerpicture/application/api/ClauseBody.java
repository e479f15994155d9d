package org.biggerpicture.application.api;

import java.util.Optional;
import org.biggerpicture.agreements.ClauseRef;

/**
 * The clause that decided. Where an agency's name is withheld because it tells of a place, so is all of its agreement
 * that may tell of it: only the lawful basis and the gateway stay.
 *
 * @param cite how the log names it
 * @param agreement the agreement's title
 * @param version of its text
 * @param clause its number
 * @param words what it says
 * @param lawfulBasis the basis in words
 * @param gateway the statutory gateway in words
 * @param owner the office that may change it
 */
record ClauseBody(
        Optional<String> cite,
        Optional<String> agreement,
        Optional<String> version,
        Optional<String> clause,
        Optional<String> words,
        String lawfulBasis,
        String gateway,
        Optional<String> owner) {
    static ClauseBody of(ClauseRef clause, boolean nameWithheld) {
        return nameWithheld
                ? new ClauseBody(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clause.lawfulBasis(),
                        clause.gateway(),
                        Optional.empty())
                : new ClauseBody(
                        Optional.of(clause.cite()),
                        Optional.of(clause.title()),
                        Optional.of(clause.version()),
                        Optional.of(clause.clause()),
                        Optional.of(clause.words()),
                        clause.lawfulBasis(),
                        clause.gateway(),
                        Optional.of(clause.owner()));
    }
}
