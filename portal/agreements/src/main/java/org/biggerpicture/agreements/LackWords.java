package org.biggerpicture.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Clause.Permission;

/** Says in plain words what a clause lacks. */
final class LackWords {
    private LackWords() {}

    static NearestMiss miss(Terms terms, Bound<Permission> bound, Set<Lack> lacks, Asking asking, Held held) {
        List<String> sentences = lacks.stream()
                .sorted()
                .map(l -> l == Lack.STANDING
                        ? standing(terms, bound.agreement(), asking, held)
                        : sentence(terms, bound, l))
                .toList();
        return new NearestMiss(bound.ref(), lacks, sentences);
    }

    private static String sentence(Terms terms, Bound<Permission> bound, Lack lack) {
        Permission clause = bound.clause();
        Vocabulary words = terms.vocabulary();
        return switch (lack) {
            case ORGANISATION ->
                "It lets other organisations ask: " + list(clause.scope().to()) + ".";
            case SUBJECT ->
                "It is about " + PlainWords.plain(clause.scope().about().named()) + ".";
            case SENSITIVITY ->
                clause.labels().isEmpty()
                        ? "It is not about records marked as this one is."
                        : "It is about records marked " + PlainWords.plain(clause.labels()) + ".";
            case STANDING -> "The agreement does not run.";
            case ROLE ->
                "It is for the role " + labels(words.roles(), clause.scope().roles()) + ".";
            case PURPOSE ->
                "It is for the purpose "
                        + labels(words.purposes(), clause.scope().purposes()) + ".";
            case BASIS -> "The lawful basis given doesn't suit the purpose.";
            case CONSENT ->
                "It needs consent to stand thus: "
                        + labels(
                                words.consentStates(),
                                Among.these(clause.conditions().consent()))
                        + ".";
            case AREA ->
                "It is for those who work in "
                        + clause.conditions().areas().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case AGE -> "It is for " + ages(clause) + "; the child's age must be known to lie within.";
            case PLAN -> "It needs an open statutory plan held by that agency.";
            case INDUCTION ->
                "It needs the induction "
                        + Vocabulary.label(
                                words.inductions(),
                                clause.conditions().induction().orElse("?"))
                        + ".";
            case LOOK_BACK ->
                "It looks back no further than "
                        + clause.conditions().lookBack().map(PlainWords::span).orElse("?")
                        + ".";
            case BREAK_GLASS -> "It speaks only after the glass was broken, with a reason that is reviewed.";
        };
    }

    private static String standing(Terms terms, InformationSharingAgreement agreement, Asking asking, Held held) {
        return switch (agreement.standing(asking.day())) {
            case DRAFT -> "The agreement is a draft.";
            case SUSPENDED -> "The agreement is suspended.";
            case NOT_YET -> "The agreement is in force from " + agreement.inForce() + ".";
            case EXPIRED -> "The agreement expired on " + agreement.expires() + ".";
            case REVIEW_OVERDUE ->
                "The agreement's review was due on " + agreement.reviewDue()
                        + ": it runs for immediate protection only.";
            case UNSIGNED, IN_FORCE -> unsigned(terms, agreement, asking, held);
        };
    }

    private static String unsigned(Terms terms, InformationSharingAgreement agreement, Asking asking, Held held) {
        List<String> unsigned = Stream.concat(
                        Stream.of(asking.organisation()),
                        Optional.ofNullable(terms.agencies().get(held.from())).map(Agency::organisation).stream())
                .filter(o ->
                        !agreement.party(o).map(p -> p.signedBy(asking.day())).orElse(false))
                .map(OrganisationId::value)
                .distinct()
                .toList();
        return unsigned.isEmpty()
                ? "Fewer than two parties have signed the agreement."
                : "Not signed by " + String.join(" nor by ", unsigned) + ".";
    }

    static String ages(Permission clause) {
        return clause.conditions()
                .ages()
                .map(a -> "children aged " + a.from() + " to " + a.to())
                .orElse("any age");
    }

    private static String list(Among<?> among) {
        return among.named().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String labels(List<? extends Word> words, Among<?> among) {
        return among.named().stream()
                .map(Object::toString)
                .sorted()
                .map(c -> Vocabulary.label(words, c))
                .collect(Collectors.joining(", "));
    }
}
