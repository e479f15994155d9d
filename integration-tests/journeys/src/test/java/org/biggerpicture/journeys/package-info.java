/** Whole journeys through the portal over the invented region, and drills of what may go wrong. */
@NullMarked
package org.biggerpicture.journeys;

import org.jspecify.annotations.NullMarked;
