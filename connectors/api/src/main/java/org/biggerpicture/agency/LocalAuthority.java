package org.biggerpicture.agency;

import java.util.Optional;

/**
 * A council with children's services and its area. A council has several national codes and none follows from another.
 *
 * @param area the area it serves
 * @param name as people call it
 * @param dfeCode the Department for Education's three-digit code, if known
 * @param gssCode the Office for National Statistics' nine-character code, if known
 * @param inThisHub whether its agencies are asked directly, or only through a neighbouring hub
 * @param dutyTelephone the number to ring at any hour
 */
public record LocalAuthority(
        AreaId area,
        String name,
        Optional<String> dfeCode,
        Optional<String> gssCode,
        boolean inThisHub,
        String dutyTelephone) {}
