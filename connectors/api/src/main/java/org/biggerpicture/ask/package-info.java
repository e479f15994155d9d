/** The question: who asks, why, about whom, and what one agency is asked. */
@NullMarked
package org.biggerpicture.ask;

import org.jspecify.annotations.NullMarked;
