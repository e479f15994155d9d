/** Signing in and out against the organisation's own identity provider. */
@NullMarked
package org.biggerpicture.application.signin;

import org.jspecify.annotations.NullMarked;
