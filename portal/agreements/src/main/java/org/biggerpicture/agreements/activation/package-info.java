/** How a new version of the agreements comes to run: proposed by one steward, approved by one of another organisation. */
@NullMarked
package org.biggerpicture.agreements.activation;

import org.jspecify.annotations.NullMarked;
