/** What is written to the access log before anything is asked or shown. */
@NullMarked
package org.biggerpicture.application.access;

import org.jspecify.annotations.NullMarked;
