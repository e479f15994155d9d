/** Tests of signed notes. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.note;
