package org.biggerpicture.application.audit;

import ca.uhn.fhir.context.FhirContext;
import java.util.Date;
import java.util.List;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.application.configuration.Region;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/**
 * Entries as FHIR R4 AuditEvent. What was shown follows the profile "Privacy Disclosure at Source" of IHE Basic Audit
 * Log Patterns; the patient is the log's pseudonym, never a number. The other kinds follow no profile: BALP's query
 * pattern wants the raw question, which is not kept.
 */
@Component
public final class AuditEvents {
    private static final String DISCLOSURE =
            "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PrivacyDisclosure.Source";
    private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String LIFECYCLE = "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle";
    private static final String ENTITY = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String OURS = "urn:bigger-picture:";

    private final Region region;

    AuditEvents(Region region) {
        this.region = region;
    }

    /** One JSON resource a line (NDJSON). */
    String ndjson(List<LoggedEntry> entries) {
        return ndjson(entries, "");
    }

    /**
     * The same, each resource naming the checkpoint that covers its entry.
     *
     * @param checkpoint size and root, or empty
     */
    public String ndjson(List<LoggedEntry> entries, String checkpoint) {
        var parser = Fhir.CONTEXT.newJsonParser();
        StringBuilder lines = new StringBuilder();
        for (LoggedEntry entry : entries) {
            AuditEvent event = event(entry);
            if (!checkpoint.isEmpty()) {
                detail(event.getEntity().getLast(), "checkpoint", checkpoint);
            }
            lines.append(parser.encodeResourceToString(event)).append('\n');
        }
        return lines.toString();
    }

    /** Made when the first export asks for it: it takes a second. */
    private static final class Fhir {
        static final FhirContext CONTEXT = FhirContext.forR4();
    }

    AuditEvent event(LoggedEntry logged) {
        Entry entry = logged.entry();
        boolean discloses = entry.kind() == EntryKind.DISCLOSURE;
        AuditEvent event = new AuditEvent();
        event.setId("entry-" + logged.position());
        if (discloses) {
            event.getMeta().addProfile(DISCLOSURE);
        }
        event.setType(type(entry.kind()))
                .setAction(discloses ? AuditEventAction.R : AuditEventAction.E)
                .setRecordedElement(new InstantType(Date.from(logged.at())))
                .setOutcome(entry.kind() == EntryKind.REFUSAL ? AuditEventOutcome._4 : AuditEventOutcome._0);
        if (discloses) {
            event.addSubtype(new Coding(LIFECYCLE, "disclose", "Disclose Record Lifecycle Event"));
        }
        event.addSubtype(new Coding(OURS + "entry-kind", entry.kind().name(), LogWords.kind(entry.kind())));
        purpose(entry).ifPresent(event::addPurposeOfEvent);
        event.getSource().setObserver(portal()).setSite(region.hub().name());
        event.getSource()
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        event.addAgent(source()).addAgent(recipient(entry));
        entities(logged, event);
        return event;
    }

    private static Coding type(EntryKind kind) {
        return switch (kind) {
            case DISCLOSURE, EXPORT, PRINT, RECONCILED, SUBJECT_ACCESS -> new Coding(DCM, "110106", "Export");
            case INTENT -> new Coding(DCM, "110112", "Query");
            case AUDITOR_LOOKED -> new Coding(DCM, "110101", "Audit Log Used");
            case SIGNED_IN, SIGNED_OUT -> new Coding(DCM, "110114", "User Authentication");
            case STARTED, STOPPED, STATED -> new Coding(DCM, "110100", "Application Activity");
            case REFUSAL,
                    BREAK_GLASS_OPENED,
                    BREAK_GLASS_CLOSED,
                    BREAK_GLASS_REVIEWED,
                    NOTICE_GIVEN,
                    NOTICE_OPENED,
                    AGREEMENT_PROPOSED,
                    AGREEMENT_ACTIVATED,
                    AGREEMENT_SUSPENDED,
                    KEY_ROTATED,
                    REDACTION,
                    RETENTION,
                    LEGAL_HOLD_PLACED,
                    LEGAL_HOLD_LIFTED,
                    REIDENTIFIED,
                    REVIEW_CHASED,
                    CHECKPOINT_FAILED,
                    WITNESS_SILENT -> new Coding(DCM, "110113", "Security Alert");
            case MATCH_CONFIRMED,
                    MATCH_REJECTED,
                    MATCH_TAKEN_BACK,
                    NONE_OF_THESE,
                    DECISION,
                    RECEIPT,
                    REVIEW_OPENED,
                    REVIEW_CLOSED -> new Coding(DCM, "110110", "Patient Record");
        };
    }

