package org.biggerpicture.application.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.IServletWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders pages and parts of pages to the exact bytes that will leave, so that they can be committed to first. */
@Component
public final class Pieces {
    private final ITemplateEngine templates;
    private final Frames frames;

    Pieces(ITemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** What renders for one request. */
    public Renderer forRequest(HttpServletRequest request, HttpServletResponse response) {
        IServletWebExchange exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                .buildExchange(request, response);
        Map<String, Object> frame = Map.of("frame", frames.of(request));
        return (template, fragment, model) -> {
            Map<String, Object> all = new HashMap<>(frame);
            all.putAll(model);
            Set<String> fragments = fragment.isEmpty() ? Set.of() : Set.of(fragment);
            return templates
                    .process(template, fragments, new WebContext(exchange, Locale.UK, all))
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Renders for one request. */
    @FunctionalInterface
    public interface Renderer {
        /**
         * The bytes of a page or part of one.
         *
         * @param template which page
         * @param fragment which part; empty for all of it
         * @param model what it shows
         */
        byte[] bytes(String template, String fragment, Map<String, Object> model);
    }

    /** Says what a page of an enquiry is and that nobody may keep it. */
    public static void page(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }
}
