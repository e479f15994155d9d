/** Signing in with a real identity provider. */
package org.biggerpicture.journeys.keycloak;
