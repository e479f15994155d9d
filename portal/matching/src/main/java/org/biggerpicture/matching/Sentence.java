package org.biggerpicture.matching;

/**
 * One thing to be said about a candidate, in plain words and never in percentages. It may carry values that the agency
 * sent, so it passes through the agreements like the fields it tells of.
 *
 * @param aspect what it is about
 * @param text the words, with the values compared
 * @param withoutValues the words alone: what may be read before a person has said that the record is the child's
 * @param stance which way it speaks
 */
public record Sentence(Aspect aspect, String text, String withoutValues, Stance stance) {
    Sentence(Aspect aspect, String text, Stance stance) {
        this(aspect, text, text, stance);
    }
}
