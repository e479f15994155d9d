/** What one entry of the access log says, in the field's words, and the canonical text that is hashed. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.entry;
