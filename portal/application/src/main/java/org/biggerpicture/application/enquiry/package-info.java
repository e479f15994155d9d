/** One enquiry from the question to the picture: ask, log, gather, disclose, assemble, show. */
@NullMarked
package org.biggerpicture.application.enquiry;

import org.jspecify.annotations.NullMarked;
