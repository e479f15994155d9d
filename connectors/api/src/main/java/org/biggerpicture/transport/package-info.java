/**
 * The guarded road to an agency: one deadline for the whole exchange, bytes counted before and after decompression, no
 * redirect, no other host, one attempt. What the stock clients were measured to let through stops here.
 */
@NullMarked
package org.biggerpicture.transport;

import org.jspecify.annotations.NullMarked;
