/** What the API says when something can't be had: RFC 9457 problem details, with words that say what to do. */
@NullMarked
package org.biggerpicture.application.problem;

import org.jspecify.annotations.NullMarked;
