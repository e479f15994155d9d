/** What a connector is: one agency's own system behind one small contract. */
@NullMarked
package org.biggerpicture.connector;

import org.jspecify.annotations.NullMarked;
