<?xml version="1.0" encoding="UTF-8"?>
<!-- What is released about these nominals? One getReleasedSummary for each. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pr="urn:estuary-police:partner-release:v1"
    expand-text="yes">

  <xsl:include href="envelope.xslt"/>

  <xsl:template name="xsl:initial-template">
    <xsl:for-each select="$ask?localIds?*">
      <xsl:call-template name="envelope">
        <xsl:with-param name="service">getReleasedSummary</xsl:with-param>
        <xsl:with-param name="payload">
          <pr:getReleasedSummaryRequest>
            <pr:nominalReference>{.}</pr:nominalReference>
          </pr:getReleasedSummaryRequest>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
