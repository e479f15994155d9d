/** Witnesses (C2SP tlog-witness): partner agencies that cosign the log's checkpoints, so that nobody can rewrite it alone. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.witness;
