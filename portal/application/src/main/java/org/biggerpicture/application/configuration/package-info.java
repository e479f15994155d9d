/** The region as configured: its agencies with their connectors, and the agreements between them. */
@NullMarked
package org.biggerpicture.application.configuration;

import org.jspecify.annotations.NullMarked;
