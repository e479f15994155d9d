/** Who is told of what another did: by reference, never by name. */
@NullMarked
package org.biggerpicture.application.notices;

import org.jspecify.annotations.NullMarked;
