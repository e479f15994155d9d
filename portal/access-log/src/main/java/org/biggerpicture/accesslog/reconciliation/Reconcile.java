package org.biggerpicture.accesslog.reconciliation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.reconciliation.Told.Proven;

/**
 * {@code reconcile --agency ID --portal ADDRESS --own FILE}: an agency lays its own log beside what the portal's log says
 * of it, having checked the proof of every line.
 */
public final class Reconcile {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final String USAGE =
            "Usage: reconcile --agency ID --portal ADDRESS --own FILE --token-address ADDRESS [--from WHEN] [--to WHEN]"
                    + " [--tolerance SECONDS] [--key KEY]\n"
                    + "The agency's secret is read from BIGGER_PICTURE_AGENCY_SECRET, a token it has already from"
                    + " BIGGER_PICTURE_AGENCY_TOKEN.";

    private final PrintStream out;
    private final Map<String, String> surroundings;
    private final Map<String, String> options = new LinkedHashMap<>();

    private Reconcile(PrintStream out, Map<String, String> surroundings) {
        this.out = out;
        this.surroundings = surroundings;
    }

    /** Exits with 0 if the logs agree, 1 if they differ, 2 if they could not be compared. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.getenv(), out));
    }

    /**
     * Runs it.
     *
     * @param surroundings where the secret or the token is found, by name
     * @return the code to exit with
     */
    public static int run(List<String> args, Map<String, String> surroundings, PrintStream out) {
        try {
            return new Reconcile(out, surroundings).run(args);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            out.println("The logs were not compared: " + e.getMessage());
            return 2;
        }
    }

    private int run(List<String> args) throws IOException {
        for (int i = 0; i + 1 < args.size(); i += 2) {
            options.put(args.get(i), args.get(i + 1));
        }
        if (args.size() % 2 != 0 || !options.keySet().containsAll(List.of("--agency", "--portal", "--own"))) {
            throw new IllegalArgumentException(USAGE);
        }
        Instant from = day("--from", 0).orElse(Instant.EPOCH);
        Instant to = day("--to", 1).orElse(Instant.parse("9999-01-01T00:00:00Z"));
        Duration tolerance = Duration.ofSeconds(Long.parseLong(options.getOrDefault("--tolerance", "60")));
        List<OwnRequest> own = OwnLog.read(Files.readString(Path.of(option("--own"))));
        try (HttpClient http = HttpClient.newHttpClient()) {
            PortalDoor door = new PortalDoor(http, URI.create(option("--portal")), token(http));
            List<ToldPage> pages = door.pages(around(from, tolerance.negated()), around(to, tolerance));
            return tell(
                    Comparison.of(proven(pages), own, from, to, tolerance),
                    pages.stream().mapToLong(ToldPage::erased).sum());
        }
    }

    private static Instant around(Instant moment, Duration by) {
        return moment.equals(Instant.EPOCH) || moment.isAfter(Instant.parse("9000-01-01T00:00:00Z"))
                ? moment
                : moment.plus(by);
    }

    /** A day of the hub's own time, or a moment. */
    private Optional<Instant> day(String option, int later) {
        return Optional.ofNullable(options.get(option))
                .map(text -> text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text)
                                .plusDays(later)
                                .atStartOfDay(ENGLAND)
                                .toInstant());
    }

    private String token(HttpClient http) throws IOException {
        String given = surroundings.getOrDefault("BIGGER_PICTURE_AGENCY_TOKEN", "");
        return given.isEmpty()
                ? PortalDoor.token(
                        http,
                        URI.create(option("--token-address")),
                        option("--agency"),
                        surroundings.getOrDefault("BIGGER_PICTURE_AGENCY_SECRET", ""))
                : given;
    }

    private String option(String name) {
        return Optional.ofNullable(options.get(name)).orElseThrow(() -> new IllegalArgumentException(USAGE));
    }

    /** Every line checked; the last page's checkpoint is told, to be kept and held against later ones. */
    private List<Proven> proven(List<ToldPage> pages) {
        Optional<NoteKey> trusted = Optional.ofNullable(options.get("--key")).map(NoteKey::parse);
        List<Proven> proven = new ArrayList<>();
        pages.forEach(page ->
                page.told().forEach(told -> proven.add(told.proven(trusted.orElse(page.key()), option("--agency")))));
        out.println(proven.size() + " lines of the portal's log, each proved to stand in it.");
        pages.reversed().stream()
                .flatMap(page -> page.told().reversed().stream())
                .findFirst()
                .ifPresent(last -> {
                    Checkpoint covering =
                            Checkpoint.parse(last.proof().checkpoint().text());
                    out.println("Checkpoint: " + covering.size() + " entries of " + covering.origin() + ", root "
                            + covering.root().base64());
                });
        if (trusted.isEmpty()) {
            out.println("The key is the portal's own word. Compare it with the one that the hub publishes: "
                    + pages.getLast().key());
        }
        return proven;
    }

    private int tell(Comparison.Found found, long erased) {
        out.println(
                found.asks() + " questions put by the portal, " + found.requests() + " requests in the agency's log.");
        if (found.notKnownToBePut() > 0) {
            out.println(
                    found.notKnownToBePut() + " questions were planned and, as far as either log knows, never put.");
        }
        if (found.notReached() > 0) {
            out.println(found.notReached() + " questions did not reach the agency, as far as the portal knows.");
        }
        if (erased > 0) {
            out.println(erased + " lines could not be opened: they have been erased.");
        }
        found.differences().forEach(d -> out.println(line(d)));
        out.println(
                found.differences().isEmpty()
                        ? "No difference."
                        : found.differences().size() + " differences.");
        return found.differences().isEmpty() ? 0 : 1;
    }

    private static String line(Difference d) {
        return d.kind().words() + ": " + (d.ask().isEmpty() ? "no name" : d.ask())
                + d.here().map(at -> ", here " + at).orElse("")
                + d.there().map(at -> ", there " + at).orElse("")
                + (d.outcome().isEmpty() ? "" : ", here " + d.outcome());
    }
}
