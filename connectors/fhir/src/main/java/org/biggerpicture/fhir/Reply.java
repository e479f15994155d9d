package org.biggerpicture.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.fhir.mapping.Issue;
import org.hl7.fhir.r4.model.Resource;

/** What came of one search or read, all its pages together. */
sealed interface Reply {
    /**
     * The server answered.
     *
     * @param resources what was asked for; may be none
     * @param known everything that came, by {@code Type/id}
     * @param issues what it said beside
     * @param missing what could not be had, in words, if not all pages came
     */
    record Got(List<Resource> resources, Map<String, Resource> known, List<Issue> issues, Optional<String> missing)
            implements Reply {
        public Got {
            resources = List.copyOf(resources);
            known = Map.copyOf(known);
            issues = List.copyOf(issues);
        }

        /** Why the server itself held something back, one reason each. */
        List<String> heldBack() {
            return issues.stream().filter(Issue::heldBack).map(Got::reason).toList();
        }

        private static String reason(Issue issue) {
            String why = switch (issue.code()) {
                case "more-detrimental" -> "The agency considers disclosure more detrimental to the child than not";
                case "sealed" -> "Sealed at the agency";
                case "third-party" -> "About a third party";
                default -> "Held back by the agency";
            };
            return issue.words().map(w -> why + ": " + w).orElse(why);
        }
    }

    /**
     * The server did not answer, or not so that it can be used.
     *
     * @param outcome what that means for the receipt
     */
    record NotGot(Outcome outcome) implements Reply {}
}
