<?xml version="1.0" encoding="UTF-8"?>
<!-- Who knows this person? One findNominal for each name: the force searches its aliases itself, but not ours. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:functions"
    xmlns:pr="urn:estuary-police:partner-release:v1"
    exclude-result-prefixes="xs f" expand-text="yes">

  <xsl:include href="envelope.xslt"/>

  <xsl:template name="xsl:initial-template">
    <xsl:variable name="sought" select="$ask?sought" as="map(*)"/>
    <xsl:variable name="day" as="xs:string?"
        select="$sought?born[matches(., '^\d{4}-\d{2}-\d{2}$') and ($sought?bornWithinYears, 0)[1] = 0] ! translate(., '-', '')"/>
    <xsl:if test="$sought?family">
      <xsl:sequence select="f:find($sought?family, $sought?given?*[1], $day)"/>
    </xsl:if>
    <xsl:for-each select="$sought?aliases?*">
      <xsl:variable name="words" select="tokenize(.)"/>
      <xsl:if test="count($words) gt 1">
        <xsl:sequence select="f:find($words[last()], $words[1], $day)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Surname and birth date are enough; without an exact birth date the force wants surname and forename. -->
  <xsl:function name="f:find" as="element()?">
    <xsl:param name="surname" as="xs:string"/>
    <xsl:param name="forename" as="xs:string?"/>
    <xsl:param name="day" as="xs:string?"/>
    <xsl:if test="$day or $forename">
      <xsl:call-template name="envelope">
        <xsl:with-param name="service">findNominal</xsl:with-param>
        <xsl:with-param name="payload">
          <pr:findNominalRequest>
            <pr:surname>{$surname}</pr:surname>
            <xsl:choose>
              <xsl:when test="$day"><pr:birthDate>{$day}</pr:birthDate></xsl:when>
              <xsl:otherwise><pr:forename>{$forename}</pr:forename></xsl:otherwise>
            </xsl:choose>
          </pr:findNominalRequest>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
