package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.application.emergency.EmergencyState;
import org.biggerpicture.application.enquiry.EmergencyAccess;

/**
 * Where emergency access to an enquiry stands.
 *
 * @param state {@code not-foreseen}, {@code foreseen}, {@code open} or {@code over}
 * @param reference what notices and the log call it, once it was opened
 * @param until the end of the time it stands, or when it ended
 * @param reviewDue by when somebody else must have reviewed it
 * @param clauses the clauses that foresee it
 */
record EmergencyBody(
        String state,
        Optional<String> reference,
        Optional<Instant> until,
        Optional<Instant> reviewDue,
        List<ClauseBody> clauses) {
    static EmergencyBody of(EmergencyState state) {
        return switch (state) {
            case EmergencyState.NotForeseen n ->
                new EmergencyBody("not-foreseen", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            case EmergencyState.Foreseen f ->
                new EmergencyBody(
                        "foreseen",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        f.openings().stream()
                                .map(Opening::clause)
                                .distinct()
                                .map(c -> ClauseBody.of(c, false))
                                .toList());
            case EmergencyState.Open(var access) -> of("open", access);
            case EmergencyState.Over(var access, var openings) -> of("over", access);
        };
    }

    private static EmergencyBody of(String state, EmergencyAccess access) {
        return new EmergencyBody(
                state,
                Optional.of(access.reference()),
                Optional.of(access.glass().until()),
                Optional.of(access.glass().reviewDue()),
                access.glass().clauses().stream()
                        .map(c -> ClauseBody.of(c, false))
                        .toList());
    }
}
