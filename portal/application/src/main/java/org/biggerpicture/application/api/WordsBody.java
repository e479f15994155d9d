package org.biggerpicture.application.api;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;

/**
 * The codes this hub's questions and decisions are made of.
 *
 * @param purposes why a question may be asked
 * @param lawfulBases on what basis
 * @param consents what may be known of consent
 * @param decisions what may be decided on a picture
 * @param reasons why it may be so decided
 * @param emergencies why emergency access may be opened
 */
record WordsBody(
        List<Choice> purposes,
        List<Choice> lawfulBases,
        List<Choice> consents,
        List<Choice> decisions,
        List<Choice> reasons,
        List<Choice> emergencies) {
    /**
     * One code.
     *
     * @param code what is sent
     * @param label what people read
     * @param hint when to choose it
     * @param suits the codes it goes with: a purpose's lawful bases, a reason's decisions; left out when it goes with all
     */
    record Choice(String code, String label, String hint, Optional<List<String>> suits) {
        static Choice of(Word word) {
            return new Choice(
                    word.code(),
                    word.label(),
                    word.hint(),
                    switch (word) {
                        case Word.Plain p -> Optional.empty();
                        case Word.BasisWord b -> Optional.empty();
                        case Word.PurposeWord p ->
                            Optional.of(p.bases().stream().sorted().toList());
                        case Word.ReasonWord r ->
                            Optional.of(r.decisions().stream().sorted().toList())
                                    .filter(d -> !d.isEmpty());
                    });
        }
    }

    static WordsBody of(Vocabulary words) {
        return new WordsBody(
                choices(words.purposes()),
                choices(words.bases()),
                choices(words.consentStates()),
                choices(words.decisions()),
                choices(words.reasons()),
                choices(words.emergencies()));
    }

    private static List<Choice> choices(List<? extends Word> words) {
        return words.stream().map(Choice::of).toList();
    }
}
