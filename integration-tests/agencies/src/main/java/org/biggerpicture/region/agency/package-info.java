/** The agency systems: each with its native contract, its authentication, and its view of the families. */
@NullMarked
package org.biggerpicture.region.agency;

import org.jspecify.annotations.NullMarked;
