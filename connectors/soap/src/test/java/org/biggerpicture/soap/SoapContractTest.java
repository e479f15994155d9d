package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.connector.ConnectorContract;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.ScriptedAgency.Received;
import org.biggerpicture.connector.ScriptedAgency.Said;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A SOAP agency")
class SoapContractTest extends ConnectorContract {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile-xml");
    private static final Pattern MESSAGE_ID = Pattern.compile("MessageID>([^<]+)<");
    private static final SoapKind KIND = new SoapKind();
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:q="urn:q"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" expand-text="yes">
              <xsl:param name="%s"/>
              <xsl:template name="xsl:initial-template">%s</xsl:template>
            </xsl:stylesheet>
            """;

    @Override
    protected ConnectorKind kind() {
        return KIND;
    }

    @Override
    protected String settings() {
        return "trace-action: urn:q:find\nfetch-action: urn:q:held\n";
    }

    @Override
    protected Map<String, String> files() {
        return Map.of(
                "trace.request.xslt",
                SHEET.formatted(
                        "ask", "<xsl:if test=\"$ask?sought?family\"><q:find>{$ask?sought?family}</q:find></xsl:if>"),
                "fetch.request.xslt",
                SHEET.formatted("ask", "<xsl:for-each select=\"$ask?localIds?*\"><q:held>{.}</q:held></xsl:for-each>"),
                "answer.xslt",
                SHEET.formatted("replies", """
                        <xsl:sequence select="
                          if (not($replies/q:answer)) then map { 'outcome': map { 'kind': 'unreadable' } }
                          else if ($replies//q:many) then map { 'outcome': map { 'kind': 'unclear' } }
                          else map { 'records': array { $replies//q:person ! map {
                            'category': 'identity', 'id': string(@id), 'names': array { string(.) },
                            'born': string(@born) } } }"/>
                        """));
    }

    @Override
    protected Said holding(String localId, Received question) {
        return answer(question, "<q:person id=\"" + localId + "\" born=\"2013-03-09\">Maya Hollis</q:person>");
    }

    @Override
    protected Said nobody(Received question) {
        return answer(question, "");
    }

    @Override
    protected Said tooMany(Received question) {
        return answer(question, "<q:many/>");
    }

    @Override
    protected List<String> nonsense() {
        return List.of(
                "",
                "<html>Please sign in</html>",
                "{}",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                        + "<q:answer xmlns:q=\"urn:q\"/></s:Body></s:Envelope>",
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>&x;</s:Body>"
                        + "</s:Envelope>");
    }

    @Override
    protected Stream<Path> hostile() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said answer(Received question, String content) {
        Matcher id = MESSAGE_ID.matcher(question.body());
        assertThat(id.find()).isTrue();
        return new Said(
                200,
                "text/xml; charset=utf-8",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
                        + "<a:RelatesTo xmlns:a=\"http://www.w3.org/2005/08/addressing\">" + id.group(1)
                        + "</a:RelatesTo></s:Header><s:Body><q:answer xmlns:q=\"urn:q\">" + content
                        + "</q:answer></s:Body></s:Envelope>");
    }
}
