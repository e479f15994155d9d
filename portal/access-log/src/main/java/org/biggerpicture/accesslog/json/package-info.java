/** Canonical JSON (RFC 8785, limited to strings, whole numbers, lists and objects), written and read with the JDK alone. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.json;
