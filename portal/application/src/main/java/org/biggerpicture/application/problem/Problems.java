package org.biggerpicture.application.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.application.access.LogClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says, for everything under {@code /api/} and {@code /access/}, what went wrong; pages have words of their own. Under {@code
 * /access/} it is an error message string, as the AuthZEN Authorization API 1.0 has it, elsewhere a problem (RFC 9457).
 */
@Component
public final class Problems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String API = "/api/";
    private static final String ACCESS = "/access/";

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** No bearer token, or one that does not count: the challenge of RFC 6750 with words beside it. */
    public void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        challenge.commence(request, response, why);
        write(
                Problem.of(
                        Kind.NOT_SIGNED_IN,
                        "Send an access token of your organisation's identity provider as 'Authorization: Bearer …'."
                                + " It must be meant for this portal, signed and not expired."),
                request,
                response);
    }

    /** Signed in, but not for this. */
    public void notForYou(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(notForYou(), request, response);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith(API) && !request.getRequestURI().startsWith(ACCESS)) {
            return null;
        }
        if (!response.isCommitted()) {
            try {
                response.reset();
                write(of(fault, response), request, response);
            } catch (IOException e) {
                LOG.info("A caller of the API went away before its answer");
            }
        }
        return new ModelAndView();
    }

    private Problem of(Exception fault, HttpServletResponse response) {
        return switch (fault) {
            case ProblemException told -> told(told, response);
            case LogClosedException closed ->
                Problem.of(
                        Kind.LOG_CLOSED,
                        "Nobody was asked and nothing was shown, since no record of it could be kept."
                                + " Try again in a minute. If it is urgent, ring the agencies.");
            case AccessDeniedException denied -> notForYou();
            case NoResourceFoundException gone -> notFound();
            case HttpMessageNotReadableException unreadable -> notReadable(unreadable.getCause());
            case HttpRequestMethodNotSupportedException other -> notThatWay(other, response);
            case HttpMediaTypeNotAcceptableException form ->
                Problem.of(Kind.NOT_IN_THAT_FORM, "Accept application/json, or application/x-ndjson for a picture.");
            case HttpMediaTypeNotSupportedException form ->
                Problem.of(Kind.NOT_JSON, "Send the body as application/json.");
            default -> ours(fault);
        };
    }

    private static Problem told(ProblemException told, HttpServletResponse response) {
        if (!told.challenge().isEmpty()) {
            response.setHeader("WWW-Authenticate", told.challenge());
        }
        return told.problem();
    }

    /** Nothing there, no longer there, or not for this practitioner. */
    public static Problem notFound() {
        return Problem.of(
                Kind.NOT_FOUND,
                "Enquiries are kept for minutes, each for the one who opened it. Open a new one, or look in"
                        + " /api/v1/openapi.json for the addresses there are.");
    }

    private static Problem notForYou() {
        return Problem.of(
                Kind.NOT_FOR_YOU,
                "Nobody was asked and nothing was shown. Practitioners search, auditors read the log; ask your"
                        + " organisation's lead if your role, organisation or area is wrong or missing.");
    }

    private static Problem notThatWay(HttpRequestMethodNotSupportedException other, HttpServletResponse response) {
        Collection<HttpMethod> taken = Optional.ofNullable(other.getSupportedHttpMethods())
                .map(List::copyOf)
                .orElse(List.of());
        String methods =
                String.join(", ", taken.stream().map(HttpMethod::name).sorted().toList());
        response.setHeader("Allow", methods);
        return Problem.of(Kind.NOT_THAT_WAY, "Use " + methods + ".");
    }

    /** Only places are told, never values. */
    private static Problem notReadable(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                    Kind.NOT_READABLE,
                    "A field is not known here, and what is not understood is not carried out. Leave it out, or look in"
                            + " /api/v1/openapi.json for what there is.",
                    List.of(new Problem.Fault(pointer(unknown), "There is no such field")));
        }
        return cause instanceof JacksonException broken
                ? Problem.of(
                        Kind.NOT_READABLE,
                        "The body is not the JSON that /api/v1/openapi.json describes.",
                        List.of(new Problem.Fault(pointer(broken), "This can't be read")))
                : Problem.of(Kind.NOT_READABLE, "Send a JSON object as the body.");
    }

    private static String pointer(JacksonException broken) {
        StringBuilder pointer = new StringBuilder();
        broken.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getPropertyName()
                                                .replace("~", "~0")
                                                .replace("/", "~1")));
        return pointer.toString();
    }

    /** The exception's class and place go to the log, never its message: it may quote what was sent. */
    private static Problem ours(Exception fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        LOG.error(
                "The API failed with {} at {}",
                fault.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        return Problem.of(
                Kind.OURS,
                "The fault is ours. It does not mean that nothing is known of the child. Try again; if it happens again,"
                        + " ring the agencies.");
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean access = request.getRequestURI().startsWith(ACCESS);
        response.setStatus(problem.status());
        response.setContentType(access ? "text/plain;charset=UTF-8" : "application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        if (access) {
            RequestName.answer(request, response);
        }
        response.getOutputStream()
                .write(access ? problem.detail().getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(problem));
    }
}
