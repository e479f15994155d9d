package org.biggerpicture.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;

/** One agency's answer as it may be shown. What is concealed has left no trace in it but in {@link #log()}. */
public final class DisclosedAnswer {
    private final AgencyId agency;
    private final RequestId request;
    private final Instant askedAt;
    private final Duration took;
    private final Optional<Instant> asOf;
    private final Outcome outcome;
    private final List<Disclosure> disclosures;
    private final List<WithheldNotice> notices;
    private final DisclosureLog log;

    DisclosedAnswer(
            org.biggerpicture.ask.Answer answer,
            Outcome outcome,
            List<Disclosure> disclosures,
            List<WithheldNotice> notices,
            DisclosureLog log) {
        this.agency = answer.agency();
        this.request = answer.request();
        this.askedAt = answer.askedAt();
        this.took = answer.took();
        this.asOf = answer.asOf();
        this.outcome = outcome;
        this.disclosures = List.copyOf(disclosures);
        this.notices = List.copyOf(notices);
        this.log = log;
    }

    /** Who was asked. */
    public AgencyId agency() {
        return agency;
    }

    /** The ask's opaque name. */
    public RequestId request() {
        return request;
    }

    /** When the question left. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Until the answer was read. */
    public Duration took() {
        return took;
    }

    /** How old the information is when the source is not live. */
    public Optional<Instant> asOf() {
        return asOf;
    }

    /** What came of it, as it may be shown. */
    public Outcome outcome() {
        return outcome;
    }

    /** What may be shown, in the agency's order. */
    public List<Disclosure> disclosures() {
        return disclosures;
    }

    /** What may be known of and not seen. */
    public List<WithheldNotice> notices() {
        return notices;
    }

    /** What was released and withheld, for the access log alone: never for a page, an API or a header. */
    public DisclosureLog log() {
        return log;
    }

    /** Names the agency and the request, nothing told. */
    @Override
    public String toString() {
        return "DisclosedAnswer[" + agency + " " + request + "]";
    }
}
