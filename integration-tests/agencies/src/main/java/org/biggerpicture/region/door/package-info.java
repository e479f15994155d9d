/** An agency's front door: its port, who may enter, what goes wrong there, and the book of what was asked. */
@NullMarked
package org.biggerpicture.region.door;

import org.jspecify.annotations.NullMarked;
