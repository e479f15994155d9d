/** What the access log says of one agency, for that agency's own system and for an auditor who holds its log. */
@NullMarked
package org.biggerpicture.application.reconciliation;

import org.jspecify.annotations.NullMarked;
