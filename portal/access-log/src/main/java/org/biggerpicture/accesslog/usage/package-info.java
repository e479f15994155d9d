/** How the portal is used, in counts of entries that are kept up as the log grows. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.usage;
