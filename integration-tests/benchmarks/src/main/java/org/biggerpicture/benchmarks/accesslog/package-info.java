/** Measures the access log beside a row-locked hash chain and plain inserts, and how fast it is verified. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.benchmarks.accesslog;
