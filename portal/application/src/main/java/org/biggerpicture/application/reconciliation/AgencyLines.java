package org.biggerpicture.application.reconciliation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Opening;
import org.biggerpicture.accesslog.note.InclusionProof;
import org.biggerpicture.accesslog.reconciliation.Statement;
import org.biggerpicture.accesslog.reconciliation.Told;
import org.biggerpicture.accesslog.reconciliation.ToldPage;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.springframework.stereotype.Component;

/** What the log says of one agency: the statements that were made beside its entries, opened for it alone, each proved. */
@Component
final class AgencyLines {
    private final AccessLog log;

    AgencyLines(AccessLog log) {
        this.log = log;
    }

    /**
     * A page of them, of the entries of a period.
     *
     * @param after the position to go on behind
     * @param entries how many entries it looks through
     */
    ToldPage page(String agency, Instant from, Instant to, long after, int entries) throws SQLException {
        log.checkpoints().issue();
        List<LoggedEntry> found = log.find(Criteria.ALL
                .where(Field.KIND, EntryKind.INTENT.name(), EntryKind.DISCLOSURE.name())
                .where(Field.AGENCY, agency)
                .between(from, to)
                .after(after)
                .limit(entries + 1));
        List<Told> told = new ArrayList<>();
        long erased = 0;
        for (LoggedEntry entry : found.subList(0, Math.min(entries, found.size()))) {
            Optional<LoggedEntry> stated = asked(entry, agency) ? stated(entry) : Optional.empty();
            if (stated.isPresent()) {
                Optional<Told> line = told(stated.get(), agency);
                line.ifPresent(told::add);
                erased += line.isPresent() ? 0 : 1;
            }
        }
        return new ToldPage(
                agency,
                log.checkpoints().key(),
                told,
                erased,
                found.size() > entries ? OptionalLong.of(found.get(entries - 1).position()) : OptionalLong.empty());
    }

    private static boolean asked(LoggedEntry entry, String agency) {
        return entry.entry().agencies().stream()
                .filter(line -> line.agency().equals(agency))
                .map(AgencyLine::asked)
                .anyMatch(asked -> !(asked instanceof Asked.NotAsked));
    }

    private Optional<LoggedEntry> stated(LoggedEntry entry) throws SQLException {
        return log.entry(entry.position() + 1).filter(next -> next.entry().kind() == EntryKind.STATED);
    }

    private Optional<Told> told(LoggedEntry stated, String agency) throws SQLException {
        for (Opening opening : log.openings(stated.position())) {
            if (!opening.value().isEmpty()
                    && Statement.parse(opening.value()).agency().equals(agency)) {
                Optional<InclusionProof> proof = log.checkpoints().inclusion(stated.position());
                return proof.map(p -> new Told(stated.canonical(), opening, p));
            }
        }
        return Optional.empty();
    }
}
