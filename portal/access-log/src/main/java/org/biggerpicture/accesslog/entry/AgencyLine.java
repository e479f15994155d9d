package org.biggerpicture.accesslog.entry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an entry says of one agency: what it was asked, how it answered, what of it was shown or withheld under which
 * clause. Never content.
 *
 * @param agency agency id
 * @param asked what it was asked, or why it was not
 * @param outcome outcome code, empty before it has answered
 * @param latencyMillis how long it took, where it was called
 * @param released what is shown
 * @param withheld what is not shown
 * @param disclosed commitment to the exact bytes shown
 */
public record AgencyLine(
        String agency,
        Asked asked,
        String outcome,
        OptionalLong latencyMillis,
        List<Released> released,
        List<Withheld> withheld,
        Optional<Commitment> disclosed) {

    public AgencyLine {
        released = List.copyOf(released);
        withheld = List.copyOf(withheld);
    }

    /** An agency that is about to be asked this, or not asked at all. */
    public static AgencyLine of(String agency, Asked asked) {
        return new AgencyLine(agency, asked, "", OptionalLong.empty(), List.of(), List.of(), Optional.empty());
    }

    /** The same agency, having answered so after so many milliseconds. */
    public AgencyLine answered(String outcomeCode, long millis) {
        return new AgencyLine(agency, asked, outcomeCode, OptionalLong.of(millis), released, withheld, disclosed);
    }

    /** The same agency with an outcome but no call made: not asked, or its circuit was open. */
    public AgencyLine with(String outcomeCode) {
        return new AgencyLine(agency, asked, outcomeCode, latencyMillis, released, withheld, disclosed);
    }

    /** The same agency, this much of it shown and this much withheld. */
    public AgencyLine disclosing(List<Released> shown, List<Withheld> notShown) {
        return new AgencyLine(agency, asked, outcome, latencyMillis, shown, notShown, disclosed);
    }

    /** The same agency, with a commitment to the bytes shown. */
    public AgencyLine committedTo(Commitment commitment) {
        return new AgencyLine(agency, asked, outcome, latencyMillis, released, withheld, Optional.of(commitment));
    }
}
