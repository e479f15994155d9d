package org.biggerpicture.matching;

import org.biggerpicture.record.Sex;
import org.jspecify.annotations.Nullable;

/** How common names are among the people a candidate was drawn from. */
final class Shares {
    static final String NATIONAL = "births in England and Wales 2002-2020 and UK surnames (ONS)";
    static final String UNLISTED = "not in the national tables: taken as of unknown commonness";
    static final String PUBLISHED = "the agency's published name counts";

    private static final double PER = 1e5;

    private final Lexicon lexicon;
    private final Model model;
    private final PublishedCounts counts;

    Shares(Lexicon lexicon, Model model, PublishedCounts counts) {
        this.lexicon = lexicon;
        this.model = model;
        this.counts = counts;
    }

    double given(Token token, Sex sex) {
        if (counts.tellsNames()) {
            return published(counts.given().get(token.text), local(national(token, sex), token));
        }
        if (token.boys + token.girls == 0) {
            return model.unlistedGiven;
        }
        return local(national(token, sex), token);
    }

    private double local(double share, Token token) {
        return token.givenTraditions == 0 ? share : share * model.concentration;
    }

    /** An agency's own count, or for a name it didn't publish the smaller of the national share and what k allows. */
    private double published(@Nullable Integer count, double national) {
        if (count != null) {
            return Math.max((double) count / counts.people(), 0);
        }
        double most = (PublishedCounts.LEAST - 1.0) / counts.people();
        double usual = model.unpublished / counts.people();
        return Math.min(most, Math.max(national, usual));
    }

    private double national(Token token, Sex sex) {
        return bySex(token.boys, token.girls, sex);
    }

    private double bySex(double boys, double girls, Sex sex) {
        return switch (sex) {
            case MALE -> boys / lexicon.boys();
            case FEMALE -> girls / lexicon.girls();
            case OTHER, UNKNOWN -> (boys + girls) / (lexicon.boys() + lexicon.girls());
        };
    }

    /** The share of all kin of a name, so that a chance near-match of Muhammad isn't taken for a rare one. */
    double kin(Token a, Token b, Sex sex) {
        double pooled = Math.max(
                bySex(a.kinBoys + a.boys, a.kinGirls + a.girls, sex),
                bySex(b.kinBoys + b.boys, b.kinGirls + b.girls, sex));
        return (a.givenTraditions | b.givenTraditions) == 0 ? pooled : pooled * model.concentration;
    }

    /** Eva and Ava, Ella and Ellie: two names in wide use by themselves are two names, however alike they sound. */
    boolean bothCommon(Token a, Token b, Sex sex) {
        return national(a, sex) >= model.commonGiven && national(b, sex) >= model.commonGiven;
    }

    double sounding(Token a, Token b, Sex sex) {
        int[] one = lexicon.givenSounding(a.sound());
        int[] two = lexicon.givenSounding(b.sound());
        return Math.max(bySex(one[0], one[1], sex), bySex(two[0], two[1], sex));
    }

    double family(Token token) {
        if (counts.tellsNames()) {
            return published(counts.family().get(token.text), nationalFamily(token));
        }
        return token.surnamePer100k == 0 ? model.unlistedFamily : nationalFamily(token);
    }

    private double nationalFamily(Token token) {
        double share = token.surnamePer100k / PER;
        return token.familyTraditions == 0 ? share : share * model.concentration;
    }

    double surnamesSounding(Token a, Token b) {
        return Math.max(lexicon.surnamesSounding(a.sound()), lexicon.surnamesSounding(b.sound())) / PER;
    }

    /** A double-barrelled name is as rare as its parts together, but parts of a pair aren't independent. */
    double family(Name name) {
        if (name.family.length < 2) {
            return family(name.whole);
        }
        Integer count = counts.family().get(name.whole.text);
        if (count != null) {
            return (double) count / counts.people();
        }
        return family(name.family[0]) * Math.max(family(name.family[1]), .02);
    }

    /** How many times likelier a chance agreement of this given and this family name is than if independent. */
    double together(Token given, Token family) {
        int common = given.givenTraditions & family.familyTraditions;
        if (common != 0) {
            double factor = 1;
            for (int i = 0; i < lexicon.traditions().size(); i++) {
                if ((common >> i & 1) != 0) {
                    Lexicon.Tradition t = lexicon.traditions().get(i);
                    double local = Math.min(1, t.share() * model.concentration);
                    factor = Math.max(factor, 1 + t.kept() * (1 / local - 1));
                }
            }
            return factor;
        }
        boolean unlisted = given.boys + given.girls == 0 && family.surnamePer100k == 0;
        return unlisted && !counts.tellsNames() ? model.unlistedBoth : 1;
    }

    /** Whether names are weighed by what the agency published. */
    boolean published() {
        return counts.tellsNames();
    }
}
