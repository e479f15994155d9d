/** Checks an exported bundle of the log: no database, no network, nothing but the JDK and the bundle itself. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.verifier;
