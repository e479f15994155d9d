package org.biggerpicture.matching;

/**
 * One thing to be said about a candidate, in plain words and never in percentages. It may carry values that the agency
 * sent, so it passes through the agreements like the fields it tells of.
 *
 * @param aspect what it is about
 * @param text the words
 * @param stance which way it speaks
 */
public record Sentence(Aspect aspect, String text, Stance stance) {}
