/** The log's own secrets: signing keys, and the quarterly keys under which children become pseudonyms. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.keys;
