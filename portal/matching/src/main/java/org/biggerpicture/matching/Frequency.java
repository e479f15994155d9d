package org.biggerpicture.matching;

/**
 * How common a value is, and who says so.
 *
 * @param share the part of people who have it, from 0 to 1
 * @param source where the figure comes from
 */
public record Frequency(double share, String source) {}