    private java.util.Optional<CodeableConcept> purpose(Entry entry) {
        return Vocabulary.find(
                        region.agreements().vocabulary().purposes(),
                        entry.grounds().purpose())
                .map(p -> new CodeableConcept()
                        .addCoding(new Coding().setSystem(REASON).setCode(p.purposeOfUse()))
                        .addCoding(new Coding(OURS + "purpose", p.code(), p.label())));
    }

    private Reference portal() {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem(OURS + "hub")
                        .setValue(region.hub().organisation().value()))
                .setDisplay(region.hub().name());
    }

    private AuditEventAgentComponent source() {
        AuditEventAgentComponent agent = new AuditEventAgentComponent();
        agent.setType(concept(DCM, "110153", "Source Role ID")).setWho(portal()).setRequestor(false);
        agent.getNetwork()
                .setAddress(OURS + "hub:" + region.hub().organisation())
                .setType(AuditEventAgentNetworkType._5);
        return agent;
    }

    private static AuditEventAgentComponent recipient(Entry entry) {
        AuditEventAgentComponent agent = new AuditEventAgentComponent();
        agent.setType(concept(DCM, "110152", "Destination Role ID"))
                .addRole(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem(OURS + "role")
                                .setCode(entry.who().role())))
                .setWho(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(OURS + "person:" + entry.who().organisation())
                                .setValue(entry.who().person())))
                .setRequestor(true);
        agent.getNetwork()
                .setAddress(OURS + "organisation:" + entry.who().organisation())
                .setType(AuditEventAgentNetworkType._5);
        return agent;
    }

    private static void entities(LoggedEntry logged, AuditEvent event) {
        Entry entry = logged.entry();
        if (!entry.grounds().subject().isEmpty()) {
            event.addEntity()
                    .setType(new Coding(ENTITY, "1", "Person"))
                    .setRole(new Coding(ROLE, "1", "Patient"))
                    .setWhat(new Reference()
                            .setType("Patient")
                            .setIdentifier(new Identifier()
                                    .setSystem(OURS + "pseudonym")
                                    .setValue(entry.grounds().subject())));
        }
        AuditEvent.AuditEventEntityComponent record = event.addEntity()
                .setType(new Coding(ENTITY, "2", "System Object"))
                .setRole(new Coding(ROLE, "3", "Report"))
                .setWhat(new Reference()
                        .setIdentifier(
                                new Identifier().setSystem(OURS + "log-leaf").setValue(logged.leaf())));
        if (!entry.grounds().enquiry().isEmpty()) {
            detail(record, "enquiry", entry.grounds().enquiry());
        }
        for (AgencyLine line : entry.agencies()) {
            detail(record, "agency", line.agency() + " " + line.outcome());
            line.released().stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            LogWords::cite,
                            java.util.TreeMap::new,
                            java.util.stream.Collectors.summingInt(Released::count)))
                    .forEach((clause, count) -> detail(record, "shown", line.agency() + " " + clause + " " + count));
        }
    }

    private static void detail(AuditEvent.AuditEventEntityComponent record, String type, String value) {
        record.addDetail().setType(type).setValue(new StringType(value.strip()));
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(new Coding(system, code, display));
    }
}
