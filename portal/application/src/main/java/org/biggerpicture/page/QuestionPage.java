package org.biggerpicture.page;

/**
 * A page that answers a question its reader puts with a form sent by GET.
 *
 * @param filters the question
 * @param errors what of it can't be understood
 * @param answer the answer
 */
public record QuestionPage(Filters filters, Errors errors, Document answer) {}
