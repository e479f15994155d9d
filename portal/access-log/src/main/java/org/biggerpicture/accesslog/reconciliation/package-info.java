/** Lays what the access log says of one agency beside that agency's own log. Needs nothing but the JDK. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.reconciliation;
