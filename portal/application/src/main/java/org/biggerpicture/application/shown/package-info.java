/** One enquiry as it was, for an auditor: the question, what came of it, in counts and clauses, never what was told. */
@NullMarked
package org.biggerpicture.application.shown;

import org.jspecify.annotations.NullMarked;
