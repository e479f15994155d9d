package org.biggerpicture.region.agency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.region.families.Fact;

/**
 * A pupil's attendance, counted from the histogram of marks (School Attendance (Pupil Registration) (England)
 * Regulations 2024, reg. 10).
 *
 * @param histogram how often each code was given this year
 * @param halfDays the most recent marks, newest day first
 */
record Attendance(Map<String, Integer> histogram, List<HalfDays> halfDays) {
    private static final String PRESENT = "/ \\ L K V P W B";
    private static final String AUTHORISED = "T R I E C1 C2 C M J1 S";
    private static final String UNAUTHORISED = "G N O U";
    // D, X, Z, # and the unable-to-attend codes (Q, Y1 to Y7) are not possible attendances.

    /** The two marks of one school day. */
    record HalfDays(LocalDate day, String morning, String afternoon) {}

    /** @param today marks run backwards over school days from the day before */
    static Attendance of(Fact fact, LocalDate today) {
        Map<String, Integer> histogram = new LinkedHashMap<>();
        fact.fact("codes")
                .ifPresent(
                        codes -> codes.words().forEach((code, count) -> histogram.put(code, Integer.valueOf(count))));
        List<HalfDays> days = new ArrayList<>();
        LocalDate day = today;
        for (String marks : fact.texts("recent")) {
            day = schoolDayBefore(day);
            String[] halves = marks.split(" ");
            days.add(new HalfDays(day, halves[0], halves[1]));
        }
        return new Attendance(histogram, days);
    }

    int present() {
        return count(PRESENT);
    }

    int authorised() {
        return count(AUTHORISED);
    }

    int unauthorised() {
        return count(UNAUTHORISED);
    }

    int unable() {
        return count("Q Y1 Y2 Y3 Y4 Y5 Y6 Y7");
    }

    int possible() {
        return present() + authorised() + unauthorised();
    }

    /** Per cent of possible half-days, to one decimal place. */
    double percent() {
        return possible() == 0 ? 0 : Math.round(1000.0 * present() / possible()) / 10.0;
    }

    private int count(String codes) {
        List<String> wanted = List.of(codes.split(" "));
        return histogram.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The school year a day falls in, from September. */
    static int schoolYear(LocalDate day) {
        return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    }

    private static LocalDate schoolDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        return before;
    }
}
