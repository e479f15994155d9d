package org.biggerpicture.application.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record WritesTheLog(org.biggerpicture.accesslog.AccessLog log) {
    void write() throws Exception {
        log.append(java.util.List.of());
    }
}
