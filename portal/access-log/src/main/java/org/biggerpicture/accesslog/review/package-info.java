/** Unusual access that surfaces by itself, each by a rule that is stated; there is no score. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.review;
