package org.biggerpicture.soap;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * One of an agency's stylesheets (XSLT 3.0), compiled. It turns what it is given into what it returns and reaches
 * nothing else: no file, no network, no environment, no extension. Safe for use by many threads.
 */
final class Stylesheet {
    private static final QName START = new QName("http://www.w3.org/1999/XSL/Transform", "initial-template");

    private final XsltExecutable compiled;

    private Stylesheet(XsltExecutable compiled) {
        this.compiled = compiled;
    }

    /** A Saxon that reaches nothing outside: one for the application's life. */
    static Processor processor() {
        Processor processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.ALLOW_MULTITHREADING, false);
        processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
        // What it would report on its own names parts of what came.
        processor.getUnderlyingConfiguration().setErrorReporterFactory(c -> e -> {});
        processor.getUnderlyingConfiguration().setResourceResolver(request -> {
            throw new XPathException("A mapping reads nothing but what it is given");
        });
        processor.getUnderlyingConfiguration().setCollectionFinder((context, uri) -> {
            throw new XPathException("A mapping reads nothing but what it is given");
        });
        return processor;
    }

    private static final class NoEnvironment implements EnvironmentVariableResolver {
        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public @Nullable String getEnvironmentVariable(String name) {
            return null;
        }
    }

    /** A mistake in a stylesheet. */
    record Mistake(int line, String words) {}

    /** A stylesheet, or what is wrong with it. */
    record Compiled(@Nullable Stylesheet stylesheet, List<Mistake> mistakes) {}

    /**
     * Compiles; every mistake is told with its line.
     *
     * @param text the stylesheet
     * @param beside the text of another file of the agency's folder, for {@code xsl:include}: nothing else is included
     */
    static Compiled compile(String text, Function<String, Optional<String>> beside, Processor processor) {
        List<Mistake> mistakes = new ArrayList<>();
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setResourceResolver(request -> beside.apply(String.valueOf(request.relativeUri))
                .map(t -> new StreamSource(new StringReader(t), request.relativeUri))
                .orElseThrow(() -> new XPathException("There is no file of that name in the agency's folder")));
        compiler.setErrorReporter(e -> {
            if (!e.isWarning()) {
                mistakes.add(new Mistake(Math.max(1, e.getLocation().getLineNumber()), e.getMessage()));
            }
        });
        try {
            return new Compiled(new Stylesheet(compiler.compile(new StreamSource(new StringReader(text)))), List.of());
        } catch (SaxonApiException e) {
            if (mistakes.isEmpty()) {
                mistakes.add(new Mistake(Math.max(1, e.getLineNumber()), String.valueOf(e.getMessage())));
            }
            return new Compiled(null, List.copyOf(mistakes));
        }
    }

    /**
     * Runs from the stylesheet's initial template, with values as parameters of the stylesheet.
     *
     * @throws SaxonApiException if the stylesheet fails
     */
    XdmValue run(Map<QName, XdmValue> parameters) throws SaxonApiException {
        Xslt30Transformer transformer = fresh();
        transformer.setStylesheetParameters(parameters);
        return transformer.callTemplate(START);
    }

    /** The parameters it declares. */
    Set<QName> parameters() {
        return compiled.getGlobalParameters().keySet();
    }

    private Xslt30Transformer fresh() {
        Xslt30Transformer transformer = compiled.load30();
        transformer.setMessageHandler(m -> {});
        transformer.setErrorReporter(e -> {});
        transformer.setResultDocumentHandler(uri -> {
            throw new IllegalStateException("A mapping writes nothing but what it returns");
        });
        return transformer;
    }
}
