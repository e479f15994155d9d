/** Shows that the access log keeps what it acknowledges and finds it again. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog;
