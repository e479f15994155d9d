/** C2SP signed notes: keys, signatures, checkpoints and witnesses' cosignatures, with the JDK alone. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.note;
