/** The portal started for tests, with everyone around it. */
package org.biggerpicture.application.portal;
