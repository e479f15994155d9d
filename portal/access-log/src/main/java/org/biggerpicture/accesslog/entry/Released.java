package org.biggerpicture.accesslog.entry;

/**
 * Items shown, by category and layer, with the one clause that allowed it.
 *
 * @param category shared category code
 * @param layer EXISTENCE, HEADLINE, DETAIL or NARRATIVE
 * @param subjectRelation whom the items are about: child, sibling, carer, …
 * @param count how many items
 * @param clause deciding clause
 * @param agreement agreement the clause stands in
 * @param agreementVersion version of that agreement
 * @param lawfulBasis lawful basis the clause names
 */
public record Released(
        String category,
        String layer,
        String subjectRelation,
        int count,
        String clause,
        String agreement,
        String agreementVersion,
        String lawfulBasis) {}
