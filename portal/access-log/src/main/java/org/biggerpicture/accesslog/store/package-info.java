/** Where entries are kept so that they survive a kill and a power cut: PostgreSQL, or an H2 file that is really synced. */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.accesslog.store;
