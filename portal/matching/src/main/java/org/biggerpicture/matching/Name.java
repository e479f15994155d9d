package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.biggerpicture.record.PersonName;

/** A name made ready to compare: its words, without titles, entry notes and placeholders. */
final class Name {
    /** What records put where a name is not known (PDS, child health systems, the CIN census guide). */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "BABY", "INFANT", "UNBORN", "UNKNOWN", "TBC", "UNNAMED", "NK", "CHILD", "NOT", "ENTERED", "KNOWN", "NONE");
    /** Words that follow a placeholder: "Baby Boy", "Twin One", "Baby of". */
    private static final Set<String> AFTER_PLACEHOLDER =
            Set.of("BOY", "GIRL", "TWIN", "ONE", "TWO", "OF", "MALE", "FEMALE");

    private static final Set<String> TITLES = Set.of("MR", "MRS", "MISS", "MS", "MASTER", "DR", "AKA");
    /** Words that join or precede a surname and tell nothing by themselves. */
    private static final Set<String> PARTICLES = Set.of(
            "AL", "EL", "UL", "UR", "UD", "BIN", "BINT", "IBN", "BEN", "BAT", "AP", "AB", "FERCH", "VERCH", "VAN",
            "VON", "VOM", "ZU", "DE", "DER", "DEN", "TER", "TEN", "DA", "DAS", "DO", "DOS", "DI", "DEL", "DELLA", "DU",
            "LA", "LE", "LOS", "LAS", "Y", "E");
    /** Prefixes written with or without a space: Mc Donald, O Connor, Fitz Gerald, St John, Abu Bakr. */
    private static final Set<String> PREFIXES = Set.of("MC", "MAC", "O", "FITZ", "ST", "ABU", "ABD");

    private static final Token[] NO_TOKENS = {};

    final Token[] given;
    final Token[] family;
    /** The whole surname as one word, as it is written with a hyphen or a space. */
    final Token whole;

    /** The whole surname without hyphens. */
    final String joined;

    private Name(Token[] given, Token[] family, Token whole) {
        this.given = given;
        this.family = family;
        this.whole = whole;
        this.joined = whole.text.indexOf('-') < 0 ? whole.text : whole.text.replace("-", "");
    }

    static Name of(PersonName name, Lexicon lexicon) {
        List<String> given = new ArrayList<>(4);
        for (String part : name.given()) {
            split(PlainText.of(part), given, false);
        }
        if (!given.isEmpty() && TITLES.contains(given.getFirst())) {
            given.removeIf(TITLES::contains);
        }
        if (!given.isEmpty() && PLACEHOLDERS.contains(given.getFirst())
                || !given.isEmpty() && AFTER_PLACEHOLDER.contains(given.getFirst())) {
            given.removeIf(w -> PLACEHOLDERS.contains(w) || AFTER_PLACEHOLDER.contains(w));
        }
        List<String> family = new ArrayList<>(2);
        split(name.family().map(PlainText::of).orElse(""), family, true);
        if (!family.isEmpty() && PLACEHOLDERS.contains(family.getFirst())) {
            family.removeIf(PLACEHOLDERS::contains);
        }
        List<String> words = bare(family);
        Token[] tokens = tokens(words, lexicon);
        return new Name(
                tokens(given, lexicon),
                tokens,
                tokens.length == 1 ? tokens[0] : lexicon.token(String.join("-", words)));
    }

    private static void split(String text, List<String> words, boolean atHyphens) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (c == ' ' || c == '-' && atHyphens) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
    }

    private static List<String> bare(List<String> family) {
        if (family.size() < 2) {
            return family;
        }
        List<String> words = new ArrayList<>();
        String prefix = "";
        for (String word : family) {
            if (PREFIXES.contains(word)) {
                prefix = word;
            } else if (!PARTICLES.contains(word)) {
                words.add(prefix + word);
                prefix = "";
            }
        }
        return words.isEmpty() ? family : words;
    }

    private static Token[] tokens(List<String> words, Lexicon lexicon) {
        Token[] tokens = words.isEmpty() ? NO_TOKENS : new Token[words.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = lexicon.token(words.get(i));
        }
        return tokens;
    }

    boolean hasGiven() {
        return given.length > 0;
    }

    boolean hasFamily() {
        return family.length > 0;
    }

    Token first() {
        return given[0];
    }

    /** Whether the word is among the given names after the first. */
    boolean others(Token token) {
        for (int i = 1; i < given.length; i++) {
            if (given[i].same(token)) {
                return true;
            }
        }
        return false;
    }
}
