/** The agencies that speak FHIR R4 through a real HAPI server. */
@NullMarked
package org.biggerpicture.region.agency.fhir;

import org.jspecify.annotations.NullMarked;
