/**
 * Is this the same child? Weighs what is known of a person sought against what each agency answered, says why in words,
 * and plans with which identifiers to ask. Nothing is stored, learnt or joined here.
 */
@NullMarked
package org.biggerpicture.matching;

import org.jspecify.annotations.NullMarked;
