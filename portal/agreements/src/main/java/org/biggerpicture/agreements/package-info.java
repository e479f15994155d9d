/**
 * Information sharing agreements that run: whom may be asked for what, what may be shown of what came back, and why. The
 * only room that can make a {@link org.biggerpicture.agreements.Disclosure} of a record.
 */
@NullMarked
package org.biggerpicture.agreements;

import org.jspecify.annotations.NullMarked;
