package org.biggerpicture.page;

/** Which hint and error a field points to. */
final class Described {
    private Described() {}

    static String by(String id, String hint, String error) {
        String first = hint.isEmpty() ? "" : id + "-hint";
        String second = error.isEmpty() ? "" : id + "-error";
        return (first + " " + second).strip();
    }
}
