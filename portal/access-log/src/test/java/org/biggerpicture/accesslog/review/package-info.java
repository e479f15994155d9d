@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.review;
