/** How fast agreements decide, beside general policy engines given the same rules and the same questions. */
@NullMarked
package org.biggerpicture.benchmarks.agreements;

import org.jspecify.annotations.NullMarked;
