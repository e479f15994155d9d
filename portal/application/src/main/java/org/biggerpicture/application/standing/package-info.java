/** What stands whoever asks: the agreements in force and the agencies this hub knows. */
@NullMarked
package org.biggerpicture.application.standing;

import org.jspecify.annotations.NullMarked;
