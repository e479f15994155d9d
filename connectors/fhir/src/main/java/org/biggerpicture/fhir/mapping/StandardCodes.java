package org.biggerpicture.fhir.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.record.Coded;

/** What published code lists mean in the shared ones, the same for every agency that speaks FHIR. */
final class StandardCodes {
    private static final String FLAGS = "https://fhir.nhs.uk/England/CodeSystem/England-FlagCategoryPatient|";

    /** HL7 v3-RoleCode, v2-0131 and UK Core's additions. */
    private static final Map<String, Coded> RELATIONSHIPS = list(
            "relationship",
            "MTH=mother=Mother",
            "NMTH=mother=Mother",
            "GESTM=mother=Mother",
            "FTH=father=Father",
            "NFTH=father=Father",
            "PRN=parent=Parent",
            "NPRN=parent=Parent",
            "STPPRN=step-parent=Step-parent",
            "STPMTH=step-parent=Step-parent",
            "STPFTH=step-parent=Step-parent",
            "PRNFOST=foster-carer=Foster carer",
            "FTHFOST=foster-carer=Foster carer",
            "MTHFOST=foster-carer=Foster carer",
            "ADOPTP=adopter=Adoptive parent",
            "ADOPTF=adopter=Adoptive parent",
            "ADOPTM=adopter=Adoptive parent",
            "SIB=sibling=Brother or sister",
            "NSIB=sibling=Brother or sister",
            "SIS=sibling=Sister",
            "BRO=sibling=Brother",
            "HSIB=half-sibling=Half-brother or half-sister",
            "HBRO=half-sibling=Half-brother",
            "HSIS=half-sibling=Half-sister",
            "STPSIB=sibling=Step-brother or step-sister",
            "TWIN=twin=Twin",
            "TWINBRO=twin=Twin brother",
            "TWINSIS=twin=Twin sister",
            "GRPRN=grandparent=Grandparent",
            "GRMTH=grandparent=Grandmother",
            "GRFTH=grandparent=Grandfather",
            "MGRMTH=grandparent=Maternal grandmother",
            "PGRMTH=grandparent=Paternal grandmother",
            "MGRFTH=grandparent=Maternal grandfather",
            "PGRFTH=grandparent=Paternal grandfather",
            "AUNT=aunt-uncle=Aunt",
            "UNCLE=aunt-uncle=Uncle",
            "CHILD=child=Child",
            "SON=child=Son",
            "DAU=child=Daughter",
            "DOMPART=partner-of-parent=Partner of a parent",
            "SPS=partner=Spouse",
            "GUARD=guardian=Guardian",
            "Guardian=guardian=Guardian",
            "Carer=carer=Carer",
            "FAMMEMB=family-member=Family member",
            "EXT=family-member=Family member",
            "FRND=friend=Friend",
            "NBOR=neighbour=Neighbour",
            "ROOM=other-adult-in-household=Other adult of the household",
            "N=next-of-kin=Next of kin",
            "C=emergency-contact=Emergency contact");

    private static final Map<String, Map<String, Coded>> LISTS = Map.of(
            "event",
            list(
                    "event",
                    Systems.ACT_CODE + "|EMER=ed-attendance=Emergency department attendance",
                    Systems.ACT_CODE + "|IMP=admission=Admission to hospital",
                    Systems.ACT_CODE + "|ACUTE=admission=Admission to hospital",
                    Systems.ACT_CODE + "|NONAC=admission=Admission to hospital",
                    Systems.ACT_CODE + "|OBSENC=admission=Admission to hospital",
                    Systems.ACT_CODE + "|SS=contact=Day attendance",
                    Systems.ACT_CODE + "|AMB=contact=Outpatient attendance",
                    Systems.ACT_CODE + "|HH=visit=Home visit",
                    Systems.ACT_CODE + "|VR=contact=Contact by telephone or video",
                    Systems.ACT_CODE + "|FLD=ambulance-call=Ambulance attendance"),
            "alert",
            list(
                    "alert",
                    FLAGS + "child-protection-information-system-flag=cp-is=Child protection flag",
                    FLAGS + "female-genital-mutilation-flag=fgm=Female genital mutilation risk",
                    FLAGS + "national-reasonable-adjustment-flag=reasonable-adjustment=Reasonable adjustment",
                    Systems.SNOMED + "|902961000000107=fgm=Female genital mutilation risk"),
            "plan-type",
            list(
                    "plan-type",
                    Systems.SNOMED + "|342191000000101=CPP=Child protection plan",
                    Systems.SNOMED + "|764841000000100=LAC=Looked after child",
                    Systems.SNOMED + "|818901000000100=UNBORN=Unborn child protection plan",
                    Systems.SNOMED + "|736253002=CAMHS=Mental health crisis plan"));

    private StandardCodes() {}

    /** The shared code for {@code system|code}, if a published list names it. */
    static Optional<Coded> look(String list, String token) {
        return "relationship".equals(list)
                ? relationship(token)
                : Optional.ofNullable(LISTS.getOrDefault(list, Map.of()).get(token.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Coded> relationship(String token) {
        int bar = token.indexOf('|');
        return bar > 0 && Systems.RELATIONSHIPS.contains(token.substring(0, bar))
                ? Optional.ofNullable(RELATIONSHIPS.get(token.substring(bar + 1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Map<String, Coded> list(String name, String... rows) {
        return Stream.of(rows)
                .map(r -> r.split("="))
                .collect(Collectors.toUnmodifiableMap(
                        r -> r[0].toLowerCase(Locale.ROOT), r -> Coded.of(name, r[1], r[2])));
    }
}
