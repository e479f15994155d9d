package org.biggerpicture.agency;

import java.util.Optional;

/**
 * Whom to ring at an agency: the most used line of every tile.
 *
 * @param name the desk or person
 * @param telephone in office hours
 * @param outOfHours at night and weekends, if different
 * @param email a secure mailbox, if there is one
 */
public record Contact(String name, String telephone, Optional<String> outOfHours, Optional<String> email) {}
