/** Finding a child: purpose first, then what is known, then who will be asked. */
@NullMarked
package org.biggerpicture.application.find;

import org.jspecify.annotations.NullMarked;
