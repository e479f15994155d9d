/** Agencies that speak JSON over HTTP. What is said and heard is described by JSONata files in the agency's folder. */
@NullMarked
package org.biggerpicture.rest;

import org.jspecify.annotations.NullMarked;
