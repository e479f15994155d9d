/** Asking every planned agency at once and handing over each answer the moment it arrives. */
@NullMarked
package org.biggerpicture.application.gather;

import org.jspecify.annotations.NullMarked;
