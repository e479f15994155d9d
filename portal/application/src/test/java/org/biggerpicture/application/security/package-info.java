/** Who may do what, tested as a browser would try it. */
package org.biggerpicture.application.security;
