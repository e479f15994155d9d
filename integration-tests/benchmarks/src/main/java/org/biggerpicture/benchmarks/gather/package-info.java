/** How soon a picture stands: the real portal over the simulated region, beside the floor and beside peers. */
@NullMarked
package org.biggerpicture.benchmarks.gather;

import org.jspecify.annotations.NullMarked;
