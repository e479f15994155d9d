package org.biggerpicture.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders pages as the application does, without a server. */
final class Pages {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Pages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String page(String template, Frame frame, Object page) {
        return engine.process(template, new Context(Locale.UK, Map.of("frame", frame, "page", page)));
    }

    String fragment(String template, String fragment, Map<String, Object> variables) {
        return engine.process(template, Set.of(fragment), new Context(Locale.UK, variables));
    }

    /** The picture as it leaves in pieces: head, each tile, end. */
    String picture(Frame frame, PictureHead head, Iterable<Tile> tiles, PictureEnd end) {
        StringBuilder whole = new StringBuilder(fragment("picture", "opening", Map.of("frame", frame, "page", head)));
        for (Tile tile : tiles) {
            whole.append(fragment("picture", "tile", Map.of("frame", frame, "tile", tile)));
        }
        return whole.append(fragment("picture", "closing", Map.of("frame", frame, "page", end)))
                .toString();
    }
}
