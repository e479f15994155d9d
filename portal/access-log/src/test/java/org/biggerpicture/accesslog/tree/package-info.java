/** Holds the tree against published vectors. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.tree;
