/** Agencies that speak SOAP: the envelope, its addressing and security are here, the mapping is a stylesheet. */
@NullMarked
package org.biggerpicture.soap;

import org.jspecify.annotations.NullMarked;
