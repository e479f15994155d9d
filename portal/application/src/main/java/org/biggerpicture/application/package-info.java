/** The portal: one command line, one Spring context, all the rooms wired together. */
@NullMarked
package org.biggerpicture.application;

import org.jspecify.annotations.NullMarked;
