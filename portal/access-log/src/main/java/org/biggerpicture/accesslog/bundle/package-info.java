/** Exports the log as a bundle that anybody can check. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.bundle;
