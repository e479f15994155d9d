/** Configuration files as written by people: read whole, and every mistake told at once with file, line and remedy. */
@NullMarked
package org.biggerpicture.configuration;

import org.jspecify.annotations.NullMarked;
