/** Who the agencies are: the partners of a safeguarding arrangement and the systems they answer from. */
@NullMarked
package org.biggerpicture.agency;

import org.jspecify.annotations.NullMarked;
