/** Breaking the glass: where a clause foresees it, with a reason, for minutes, and reviewed by someone else. */
@NullMarked
package org.biggerpicture.agreements.breakglass;

import org.jspecify.annotations.NullMarked;
