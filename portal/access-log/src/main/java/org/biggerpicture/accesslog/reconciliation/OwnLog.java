package org.biggerpicture.accesslog.reconciliation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.reconciliation.OwnRequest.Result;

/**
 * Reads an agency's own log of what it was asked, in one of two forms.
 *
 * <p>CSV (RFC 4180) with a heading: {@code at} (ISO 8601 with its offset) and {@code request} (what came as
 * {@code X-Correlation-ID}) must be there; {@code outcome} ({@code answered}, {@code nothing-held}, {@code refused},
 * {@code failed}) or {@code status} (of HTTP) may be; other columns are not read.
 *
 * <p>FHIR R4 AuditEvent, one a line: {@code recorded}, {@code outcome}, and the request's name as IHE BALP writes it: an
 * entity whose type is {@code XrequestId} and whose {@code what.identifier.value} it is.
 */
public final class OwnLog {
    private OwnLog() {}

    /**
     * Reads a log of either form.
     *
     * @throws IllegalArgumentException naming the line that can't be read, never what it says
     */
    public static List<OwnRequest> read(String text) {
        return text.stripLeading().startsWith("{") ? events(text) : rows(text);
    }

    private static List<OwnRequest> rows(String text) {
        List<List<String>> rows = Csv.read(text);
        List<String> heading = rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!heading.contains("at") || !heading.contains("request")) {
            throw new IllegalArgumentException("The first line must name the columns, 'at' and 'request' among them");
        }
        List<OwnRequest> requests = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            requests.add(row(i + 1, name -> cell(heading, row, name)));
        }
        return requests;
    }

    private static String cell(List<String> heading, List<String> row, String name) {
        int column = heading.indexOf(name);
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    /** One row, by the names of its columns. */
    @FunctionalInterface
    private interface Cells {
        String of(String column);
    }

    private static OwnRequest row(int number, Cells cells) {
        return new OwnRequest(
                moment(number, cells.of("at")),
                cells.of("request"),
                cells.of("outcome").isEmpty()
                        ? status(number, cells.of("status"))
                        : outcome(number, cells.of("outcome")));
    }

    private static Result outcome(int number, String word) {
        return switch (word) {
            case "answered" -> Result.ANSWERED;
            case "nothing-held" -> Result.NOTHING_HELD;
            case "refused" -> Result.REFUSED;
            case "failed" -> Result.FAILED;
            default -> throw unreadable(number, "an outcome is answered, nothing-held, refused or failed");
        };
    }

    private static Result status(int number, String status) {
        if (status.isEmpty()) {
            return Result.NOT_SAID;
        }
        if (!status.matches("[1-5][0-9][0-9]")) {
            throw unreadable(number, "a status is a number of HTTP");
        }
        return Result.ofStatus(Integer.parseInt(status));
    }

    private static Instant moment(int number, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(number, "a time is written as 2026-11-24T09:30:00Z");
        }
    }

    private static List<OwnRequest> events(String text) {
        List<OwnRequest> requests = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                requests.add(event(i + 1, lines.get(i)));
            }
        }
        return requests;
    }

    private static OwnRequest event(int number, String line) {
        Map<String, Object> event;
        try {
            event = JsonReader.object(withoutSpace(line));
        } catch (IllegalArgumentException e) {
            throw unreadable(number, "each line is one AuditEvent as JSON");
        }
        if (!"AuditEvent".equals(event.get("resourceType"))) {
            throw unreadable(number, "each line is one AuditEvent as JSON");
        }
        return new OwnRequest(
                moment(number, String.valueOf(event.getOrDefault("recorded", ""))),
                JsonReader.list(event.getOrDefault("entity", List.of())).stream()
                        .map(JsonReader::object)
                        .filter(e -> "XrequestId".equals(at(e, "type", "code")))
                        .map(e -> at(e, "what", "identifier", "value"))
                        .findFirst()
                        .orElse(""),
                coded(String.valueOf(event.getOrDefault("outcome", ""))));
    }

    private static String at(Map<String, Object> from, String... way) {
        Object here = from;
        for (String step : way) {
            here = JsonReader.object(here).getOrDefault(step, "");
        }
        return here instanceof String value ? value : "";
    }

    /** The codes of AuditEvent.outcome (FHIR R4). */
    private static Result coded(String outcome) {
        return switch (outcome) {
            case "0" -> Result.SUCCEEDED;
            case "4" -> Result.REFUSED;
            case "8", "12" -> Result.FAILED;
            default -> Result.NOT_SAID;
        };
    }

    /** JSON without the space between its parts: the reader takes no other. */
    private static String withoutSpace(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean inside = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && !escaped(json, i)) {
                inside = !inside;
            }
            if (inside || !Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean escaped(String json, int at) {
        int slashes = 0;
        while (at - slashes > 0 && json.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static IllegalArgumentException unreadable(int line, String rule) {
        return new IllegalArgumentException("Line " + line + " of the agency's log can't be read: " + rule);
    }
}
