/** The API, tested as a program would use it. */
package org.biggerpicture.application.api;
