/** The simulated region: the agency systems of an invented part of England, each a server of its own on loopback. */
@NullMarked
package org.biggerpicture.region;

import org.jspecify.annotations.NullMarked;
