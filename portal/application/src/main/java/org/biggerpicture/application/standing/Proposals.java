package org.biggerpicture.application.standing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.activation.Candidate;
import org.biggerpicture.agreements.activation.Proposal;
import org.biggerpicture.agreements.activation.Step;
import org.biggerpicture.agreements.activation.Steward;
import org.biggerpicture.agreements.stewardship.VersionDifference;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.configuration.Unsound;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Brings a new version of the agreements to run: one steward proposes what the files say, another of another organisation
 * approves it. What waits and what runs is told by the access log, so that a start can't run what two people did not sign.
 */
@Component
@ConditionalOnProperty(name = "bigger-picture.log.open", matchIfMissing = true)
final class Proposals {
    private static final String HASH = "hash";
    private static final String REPLACES = "replaces";

    private final Region region;
    private final Path config;
    private final AccessLog log;
    private final Journal journal;
    private final Clock clock = Clock.systemUTC();

    /**
     * @throws Unsound if the files hold another version than the one last brought to run; in a demonstration the files
     *     may be tried without a second person, and the log says so
     */
    Proposals(Region region, @Value("${bigger-picture.config:config}") Path config, AccessLog log, Journal journal)
            throws SQLException {
        this.region = region;
        this.config = config;
        this.log = log;
        this.journal = journal;
        begin();
    }

    private void begin() throws SQLException {
        String files = region.agreements().version();
        Optional<String> last = latest(EntryKind.AGREEMENT_ACTIVATED).map(e -> fact(e, HASH));
        if (last.equals(Optional.of(files))) {
            return;
        }
        if (last.isPresent() && !region.hub().demonstration()) {
            Findings findings = new Findings();
            findings.add(
                    Place.whole(config.resolve("agreements")),
                    "these agreements (" + files + ") are not the version that two stewards brought to run ("
                            + last.get() + ")",
                    "restore that version, start, and propose the new one");
            throw new Unsound(findings);
        }
        record(Entry.of(
                        EntryKind.AGREEMENT_ACTIVATED,
                        Who.portal(region.hub().organisation().value()),
                        Grounds.NONE)
                .with(HASH, files)
                .with("because", last.isPresent() ? "demonstration" : "first-start"));
    }

    /** What the files say now, their scenarios run. */
    Candidate candidate() {
        return Candidate.read(
                config,
                new LinkedHashSet<>(region.agencies()),
                region.agreements().vocabulary());
    }

    /** What waits for a second steward: proposed against the version that runs, and not yet brought to run. */
    Optional<Proposal> waiting() throws SQLException {
        return latest(EntryKind.AGREEMENT_PROPOSED)
                .filter(e -> fact(e, REPLACES).equals(region.agreements().version()))
                .map(e -> new Proposal(
                        fact(e, HASH),
                        fact(e, REPLACES),
                        new Steward(
                                e.entry().who().person(),
                                new OrganisationId(e.entry().who().organisation())),
                        e.at(),
                        ""));
    }

    Step propose(Practitioner steward, String why) {
        Step step = region.running().propose(candidate(), steward(steward), clock.instant(), why);
        if (step instanceof Step.Waits waits) {
            record(differing(EntryKind.AGREEMENT_PROPOSED, steward, waits.proposal(), waits.difference())
                    .withPersonal("why", why));
        }
        return step;
    }

    /**
     * Approves what waits. If what begins can't be recorded nobody can ask anything either, and the next start refuses
     * the version.
     */
    Step approve(Practitioner steward) throws SQLException {
        Optional<Proposal> proposal = waiting();
        if (proposal.isEmpty()) {
            return new Step.Stopped(List.of("Nothing waits to be approved."));
        }
        Step step = region.running().approve(proposal.get(), candidate(), steward(steward), clock.instant());
        if (step instanceof Step.Activated activated) {
            record(differing(EntryKind.AGREEMENT_ACTIVATED, steward, activated.proposal(), activated.difference())
                    .with("proposed-by", activated.proposal().by().person()));
        }
        return step;
    }

    private static Entry differing(
            EntryKind kind, Practitioner steward, Proposal proposal, VersionDifference difference) {
        return Entry.of(kind, Entries.who(steward), Grounds.NONE)
                .with(HASH, proposal.hash())
                .with(REPLACES, proposal.replaces())
                .with("cases-gained", Long.toString(difference.gained()))
                .with("cases-lost", Long.toString(difference.lost()));
    }

    private static Steward steward(Practitioner practitioner) {
        return new Steward(
                practitioner.requester().person(), practitioner.requester().organisation());
    }

    private Optional<LoggedEntry> latest(EntryKind kind) throws SQLException {
        return log
                .find(Criteria.ALL.where(Field.KIND, kind.name()).latestFirst().limit(1))
                .stream()
                .findFirst();
    }

    private static String fact(LoggedEntry logged, String name) {
        return logged.entry().attributes().getOrDefault(name, "");
    }

    private void record(Entry entry) {
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
