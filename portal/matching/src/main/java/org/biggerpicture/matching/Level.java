package org.biggerpicture.matching;

/** How two values compare. */
public enum Level {
    /** The same. */
    EQUAL,
    /** Another spelling, short form or transliteration of the same name. */
    SAME_NAME_FAMILY,
    /** Spelt or sounding nearly alike; for dates, numbers and postcodes one slip of the keyboard. */
    CLOSE,
    /** Faintly alike. */
    FAINT,
    /** One side gives only the first letter. */
    INITIAL,
    /** One side's first name is among the other side's other names. */
    AMONG_OTHER_NAMES,
    /** Given and family name stand in each other's place. */
    EXCHANGED,
    /** A part of a compound name is shared. */
    SHARED_PART,
    /** Only a name that very many share, such as Kaur or Begum, is alike or unlike: it tells little. */
    COMMON_MARKER,
    /** Day and month stand in each other's place. */
    DAY_MONTH_EXCHANGED,
    /** One side gives 1 January of the same year, as records do when the day isn't known. */
    FIRST_OF_JANUARY,
    /** One side is known less exactly, and the other lies within it. */
    WITHIN,
    /** The same day and month of another year. */
    SAME_DAY_AND_MONTH,
    /** The same year. */
    SAME_YEAR,
    /** The same district or street. */
    NEARBY,
    /** Not the same. */
    DIFFERENT,
    /** At least one side is not a possible number. */
    INVALID,
    /** At least one side has nothing, or only a placeholder such as "Baby". */
    MISSING,
    /** Not compared but assumed, or counted from the other lines. */
    ASSUMED
}
