package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A stylesheet of an agency's folder")
class StylesheetTest {
    private static final Processor PROCESSOR = Stylesheet.processor();

    private static Stylesheet.Compiled compile(String template) {
        return Stylesheet.compile(
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>\n" + template
                        + "\n</xsl:stylesheet>",
                f -> Optional.empty(),
                PROCESSOR);
    }

    private static String starting(String select) {
        return "<xsl:template name='xsl:initial-template'><xsl:sequence select=\"" + select + "\"/></xsl:template>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/hostname')",
                "unparsed-text('file:///etc/hostname')",
                "json-doc('file:///etc/hostname')",
                "collection('file:///etc')",
                "doc('http://127.0.0.1:9/')"
            })
    void reads_nothing_but_what_it_is_given(String expression) {
        Stylesheet.Compiled compiled = compile(starting(expression));
        assertThat(compiled.mistakes()).isEmpty();
        Stylesheet stylesheet = Optional.ofNullable(compiled.stylesheet()).orElseThrow();
        assertThatThrownBy(() -> String.valueOf(stylesheet.run(Map.of()).size()))
                .isInstanceOf(Exception.class);
    }

    @Test
    void sees_no_environment() throws Exception {
        Stylesheet.Compiled compiled = compile(starting("count(available-environment-variables())"));
        assertThat(Optional.ofNullable(compiled.stylesheet())
                        .orElseThrow()
                        .run(Map.of())
                        .toString())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xsl:template name='xsl:initial-template'><xsl:sequence select='1 +'/></xsl:template>",
                "<xsl:template name='a'><xsl:call-template name='nowhere'/></xsl:template>",
                "<xsl:include href='elsewhere.xslt'/>",
                "<xsl:template"
            })
    void a_mistake_is_told_with_its_line(String template) {
        Stylesheet.Compiled compiled = compile(template);
        assertThat(compiled.stylesheet()).isNull();
        assertThat(compiled.mistakes()).isNotEmpty();
        assertThat(compiled.mistakes().getFirst().line()).isBetween(1, 3);
    }
}
