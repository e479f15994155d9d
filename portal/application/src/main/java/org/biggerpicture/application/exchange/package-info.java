/** The agreements that run, asked and handed over in the forms of open standards. */
@NullMarked
package org.biggerpicture.application.exchange;

import org.jspecify.annotations.NullMarked;
