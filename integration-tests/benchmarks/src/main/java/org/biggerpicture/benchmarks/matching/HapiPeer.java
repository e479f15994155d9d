package org.biggerpicture.benchmarks.matching;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.phonetic.PhoneticEncoderEnum;
import ca.uhn.fhir.mdm.api.IMdmSettings;
import ca.uhn.fhir.mdm.api.MdmMatchOutcome;
import ca.uhn.fhir.mdm.api.MdmMatchResultEnum;
import ca.uhn.fhir.mdm.rules.json.MdmFieldMatchJson;
import ca.uhn.fhir.mdm.rules.json.MdmMatcherJson;
import ca.uhn.fhir.mdm.rules.json.MdmRulesJson;
import ca.uhn.fhir.mdm.rules.json.MdmSimilarityJson;
import ca.uhn.fhir.mdm.rules.matcher.fieldmatchers.HapiStringMatcher;
import ca.uhn.fhir.mdm.rules.matcher.fieldmatchers.PhoneticEncoderMatcher;
import ca.uhn.fhir.mdm.rules.matcher.models.IMdmFieldMatcher;
import ca.uhn.fhir.mdm.rules.matcher.models.MatchTypeEnum;
import ca.uhn.fhir.mdm.rules.similarity.MdmSimilarityEnum;
import ca.uhn.fhir.mdm.rules.svc.MdmResourceMatcherSvc;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;

/** HAPI MDM 8.8.0's own rule engine, called as a library, with rules as its documentation writes them. */
final class HapiPeer {
    private static final double ALIKE = .80;

    private final MdmResourceMatcherSvc engine;

    HapiPeer() {
        FhirContext fhir = FhirContext.forR4();
        MdmRulesJson rules = rules();
        IMdmSettings settings = (IMdmSettings) Proxy.newProxyInstance(
                HapiPeer.class.getClassLoader(), new Class<?>[] {IMdmSettings.class}, (proxy, method, arguments) -> {
                    if ("getMdmRules".equals(method.getName())) {
                        return rules;
                    }
                    throw new IllegalStateException("Not needed by the rule engine: " + method.getName());
                });
        Map<MatchTypeEnum, IMdmFieldMatcher> matchers = Map.of(
                MatchTypeEnum.METAPHONE, new PhoneticEncoderMatcher(PhoneticEncoderEnum.METAPHONE),
                MatchTypeEnum.STRING, new HapiStringMatcher());
        engine = new MdmResourceMatcherSvc(fhir, type -> Objects.requireNonNull(matchers.get(type)), settings);
    }

    private static MdmRulesJson rules() {
        MdmRulesJson rules = new MdmRulesJson();
        rules.setVersion("1");
        rules.setMdmTypes(List.of("Patient"));
        rules.addMatchField(matcher("given-sound", "name.given", MatchTypeEnum.METAPHONE));
        rules.addMatchField(matcher("family-sound", "name.family", MatchTypeEnum.METAPHONE));
        rules.addMatchField(alike("given-alike", "name.given"));
        rules.addMatchField(alike("family-alike", "name.family"));
        // Its date matcher needs every FHIR version's model on the class path; on whole dates the string matcher is the
        // same.
        rules.addMatchField(matcher("born", "birthDate", MatchTypeEnum.STRING));
        rules.addMatchField(matcher("postcode", "address.postalCode", MatchTypeEnum.STRING));
        rules.addMatchField(matcher("number", "identifier.value", MatchTypeEnum.STRING));
        for (String given : List.of("given-sound", "given-alike")) {
            for (String family : List.of("family-sound", "family-alike")) {
                rules.putMatchResult(given + "," + family + ",born", MdmMatchResultEnum.MATCH);
            }
        }
        rules.putMatchResult("given-alike,family-alike,postcode", MdmMatchResultEnum.MATCH);
        rules.putMatchResult("number,born", MdmMatchResultEnum.MATCH);
        rules.putMatchResult("number,family-alike", MdmMatchResultEnum.MATCH);
        rules.putMatchResult("given-alike,family-alike", MdmMatchResultEnum.POSSIBLE_MATCH);
        rules.putMatchResult("family-alike,born", MdmMatchResultEnum.POSSIBLE_MATCH);
        rules.putMatchResult("given-alike,born,postcode", MdmMatchResultEnum.POSSIBLE_MATCH);
        rules.initialize();
        return rules;
    }

    private static MdmFieldMatchJson field(String name, String path) {
        return new MdmFieldMatchJson().setName(name).setResourceType("Patient").setResourcePath(path);
    }

    private static MdmFieldMatchJson matcher(String name, String path, MatchTypeEnum type) {
        return field(name, path).setMatcher(new MdmMatcherJson().setAlgorithm(type));
    }

    private static MdmFieldMatchJson alike(String name, String path) {
        MdmSimilarityJson similarity = new MdmSimilarityJson()
                .setAlgorithm(MdmSimilarityEnum.JARO_WINKLER)
                .setMatchThreshold(ALIKE);
        return field(name, path).setSimilarity(similarity);
    }

    Patient patient(Person p) {
        Patient patient = new Patient();
        var name = patient.addName();
        if (!p.given().isEmpty()) {
            name.addGiven(p.given());
        }
        if (!p.family().isEmpty()) {
            name.setFamily(p.family());
        }
        p.particulars().born().ifPresent(d -> patient.setBirthDateElement(new DateType(d.toString())));
        if (!p.postcode().isEmpty()) {
            patient.addAddress().setPostalCode(p.postcode());
        }
        if (!p.id().isEmpty()) {
            patient.addIdentifier().setValue(p.id());
        }
        return patient;
    }

    /** 200 and more for a match, 100 and more for a possible one, by its own score within; 0 for none. */
    double score(Patient a, Patient b) {
        MdmMatchOutcome outcome = engine.getMatchResult(a, b);
        double own = outcome.getScore() == null ? 0 : outcome.getScore();
        return outcome.isMatch() ? 200 + own : outcome.isPossibleMatch() ? 100 + own : 0;
    }
}
