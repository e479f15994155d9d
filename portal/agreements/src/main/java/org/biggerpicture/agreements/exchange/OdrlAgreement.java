package org.biggerpicture.agreements.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.JsonText;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.configuration.Readings;

/**
 * An agreement as a W3C ODRL 2.2 Agreement in JSON-LD, for those who keep policies in that form. What ODRL has no word for
 * (category, relation to the child, label, layer) stands under a profile of this product. It is an export: what runs is the
 * file.
 */
public final class OdrlAgreement {
    private static final String OURS = "urn:bigger-picture:";

    private final InformationSharingAgreement agreement;

    private OdrlAgreement(InformationSharingAgreement agreement) {
        this.agreement = agreement;
    }

    /** The agreement as JSON-LD. */
    public static String of(InformationSharingAgreement agreement) {
        return JsonText.of(new OdrlAgreement(agreement).whole());
    }

    private Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", List.of("http://www.w3.org/ns/odrl.jsonld", Map.of("bp", OURS)));
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
            String organisation, String signatory, java.util.Optional<java.time.LocalDate> signed) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("uid", OURS + "organisation:" + organisation);
        party.put("bp:signatory", signatory);
        signed.ifPresent(s -> party.put("bp:signed", s.toString()));
        return party;
    }

    private List<Map<String, Object>> rules(Class<? extends Clause> kind) {
        return agreement.clauses().stream()
                .filter(kind::isInstance)
                .map(this::rule)
                .toList();
    }

    private Map<String, Object> rule(Clause clause) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("uid", uid() + "#" + clause.id());
        rule.put("dc:description", clause.words());
        rule.put("action", "read");
        rule.put("target", targets(clause));
        rule.put("assignee", parties(clause.scope().to()));
        rule.put("constraint", constraints(clause));
        switch (clause) {
            case Permission p -> {
                rule.put("bp:layer", Readings.word(p.layer()));
                if (!p.tells().isEmpty()) {
                    rule.put("duty", List.of(Map.of("action", "inform", "bp:informedParty", words(p.tells()))));
                }
            }
            case Prohibition p -> {
                rule.put("bp:manner", p.manner() == Manner.MASK ? "mask" : "conceal");
                rule.put("bp:absolute", p.absolute());
                rule.put("bp:asking", p.asking());
            }
        }
        return rule;
    }

    private static List<String> targets(Clause clause) {
        Stream<String> agencies = clause.scope().from().everyone()
                ? Stream.of("*")
                : clause.scope().from().named().stream().map(Object::toString).sorted();
        return agencies.flatMap(a ->
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
        all.add(constraint("dateTime", "gteq", agreement.inForce().toString()));
        if (clause instanceof Permission) {
            all.add(constraint("dateTime", "lteq", agreement.expires().toString()));
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
            any(operand, texts(among.named()), into);
        }
    }

    private static void any(String operand, List<String> values, List<Map<String, Object>> into) {
        if (!values.isEmpty()) {
            into.add(constraint(operand, "isAnyOf", values));
        }
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
