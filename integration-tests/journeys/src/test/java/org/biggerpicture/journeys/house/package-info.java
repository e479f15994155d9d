/** One region and one portal over it, on ports of their own, for all journeys. */
@NullMarked
package org.biggerpicture.journeys.house;

import org.jspecify.annotations.NullMarked;
