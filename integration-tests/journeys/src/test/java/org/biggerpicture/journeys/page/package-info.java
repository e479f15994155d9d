/** The portal's pages as a practitioner speaks of them. */
@NullMarked
package org.biggerpicture.journeys.page;

import org.jspecify.annotations.NullMarked;
