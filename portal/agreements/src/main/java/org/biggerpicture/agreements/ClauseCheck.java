package org.biggerpicture.agreements;

import java.util.EnumSet;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.AgreementFile.Grounds;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;

/** Whether what a clause says hangs together. */
final class ClauseCheck {
    private final Known known;
    private final Grounds grounds;
    private final Keys keys;

    ClauseCheck(Known known, Grounds grounds, Keys keys) {
        this.known = known;
        this.grounds = grounds;
        this.keys = keys;
    }

    void check(Clause clause) {
        parties(clause.scope());
        switch (clause) {
            case Permission p -> permission(p);
            case Prohibition p -> p.fields().ifPresent(f -> belong(f, p.scope().categories()));
        }
        if (labels(clause).contains(Sensitivity.MORE_DETRIMENTAL)) {
            keys.wrong(
                    "labels",
                    "no clause can name more-detrimental: it is the agency's own judgement, each time",
                    "remove it");
        }
    }

    private static Set<Sensitivity> labels(Clause clause) {
        return switch (clause) {
            case Permission p -> p.labels();
            case Prohibition p -> p.labels();
        };
    }

    private void parties(Scope scope) {
        for (OrganisationId organisation : scope.to().named()) {
            if (!grounds.parties().contains(organisation)) {
                keys.wrong("to", "'" + organisation + "' is not a party", "add it to the parties, or remove it here");
            }
        }
        for (AgencyId agency : scope.from().named()) {
            known.organisationOf(agency)
                    .filter(o -> !grounds.parties().contains(o))
                    .ifPresent(o -> keys.wrong(
                            "from",
                            "'" + o + "', which answers for '" + agency + "', is not a party",
                            "add it to the parties, or remove the agency here"));
        }
    }

    private void permission(Permission clause) {
        belong(clause.fields(), clause.scope().categories());
        deep(clause);
        for (Purpose purpose : clause.scope().purposes().named()) {
            if (!known.vocabulary().suits(clause.basis(), purpose)) {
                keys.wrong(
                        "purposes",
                        "the lawful basis '" + clause.basis() + "' doesn't suit the purpose '" + purpose + "'",
                        "give the clause a lawful-basis that config/vocabulary/purposes.yaml names for it");
            }
        }
    }

    private void belong(Set<Field<?, ?>> fields, Set<Category> categories) {
        fields.stream()
                .filter(f -> !categories.contains(f.category()))
                .forEach(f -> keys.wrong(
                        "fields",
                        "'" + f + "' belongs to no category of the clause",
                        "add the category, or remove it"));
    }

    /** The layer says how deep the fields go, in both directions: none deeper, and some for each category. */
    private void deep(Permission clause) {
        clause.fields().stream()
                .filter(f -> !clause.layer().reaches(f.layer()))
                .forEach(f -> keys.wrong(
                        "fields",
                        "'" + f + "' lies deeper than the clause goes",
                        "it is of layer " + PlainWords.plain(f.layer()) + ": permit that, or remove it"));
        Set<Category> bare = EnumSet.noneOf(Category.class);
        bare.addAll(clause.scope().categories());
        clause.fields().forEach(f -> bare.remove(f.category()));
        if (clause.layer() != Layer.EXISTENCE && !bare.isEmpty()) {
            keys.wrong("fields", "no field is named of " + PlainWords.plain(bare), "name some, or remove the category");
        }
    }
}
