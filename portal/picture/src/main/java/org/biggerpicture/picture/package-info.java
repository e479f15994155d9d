/**
 * What the answers say together: one picture of a child, made of disclosures only. Nothing overwrites, nothing is
 * joined unseen, and what is missing is part of the picture.
 */
@NullMarked
package org.biggerpicture.picture;

import org.jspecify.annotations.NullMarked;
