/** Trials of reconciliation. */
package org.biggerpicture.accesslog.reconciliation;
