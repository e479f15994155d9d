package org.biggerpicture.application.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** The name that a caller gives its request, so that it knows the answer again (AuthZEN Authorization API 1.0). */
public final class RequestName {
    private static final String HEADER = "X-Request-ID";
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]{1,256}");

    private RequestName() {}

    /** Gives the answer the name of its request, if it has one that can stand in a header. */
    public static void answer(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getHeader(HEADER);
        if (name != null && PLAIN.matcher(name).matches()) {
            response.setHeader(HEADER, name);
        }
    }
}
