/** What the access log says of a period: reports to read, print and take away, each with its proof. */
@NullMarked
package org.biggerpicture.application.report;

import org.jspecify.annotations.NullMarked;
