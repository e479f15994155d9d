/** Finding entries again: an index derived from the entries, rebuilt from them at any time, never an authority. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.search;
