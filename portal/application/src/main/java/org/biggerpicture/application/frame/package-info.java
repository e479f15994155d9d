/** What stands around every page, and what a page says when something is not as it should be. */
@NullMarked
package org.biggerpicture.application.frame;

import org.jspecify.annotations.NullMarked;
