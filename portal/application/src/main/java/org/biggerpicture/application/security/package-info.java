/** Who may call what: chains that deny by default, strict headers, and the practitioner behind a request. */
@NullMarked
package org.biggerpicture.application.security;

import org.jspecify.annotations.NullMarked;
