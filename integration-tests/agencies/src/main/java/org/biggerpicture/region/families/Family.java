package org.biggerpicture.region.families;

import java.util.List;

/**
 * One invented family and the lesson it teaches.
 *
 * @param name the file's name without its ending
 * @param lesson the lesson of the reviews, in a sentence
 * @param search what to search for
 * @param see what should be seen
 * @param held what each agency holds
 */
public record Family(String name, String lesson, String search, String see, List<Held> held) {}
