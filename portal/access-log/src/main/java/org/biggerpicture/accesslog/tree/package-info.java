/** The Merkle tree of RFC 6962 over the entries: leaf and node hashes, compact ranges, proofs, tiles. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.tree;
