/** The auditor's pages and exports: who asked, why, when and under which clause, never what was told. */
@NullMarked
package org.biggerpicture.application.audit;

import org.jspecify.annotations.NullMarked;
