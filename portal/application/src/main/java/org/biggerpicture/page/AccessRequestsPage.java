package org.biggerpicture.page;

import java.util.List;

/**
 * The requests of people who ask who looked at them, and the form that begins one.
 *
 * @param requests one row a request; it names nobody
 * @param basis on what basis a report is asked for
 * @param theirReference the request's own reference
 * @param person the fields that describe the person
 */
public record AccessRequestsPage(
        Table requests, Choices basis, Input theirReference, List<Input> person, Errors errors) {
    public AccessRequestsPage {
        person = List.copyOf(person);
    }
}
