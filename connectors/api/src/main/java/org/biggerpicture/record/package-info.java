/** The shared record model: what any agency's answer says, in one language, with who said it and when. */
@NullMarked
package org.biggerpicture.record;

import org.jspecify.annotations.NullMarked;
