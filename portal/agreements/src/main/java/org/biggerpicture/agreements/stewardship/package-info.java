/**
 * What a steward of agreements asks of them before anyone does: what such a practitioner would see, who could ever see
 * something, what a new version changes, who meets without an agreement, and which clauses stand against each other.
 */
@NullMarked
package org.biggerpicture.agreements.stewardship;

import org.jspecify.annotations.NullMarked;
