/** The demonstration's identity provider: invented people, one click each, no password. Never for real use. */
@NullMarked
package org.biggerpicture.demoprovider;

import org.jspecify.annotations.NullMarked;
