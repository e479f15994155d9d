/**
 * Who looked at one person, told to that person: asked for by one auditor, approved by another, made of pseudonyms alone,
 * with what would endanger somebody held back.
 */
@NullMarked
package org.biggerpicture.application.subjectaccess;

import org.jspecify.annotations.NullMarked;
