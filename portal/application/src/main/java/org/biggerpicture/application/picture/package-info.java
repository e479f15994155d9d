/** The picture as a page that fills while agencies answer, and its receipt. */
@NullMarked
package org.biggerpicture.application.picture;

import org.jspecify.annotations.NullMarked;
