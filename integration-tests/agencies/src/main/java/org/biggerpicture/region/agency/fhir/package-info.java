/** The agencies that speak FHIR R4. */
@NullMarked
package org.biggerpicture.region.agency.fhir;

import org.jspecify.annotations.NullMarked;
