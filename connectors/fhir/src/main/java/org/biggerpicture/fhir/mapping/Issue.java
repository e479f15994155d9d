package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * One thing a server says instead of, or beside, an answer. Its severity tells little: the demographics service calls
 * "too many matches" information.
 *
 * @param type the FHIR issue type: {@code not-found}, {@code suppressed}, {@code too-costly} …
 * @param code the server's own code, if any: {@code TOO_MANY_MATCHES}
 * @param serious whether it is called an error or fatal
 * @param words what it says to people, at most 200 characters
 */
public record Issue(String type, String code, boolean serious, Optional<String> words) {
    private static final int LONGEST = 200;

    static List<Issue> of(OperationOutcome outcome) {
        return outcome.getIssue().stream().map(Issue::of).toList();
    }

    private static Issue of(OperationOutcome.OperationOutcomeIssueComponent issue) {
        boolean serious = issue.getSeverity() == OperationOutcome.IssueSeverity.ERROR
                || issue.getSeverity() == OperationOutcome.IssueSeverity.FATAL;
        return new Issue(
                issue.getCode() == null
                        ? ""
                        : Optional.ofNullable(issue.getCode().toCode()).orElse(""),
                issue.getDetails().getCoding().stream()
                        .map(Coding::getCode)
                        .flatMap(c -> Texts.of(c).stream())
                        .findFirst()
                        .orElse(""),
                serious,
                Stream.of(issue.getDiagnostics(), issue.getDetails().getText())
                        .flatMap(t -> Texts.of(t).stream())
                        .map(t -> t.length() > LONGEST ? t.substring(0, LONGEST) : t)
                        .findFirst());
    }

    /** Whether the agency holds something back and says so. */
    public boolean heldBack() {
        return "suppressed".equals(type);
    }

    /** Whether several people may be meant. */
    public boolean tooMany() {
        return "TOO_MANY_MATCHES".equals(code)
                || "MULTIPLE_MATCHES_FOUND".equals(code)
                || "too-costly".equals(type)
                || "multiple-matches".equals(type);
    }

    /** Whether the server knows nobody of that number. */
    public boolean notFound() {
        return "not-found".equals(type) || "RESOURCE_NOT_FOUND".equals(code) || invalidated();
    }

    /** Whether the number asked with has been declared void. */
    public boolean invalidated() {
        return "INVALIDATED_RESOURCE".equals(code);
    }
}
