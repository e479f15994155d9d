/** Agencies that speak FHIR R4: hospitals, community health, ambulance, the national demographics service. */
@NullMarked
package org.biggerpicture.fhir;

import org.jspecify.annotations.NullMarked;
