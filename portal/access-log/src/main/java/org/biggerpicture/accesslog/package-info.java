/** The log of who looked at whom, why, under which clause, and what they were shown; nothing is shown before it stands here. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog;
