package org.biggerpicture.region.families;

import java.util.List;
import java.util.Optional;

/**
 * Somebody around the child, as one agency has it.
 *
 * @param reference the agency's own record id of that person, if it has one
 * @param parentalResponsibility yes, no or (empty) not known
 * @param livesWithChild yes, no or (empty) not known
 * @param words the agency's own word for the relation
 * @param marking the agency's own marking, if this may not be passed on freely
 */
public record Connected(
        Identity who,
        Relation relation,
        Optional<Boolean> parentalResponsibility,
        Optional<Boolean> livesWithChild,
        Optional<String> reference,
        Optional<String> words,
        Optional<String> remark,
        Optional<String> marking,
        boolean careLeaver) {
    private static final List<String> OWN = List.of(
            "person", "relation", "pr", "lives-with", "ref", "words", "remark", "marking", "care-leaver", "omit");
    static final List<String> KEYS = java.util.stream.Stream.concat(OWN.stream(), Identities.KEYS.stream())
            .toList();

    static Connected of(Fact fact, Persons persons) {
        fact.only(KEYS);
        String relation = fact.needed("relation");
        return new Connected(
                identity(fact, persons),
                Relation.of(relation).orElseThrow(() -> fact.mistake("unknown relation '" + relation + "'")),
                fact.flag("pr"),
                fact.flag("lives-with"),
                fact.text("ref"),
                fact.text("words"),
                fact.text("remark"),
                fact.text("marking"),
                fact.says("care-leaver"));
    }

    // Of a connected person an agency holds name, birth date and sex unless the file says more.
    private static Identity identity(Fact fact, Persons persons) {
        Identity truth =
                fact.text("person").map(key -> persons.named(fact, key)).orElse(Identities.nobody());
        Identity slim = Identities.over(
                truth,
                Optional.empty(),
                List.of("nhs", "upn", "former-nhs", "former-upn", "nhs-status", "pnc", "ethnicity", "aka", "phone"));
        return Identities.connected(slim, fact, fact.texts("omit"));
    }
}
