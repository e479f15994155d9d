/** FHIR R4 resources, UK Core shapes among them, read into the shared records. Pure: no wire, no clock. */
@NullMarked
package org.biggerpicture.fhir.mapping;

import org.jspecify.annotations.NullMarked;
