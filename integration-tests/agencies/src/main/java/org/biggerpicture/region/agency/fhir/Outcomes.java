package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;

import java.util.Optional;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.door.Reply;

/** FHIR's way to say that something was not as wished. */
final class Outcomes {
    static final String FHIR_JSON = "application/fhir+json";
    private static final String SPINE = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

    private Outcomes() {}

    static Doc outcome(String severity, String code, Optional<Doc> details, Optional<String> diagnostics) {
        return doc().with("resourceType", "OperationOutcome")
                .with(
                        "issue",
                        Shapes.one(doc().with("severity", severity)
                                .with("code", code)
                                .with("details", details)
                                .with("diagnostics", diagnostics)));
    }

    static Reply refused(int status, String code, String diagnostics) {
        return said(status, outcome("error", code, Optional.empty(), Optional.of(diagnostics)));
    }

    /** As the Spine says it: its own code in the details. */
    static Reply spine(int status, String severity, String code, String spineCode, String display) {
        Doc details = Shapes.coded(
                Shapes.coding(SPINE, spineCode).with("version", "1").with("display", display));
        return said(status, outcome(severity, code, Optional.of(details), Optional.empty()));
    }

    static Reply said(int status, Doc resource) {
        return Reply.json(status, FHIR_JSON, resource.map());
    }
}
