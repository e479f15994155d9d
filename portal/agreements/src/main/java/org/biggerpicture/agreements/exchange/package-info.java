/** Agreements in the forms of open standards: the OpenID AuthZEN evaluation, and W3C ODRL. */
@NullMarked
package org.biggerpicture.agreements.exchange;

import org.jspecify.annotations.NullMarked;
