package org.biggerpicture.agreements.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.JsonText;
import org.biggerpicture.agreements.Notify;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.configuration.Readings;

/**
 * An agreement as a W3C ODRL 2.2 Agreement in JSON-LD, for those who keep policies in that form. A clause becomes a rule for
 * each organisation whose agencies it names: that organisation grants (assigner) to those who ask (assignee), for the records
 * of its own agencies alone, so that the rule stays true when its lists are taken apart (ODRL Information Model 2.2, section
 * 2.7). What ODRL has no word for (relation to the child, label, layer) stands under a profile of this product. It is an
 * export: what runs is the file.
 */
public final class OdrlAgreement {
    private static final String OURS = "urn:bigger-picture:";

    private final InformationSharingAgreement agreement;
    private final Collection<Agency> agencies;

    private OdrlAgreement(InformationSharingAgreement agreement, Collection<Agency> agencies) {
        this.agreement = agreement;
        this.agencies = agencies;
    }

    /**
     * The agreement as JSON-LD.
     *
     * @param agencies every agency of the hub, with the organisation that answers for it
     */
    public static String of(InformationSharingAgreement agreement, Collection<Agency> agencies) {
        return JsonText.of(new OdrlAgreement(agreement, agencies).whole());
    }

    private Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(
                "@context",
                List.of("http://www.w3.org/ns/odrl.jsonld", Map.of("bp", OURS, "dc", "http://purl.org/dc/terms/")));
        whole.put("@type", "Agreement");
        whole.put("uid", uid());
        whole.put("profile", OURS + "profile");
        // Prohibitions beat permissions.
        whole.put("conflict", "prohibit");
        whole.put("dc:title", agreement.title());
        whole.put("dc:description", agreement.summary());
        whole.put("dc:creator", agreement.owner());
        whole.put("bp:reviewDue", agreement.reviewDue().toString());
        whole.put("bp:status", Readings.word(agreement.status()));
        whole.put(
                "bp:party",
                agreement.parties().stream()
                        .map(p -> party(p.organisation().value(), p.signatory(), p.signed()))
                        .toList());
        whole.put("permission", rules(Permission.class));
        whole.put("prohibition", rules(Prohibition.class));
        return whole;
    }

    private String uid() {
        return OURS + "agreement:" + agreement.id() + ":" + agreement.version();
    }

    private static Map<String, Object> party(
            String organisation, String signatory, java.util.Optional<LocalDate> signed) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("uid", OURS + "organisation:" + organisation);
        party.put("bp:signatory", signatory);
        signed.ifPresent(s -> party.put("bp:signed", s.toString()));
        return party;
    }

    private List<Map<String, Object>> rules(Class<? extends Clause> kind) {
        return agreement.clauses().stream()
                .filter(kind::isInstance)
                .flatMap(c -> granting(c).map(o -> rule(c, o)))
                .toList();
    }

    /** Whose records a clause is about: those who answer for the agencies it names, or every party. */
    private Stream<OrganisationId> granting(Clause clause) {
        return agreement.parties().stream()
                .map(Party::organisation)
                .filter(o -> clause.scope().from().everyone()
                        || of(clause, o).findAny().isPresent());
    }

    private Stream<AgencyId> of(Clause clause, OrganisationId organisation) {
        return agencies.stream()
                .filter(a -> a.organisation().equals(organisation))
                .map(Agency::id)
                .filter(clause.scope().from().named()::contains)
                .sorted();
    }

    private Map<String, Object> rule(Clause clause, OrganisationId grants) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("uid", uid() + "#" + clause.id() + ":" + grants);
        rule.put("bp:clause", clause.id());
        rule.put("dc:description", clause.words());
        rule.put("action", "read");
        rule.put("target", targets(clause, grants));
        rule.put("assigner", OURS + "organisation:" + grants);
        rule.put("assignee", parties(clause.scope().to()));
        rule.put("constraint", constraints(clause));
        rule.put("bp:lawfulBasis", clause.basis().code());
        rule.put("bp:gateway", clause.gateway());
        switch (clause) {
            case Permission p -> {
                rule.put("bp:layer", Readings.word(p.layer()));
                rule.put("bp:askWith", words(p.askWith()));
                if (!p.tells().isEmpty()) {
                    rule.put(
                            "duty",
                            p.tells().stream().sorted().map(this::inform).toList());
                }
            }
            case Prohibition p -> {
                rule.put("bp:manner", Readings.word(p.manner()));
                rule.put("bp:absolute", p.absolute());
                rule.put("bp:asking", p.asking());
            }
        }
        return rule;
    }

    private Map<String, Object> inform(Notify who) {
        Map<String, Object> duty = new LinkedHashMap<>();
        duty.put("action", "inform");
        duty.put("informedParty", OURS + "told:" + Readings.word(who));
        return duty;
    }

    private List<String> targets(Clause clause, OrganisationId grants) {
        Stream<String> from = clause.scope().from().everyone()
                ? Stream.of("*")
                : of(clause, grants).map(AgencyId::value);
        return from.flatMap(a ->
                        clause.scope().categories().stream().sorted().map(c -> OURS + "records:" + a + ":" + c.word()))
                .toList();
    }

    private static List<String> parties(Among<?> to) {
        return to.everyone()
                ? List.of(OURS + "organisation:*")
                : to.named().stream()
                        .map(o -> OURS + "organisation:" + o)
                        .sorted()
                        .toList();
    }

    private List<Map<String, Object>> constraints(Clause clause) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(constraint("dateTime", "gteq", day(agreement.inForce())));
        if (clause instanceof Permission) {
            all.add(constraint("dateTime", "lteq", day(agreement.expires())));
        }
        among("purpose", clause.scope().purposes(), all);
        among("bp:role", clause.scope().roles(), all);
        if (!clause.scope().about().everyone()) {
            all.add(constraint(
                    "bp:about", "isAnyOf", words(clause.scope().about().named())));
        }
        conditions(clause, all);
        switch (clause) {
            case Permission p -> {
                any("bp:label", words(p.labels()), all);
                any("bp:field", texts(p.fields()), all);
                if (p.breakGlass()) {
                    all.add(constraint("bp:glassBroken", "eq", true));
                }
            }
            case Prohibition p -> {
                any("bp:label", words(p.labels()), all);
                p.fields().ifPresent(f -> any("bp:field", texts(f), all));
            }
        }
        return all;
    }

    private static void conditions(Clause clause, List<Map<String, Object>> all) {
        any("bp:consent", texts(clause.conditions().consent()), all);
        any("bp:area", texts(clause.conditions().areas()), all);
        clause.conditions().ages().ifPresent(a -> {
            all.add(constraint("bp:childAge", "gteq", a.from()));
            all.add(constraint("bp:childAge", "lteq", a.to()));
        });
        clause.conditions().lookBack().ifPresent(p -> all.add(constraint("bp:lookBack", "lteq", p.toString())));
        if (clause.conditions().openPlan()) {
            all.add(constraint("bp:openPlan", "eq", true));
        }
        clause.conditions().induction().ifPresent(i -> all.add(constraint("bp:induction", "eq", i)));
    }

    private static void among(String operand, Among<?> among, List<Map<String, Object>> into) {
        if (!among.everyone()) {
            into.add(constraint(operand, "isAnyOf", texts(among.named())));
        }
    }

    private static void any(String operand, List<String> values, List<Map<String, Object>> into) {
        if (!values.isEmpty()) {
            into.add(constraint(operand, "isAnyOf", values));
        }
    }

    private static Map<String, Object> day(LocalDate day) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@value", day.toString());
        typed.put("@type", "xsd:date");
        return typed;
    }

    private static Map<String, Object> constraint(String left, String operator, Object right) {
        Map<String, Object> constraint = new LinkedHashMap<>();
        constraint.put("leftOperand", left);
        constraint.put("operator", operator);
        constraint.put("rightOperand", right);
        return constraint;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().<String>map(Readings::word).toList();
    }
}
