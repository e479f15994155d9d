/** Emergency access through the portal's own doors. */
package org.biggerpicture.application.emergency;
