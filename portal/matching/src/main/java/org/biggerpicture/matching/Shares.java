package org.biggerpicture.matching;

import java.util.List;
import java.util.Map;
import org.biggerpicture.matching.PublishedCounts.BirthYears;
import org.biggerpicture.record.Sex;

/** How common names are among the people a candidate was drawn from. */
final class Shares {
    static final String NATIONAL = "births in England and Wales 2002-2020 and UK surnames (ONS)";
    static final String ADULTS =
            "commonest names of births in England and Wales 1964-1994, no rarer than 1 in 1,000 (ONS)";
    static final String UNLISTED = "not in the national tables: taken as of unknown commonness";
    static final String PUBLISHED = "the agency's published name counts";

    private static final double PER = 1e5;

    private final Lexicon lexicon;
    private final Model model;
    private final PublishedCounts counts;
    /** How much more a sex that agrees tells by itself: no name may lose more by being looked for among one sex only. */
    private final double most;

    Shares(Lexicon lexicon, Model model, PublishedCounts counts) {
        this.lexicon = lexicon;
        this.model = model;
        this.counts = counts;
        Cell sex = model.cell(Aspect.SEX, Level.EQUAL);
        most = Math.pow(2, sex.same()) / sex.stranger();
    }

    /** @param bearer whose name it may be */
    double given(Token token, Bearer bearer) {
        if (bearer.adult()) {
            return Math.max(model.leastOfAdults, Math.max(token.ofAdults(bearer), children(token, bearer)));
        }
        return children(token, bearer);
    }

    private double children(Token token, Bearer bearer) {
        if (counts.tellsNames()) {
            return published(token, bearer);
        }
        if (!token.listed()) {
            return model.unlistedGiven;
        }
        return local(national(token, bearer.sex()), token);
    }

    private double local(double share, Token token) {
        return token.givenTraditions() == 0 ? share : share * model.concentration;
    }

    /** Of those born in the bearer's years, where the agency publishes these; else of all. */
    private double published(Token token, Bearer bearer) {
        double share = 0;
        for (BirthYears years : counts.born()) {
            if (years.contains(bearer.year()) || years.contains(bearer.otherYear())) {
                share = Math.max(share, published(token, bearer, years.given(), years.people()));
            }
        }
        return share > 0 ? share : published(token, bearer, counts.given(), counts.people());
    }

    /** An agency's own count, or for a name it didn't publish the smaller of the national share and what k allows. */
    private double published(Token token, Bearer bearer, Map<String, Integer> given, int people) {
        double ofSex = people * part(bearer.sex());
        Integer count = given.get(token.text);
        return count == null
                ? unpublished(local(national(token, bearer.sex()), token), ofSex)
                : count * bearing(token, bearer.sex()) / ofSex;
    }

    private double unpublished(double national, double people) {
        double most = (PublishedCounts.LEAST - 1) / people;
        double usual = model.unpublished / people;
        return Math.min(most, Math.max(national, usual));
    }

    /** A count is of boys and girls together, and about half of all are of one sex. */
    private double part(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE ? 1 / most : 1;
    }

    /** Which part of a name's people are of a sex, by the births; all of them, where these don't tell. */
    private static double bearing(Token token, Sex sex) {
        double all = token.boys + token.girls;
        return switch (sex) {
            case MALE -> all == 0 ? 1 : token.boys / all;
            case FEMALE -> all == 0 ? 1 : token.girls / all;
            case OTHER, UNKNOWN -> 1;
        };
    }

    private double national(Token token, Sex sex) {
        return bySex(token.boys, token.girls, sex);
    }

    private double bySex(double boys, double girls, Sex sex) {
        double all = (boys + girls) / (lexicon.allBoys() + lexicon.allGirls());
        return switch (sex) {
            case MALE -> Math.min(boys / lexicon.allBoys(), most * all);
            case FEMALE -> Math.min(girls / lexicon.allGirls(), most * all);
            case OTHER, UNKNOWN -> all;
        };
    }

    /** The share of all kin of a name, so that a chance near-match of Muhammad isn't taken for a rare one. */
    double kin(Token a, Token b, Bearer bearer) {
        Sex sex = bearer.sex();
        double pooled = Math.max(bySex(a.boysOfKin(), a.girlsOfKin(), sex), bySex(b.boysOfKin(), b.girlsOfKin(), sex));
        double national = (a.givenTraditions() | b.givenTraditions()) == 0 ? pooled : pooled * model.concentration;
        return Math.max(national, published(a.givenOfKin(), b.givenOfKin(), counts.given()) / part(sex));
    }

    private double published(List<String> one, List<String> other, Map<String, Integer> of) {
        return of.isEmpty() ? 0 : (double) Math.max(sum(one, of), sum(other, of)) / counts.people();
    }

    private static int sum(List<String> spellings, Map<String, Integer> of) {
        int all = 0;
        for (String spelling : spellings) {
            all += of.getOrDefault(spelling, 0);
        }
        return all;
    }

    /** Eva and Ava, Ella and Ellie: two names in wide use by themselves are two names, however alike they sound. */
    boolean bothCommon(Token a, Token b, Sex sex) {
        return national(a, sex) >= model.commonGiven && national(b, sex) >= model.commonGiven;
    }

    double sounding(Token a, Token b, Sex sex) {
        return Math.max(sounding(a.sound(), sex), sounding(b.sound(), sex));
    }

    private double sounding(String code, Sex sex) {
        return bySex(lexicon.boysSounding(code), lexicon.girlsSounding(code), sex);
    }

    double family(Token token) {
        if (counts.tellsNames()) {
            Integer count = counts.family().get(token.text);
            return count == null
                    ? unpublished(nationalFamily(token), counts.people())
                    : (double) count / counts.people();
        }
        return token.surnamePer100k == 0 ? model.unlistedFamily : nationalFamily(token);
    }

    private double nationalFamily(Token token) {
        double share = token.surnamePer100k / PER;
        return token.familyTraditions() == 0 ? share : share * model.concentration;
    }

    /** The share of all spellings of a surname: of those listed as kin, and of those that sound alike. */
    double familyKin(Token a, Token b) {
        double pooled = Math.max(a.surnamePer100kOfKin(), b.surnamePer100kOfKin()) / PER;
        double national = Math.max(pooled, surnamesSounding(a, b));
        return Math.max(national, published(a.familyOfKin(), b.familyOfKin(), counts.family()));
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
        int common = given.givenTraditions() & family.familyTraditions();
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
        boolean unlisted = !given.listed() && family.surnamePer100k == 0;
        return unlisted && !counts.tellsNames() ? model.unlistedBoth : 1;
    }

    /** Whether names are weighed by what the agency published. */
    boolean published() {
        return counts.tellsNames();
    }
}
