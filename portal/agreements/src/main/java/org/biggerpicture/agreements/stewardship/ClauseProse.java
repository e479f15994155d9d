package org.biggerpicture.agreements.stewardship;

import static org.biggerpicture.agreements.PlainWords.and;
import static org.biggerpicture.agreements.PlainWords.labels;
import static org.biggerpicture.agreements.PlainWords.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.agreements.Conditions;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.PlainWords;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.record.Field;

/** One clause in sentences, written from what runs and not from its own words. */
final class ClauseProse {
    private final Vocabulary words;

    ClauseProse(Vocabulary words) {
        this.words = words;
    }

    /** What else must hold for a permission, in words; what it is about apart. */
    static List<String> onlyIf(Vocabulary words, Permission clause) {
        List<String> only = new ClauseProse(words).conditions(clause.conditions());
        if (!clause.labels().isEmpty()) {
            only.add("the record is marked " + either(clause.labels()) + " and with nothing else");
        }
        if (clause.breakGlass()) {
            only.add("the glass was broken, with a reason that is reviewed");
        }
        return List.copyOf(only);
    }

    List<String> sentences(Clause clause) {
        List<String> sentences = new ArrayList<>();
        sentences.add(clause.id() + ". " + clause.words());
        sentences.add(scope(clause));
        switch (clause) {
            case Permission p -> permission(p, sentences);
            case Prohibition p -> prohibition(p, sentences);
        }
        sentences.add("Lawful basis: "
                + Vocabulary.label(words.bases(), clause.basis().code()) + ". Gateway: "
                + Vocabulary.label(words.gateways(), clause.gateway()) + ".");
        return sentences;
    }

    private String scope(Clause clause) {
        Scope s = clause.scope();
        return capital(among(s.roles(), words.roles(), "anyone")) + " of " + plainly(s.to(), "any organisation")
                + ", for "
                + among(s.purposes(), words.purposes(), "any purpose") + ", about "
                + (s.about().everyone() ? "anyone" : plain(s.about().named())) + ": " + plain(s.categories())
                + " held by " + plainly(s.from(), "any agency") + ".";
    }

    private void permission(Permission p, List<String> sentences) {
        sentences.add(
                p.fields().isEmpty()
                        ? "They may know that something is held and whom to ring, and not what it is."
                        : "They may see " + fields(p.fields()) + " (" + plain(p.layer()) + ").");
        List<String> only = onlyIf(words, p);
        if (!only.isEmpty()) {
            sentences.add("Only if " + and(only) + ".");
        }
        if (!p.askWith().isEmpty()) {
            sentences.add("To ask, the agency may be given " + plain(p.askWith()) + ".");
        }
        if (!p.tells().isEmpty()) {
            sentences.add("That it was looked at is told to the " + plain(p.tells()) + ".");
        }
    }

    private void prohibition(Prohibition p, List<String> sentences) {
        sentences.add("They may not see "
                + p.fields().map(ClauseProse::fields).orElse("any of it")
                + (p.manner() == Manner.CONCEAL
                        ? ", nor know that it is held."
                        : "; where another clause lets them, they may know that it is held."));
        List<String> only = conditions(p.conditions());
        if (!p.labels().isEmpty()) {
            only.add("the record is marked " + either(p.labels()));
        }
        if (!only.isEmpty()) {
            sentences.add("This holds if " + and(only) + ".");
        }
        if (p.asking()) {
            sentences.add("The agency may not even be asked.");
        }
        sentences.add(p.absolute() ? "Nothing lifts this." : "Breaking the glass lifts this where a clause says so.");
    }

    private List<String> conditions(Conditions c) {
        List<String> only = new ArrayList<>();
        if (!c.consent().isEmpty()) {
            only.add("consent stands thus: " + labels(words.consentStates(), c.consent()));
        }
        if (!c.areas().isEmpty()) {
            only.add("they work in "
                    + and(c.areas().stream().map(Object::toString).sorted().toList()));
        }
        c.ages().ifPresent(a -> only.add("the child is aged " + a.from() + " to " + a.to()));
        c.lookBack().ifPresent(p -> only.add("it lies no more than " + PlainWords.span(p) + " back"));
        if (c.openPlan()) {
            only.add("the agency holds an open statutory plan for the child");
        }
        c.induction()
                .ifPresent(i -> only.add("they have passed the induction " + Vocabulary.label(words.inductions(), i)));
        return only;
    }

    private static String either(Set<? extends Enum<?>> labels) {
        return labels.stream().sorted().map(PlainWords::plain).collect(Collectors.joining(" or "));
    }

    private static String fields(Set<Field<?, ?>> fields) {
        return fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String among(Among<?> among, List<? extends Word> words, String everyone) {
        return among.everyone() ? everyone : labels(words, among.named());
    }

    private static String plainly(Among<?> among, String everyone) {
        Collection<?> named = among.named();
        return among.everyone()
                ? everyone
                : and(named.stream().map(Object::toString).sorted().toList());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
