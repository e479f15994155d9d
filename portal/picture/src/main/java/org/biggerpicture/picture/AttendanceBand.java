package org.biggerpicture.picture;

/**
 * How much of school was missed, in the words of the Department for Education's statistics and of local early help
 * thresholds. Boundaries: exactly 90 % attended is persistently absent, exactly 50 % severely.
 */
public enum AttendanceBand {
    /** Nothing to remark. */
    ORDINARY,
    /** Ten per cent or more missed. */
    PERSISTENTLY_ABSENT,
    /** Below the local threshold at which early help is to be considered. */
    BELOW_LOCAL_THRESHOLD,
    /** Half or more missed. */
    SEVERELY_ABSENT;

    private static final double PERSISTENT = 90;
    private static final double SEVERE = 50;

    /**
     * The band of a percentage attended.
     *
     * @param percentage 0 to 100
     * @param localThreshold the percentage below which the area considers early help, between 50 and 90
     */
    public static AttendanceBand of(double percentage, double localThreshold) {
        if (percentage <= SEVERE) {
            return SEVERELY_ABSENT;
        }
        if (percentage < localThreshold) {
            return BELOW_LOCAL_THRESHOLD;
        }
        return percentage <= PERSISTENT ? PERSISTENTLY_ABSENT : ORDINARY;
    }
}
