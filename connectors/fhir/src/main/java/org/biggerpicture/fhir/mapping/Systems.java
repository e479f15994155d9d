package org.biggerpicture.fhir.mapping;

import java.util.Set;

/** The addresses of code systems, identifier systems and extensions that are read here. */
final class Systems {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    static final String ODS_CODE = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String UPN = "https://fhir.education.gov.uk/Id/unique-pupil-number";
    static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String SNOMED = "http://snomed.info/sct";

    /** Where UK Core and its forerunners keep their extensions; the same extension is published under several. */
    static final Set<String> UK_CORE_EXTENSIONS = Set.of(
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-",
            "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-",
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-England-",
            "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-");

    /**
     * Where relationships are coded. The demographics service spells UK Core's list in its own way, so a role is known
     * by its code within any of these.
     */
    static final Set<String> RELATIONSHIPS = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
            "http://terminology.hl7.org/CodeSystem/v2-0131",
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole",
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalRelatedPersonRole",
            "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole",
            "https://fhir.nhs.uk/CodeSystem/England-NationalProxyRole");

    private Systems() {}
}
