/**
 * Emergency access ("break-glass"): offered where a clause foresees it, opened for minutes with a reason and a fresh sign-in,
 * told to supervisors, reviewed by somebody else.
 */
@NullMarked
package org.biggerpicture.application.emergency;

import org.jspecify.annotations.NullMarked;
