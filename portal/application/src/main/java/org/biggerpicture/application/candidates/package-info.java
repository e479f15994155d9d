/** Who knows the child: the records offered, and a person's word on each. */
@NullMarked
package org.biggerpicture.application.candidates;

import org.jspecify.annotations.NullMarked;
