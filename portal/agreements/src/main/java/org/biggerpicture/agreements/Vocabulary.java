package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Word.BasisWord;
import org.biggerpicture.agreements.Word.Plain;
import org.biggerpicture.agreements.Word.PurposeWord;
import org.biggerpicture.agreements.Word.ReasonWord;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.record.Field;

/**
 * The words this region uses, as {@code config/vocabulary} lists them, each list in the order pages offer it.
 *
 * @param purposes why questions are asked
 * @param bases lawful bases
 * @param gateways statutory gateways
 * @param consentStates what is known of consent
 * @param roles what practitioners do
 * @param decisions what is decided on a picture
 * @param reasons why it is so decided
 * @param thresholds levels of need
 * @param inductions what a practitioner may have to have passed
 * @param emergencies why emergency access is opened
 * @param fieldSets names for lists of fields that agreements use, each field written out
 */
public record Vocabulary(
        List<PurposeWord> purposes,
        List<BasisWord> bases,
        List<Plain> gateways,
        List<Plain> consentStates,
        List<Plain> roles,
        List<Plain> decisions,
        List<ReasonWord> reasons,
        List<Plain> thresholds,
        List<Plain> inductions,
        List<Plain> emergencies,
        Map<String, Set<Field<?, ?>>> fieldSets) {
    public Vocabulary {
        purposes = List.copyOf(purposes);
        bases = List.copyOf(bases);
        gateways = List.copyOf(gateways);
        consentStates = List.copyOf(consentStates);
        roles = List.copyOf(roles);
        decisions = List.copyOf(decisions);
        reasons = List.copyOf(reasons);
        thresholds = List.copyOf(thresholds);
        inductions = List.copyOf(inductions);
        emergencies = List.copyOf(emergencies);
        fieldSets = Map.copyOf(fieldSets);
    }

    /** A vocabulary that gives no reason for emergency access, so that none can be opened. */
    public Vocabulary(
            List<PurposeWord> purposes,
            List<BasisWord> bases,
            List<Plain> gateways,
            List<Plain> consentStates,
            List<Plain> roles,
            List<Plain> decisions,
            List<ReasonWord> reasons,
            List<Plain> thresholds,
            List<Plain> inductions,
            Map<String, Set<Field<?, ?>>> fieldSets) {
        this(
                purposes,
                bases,
                gateways,
                consentStates,
                roles,
                decisions,
                reasons,
                thresholds,
                inductions,
                List.of(),
                fieldSets);
    }

    /**
     * Reads {@code config/vocabulary}.
     *
     * @param configFolder the folder that holds {@code vocabulary}
     * @param findings takes every mistake
     * @return the vocabulary; empty only together with a finding
     */
    public static Optional<Vocabulary> read(Path configFolder, Findings findings) {
        return VocabularyFiles.read(configFolder, findings);
    }

    /** The purpose with that code. */
    public Optional<PurposeWord> purpose(Purpose purpose) {
        return find(purposes, purpose.code());
    }

    /** The lawful basis with that code. */
    public Optional<BasisWord> basis(LawfulBasis basis) {
        return find(bases, basis.code());
    }

    /** Whether the lawful basis suits the purpose; an unknown word suits nothing. */
    public boolean suits(LawfulBasis basis, Purpose purpose) {
        return purpose(purpose).map(p -> p.bases().contains(basis.code())).orElse(false);
    }

    /** Whether the purpose is immediate protection. */
    public boolean immediate(Purpose purpose) {
        return purpose(purpose).map(PurposeWord::immediate).orElse(false);
    }

    /** What people read for a code; the code itself if the list has no such word. */
    public static String label(List<? extends Word> words, String code) {
        return find(words, code).map(Word::label).orElse(code);
    }

    /** The word with that code in one of the lists. */
    public static <W extends Word> Optional<W> find(List<W> words, String code) {
        return words.stream().filter(w -> w.code().equals(code)).findFirst();
    }
}
