/** Tests of the verifiers. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.verifier;
