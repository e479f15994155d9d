/** Measures the matching against other engines and against what it promises, on invented people with known truth. */
@NullMarked
package org.biggerpicture.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
