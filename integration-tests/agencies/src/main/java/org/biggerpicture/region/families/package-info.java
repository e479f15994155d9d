/** The invented families: who they truly are, and what each agency holds about them in its own words. */
@NullMarked
package org.biggerpicture.region.families;

import org.jspecify.annotations.NullMarked;
