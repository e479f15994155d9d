/**
 * What each page says, in words ready to show: immutable, without logic left for a template. The application fills
 * these from disclosures, outcomes and receipts; the templates only lay them out. An empty string or list means that
 * there is nothing to say there.
 */
@org.jspecify.annotations.NullMarked
package org.biggerpicture.page;
