package org.biggerpicture.application.access;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.Forgetting;
import org.biggerpicture.accesslog.HeldException;
import org.biggerpicture.accesslog.entry.Who;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * What is done with the log from the command line, by those who keep it and not through the portal: handing it over,
 * changing its key, forgetting. An embedded log can be opened only while the portal is stopped; one in PostgreSQL at any
 * time. Whoever forgets does so together with a second person, on a lawful basis, and the log says so.
 */
public final class LogDesk {
    private static final String USAGE = """
            export-log BUNDLE                                 writes all of the log for an auditor; a ZIP where it ends so
            change-log-key PERSON                             a new key signs the log's checkpoints from now on
            retention expire PERSON SECOND BASIS DAY          removes every entry before that day (2025-01-31)
            retention redact PERSON SECOND BASIS ENTRIES FIELDS
                                                              erases personal fields: 17,18 grounds.caseReference
            retention hold PERSON SECOND BASIS REFERENCE ENTRIES
                                                              nothing may erase these entries
            retention lift PERSON SECOND BASIS REFERENCE      lifts that hold""";

    private final AccessLog log;
    private final List<String> words;

    private LogDesk(AccessLog log, List<String> words) {
        this.log = log;
        this.words = words;
    }

    /** Whether the log's keepers have a command of that name. */
    public static boolean has(String command) {
        return List.of("export-log", "change-log-key", "retention").contains(command);
    }

    /**
     * Runs a command.
     *
     * @param settings the portal's own, of the folder of its data and of its configuration
     * @return what to tell the person
     * @throws IllegalArgumentException with a sentence for a person if it can't be done
     */
    public static String run(String command, List<String> words, Map<String, Object> settings) {
        try (var context = new SpringApplicationBuilder(Log.class)
                .web(WebApplicationType.NONE)
                // Of the portal's own only the log itself is wanted.
                .lazyInitialization(true)
                .properties(settings)
                .run()) {
            return new LogDesk(context.getBean(AccessLog.class), words).done(command);
        } catch (SQLException | IOException e) {
            throw new IllegalArgumentException(
                    "The access log can't be read or the file not written: " + e.getMessage(), e);
        } catch (AccessLogUnavailable e) {
            throw new IllegalArgumentException("The access log can't be written: nothing was done", e);
        } catch (HeldException e) {
            throw new IllegalArgumentException("A legal hold forbids it (" + e.hold() + "): nothing was done", e);
        }
    }

    private String done(String command) throws SQLException, IOException, AccessLogUnavailable, HeldException {
        return switch (command) {
            case "export-log" -> {
                log.checkpoints().exportTo(Path.of(word(0)));
                yield "Written: " + word(0) + "\nThe log's key, to compare with: "
                        + log.checkpoints().key();
            }
            case "change-log-key" -> {
                log.changeKey(who(word(0)));
                yield "The log's new key, to publish and to give to witnesses:\n"
                        + log.checkpoints().key();
            }
            default -> forgotten();
        };
    }

    private String forgotten() throws SQLException, AccessLogUnavailable, HeldException {
        if (word(1).equals(word(2))) {
            throw new IllegalArgumentException("Two persons are needed, and these are one");
        }
        Forgetting forgetting = log.forgetting().together(word(2));
        Who first = who(word(1));
        String basis = word(3);
        return switch (word(0)) {
            case "expire" ->
                forgetting
                        .expire(first, basis, day(word(4)))
                        .map(at -> "Removed; entry " + at.index() + " says so")
                        .orElse("There is nothing that old");
            case "redact" ->
                "Erased; entry "
                        + forgetting
                                .redact(first, basis, entries(word(4)), new TreeSet<>(List.of(word(5).split(","))))
                                .index()
                        + " says so";
            case "hold" ->
                "Held; entry "
                        + forgetting
                                .placeHold(first, basis, word(4), entries(word(5)))
                                .index()
                        + " says so";
            case "lift" ->
                "Lifted; entry " + forgetting.liftHold(first, basis, word(4)).index() + " says so";
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private String word(int place) {
        if (place >= words.size()) {
            throw new IllegalArgumentException(USAGE);
        }
        return words.get(place);
    }

    private static Who who(String person) {
        return new Who(person, "", "", "keeper-of-the-log", "", "command-line");
    }

    private static java.time.Instant day(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneId.of("Europe/London")).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day is written as 2025-01-31, not " + day, e);
        }
    }

    private static TreeSet<Long> entries(String positions) {
        try {
            return Stream.of(positions.split(",")).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Entries are written as 17,18,20, not " + positions, e);
        }
    }
}
