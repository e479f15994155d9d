/** The HTTP API: the same enquiries, agreements and log as the pages, as JSON. The wire's own records live here alone. */
@NullMarked
package org.biggerpicture.application.api;

import org.jspecify.annotations.NullMarked;
