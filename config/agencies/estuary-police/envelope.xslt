<?xml version="1.0" encoding="UTF-8"?>
<!-- The force's distribution envelope, which says for whom and why the question is asked. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pr="urn:estuary-police:partner-release:v1"
    expand-text="yes">

  <xsl:param name="ask" as="map(*)"/>

  <xsl:template name="envelope">
    <xsl:param name="service"/>
    <xsl:param name="payload"/>
    <pr:DistributionEnvelope>
      <pr:header service="urn:estuary-police:services:{$service}-v1" trackingid="{$ask?id}">
        <pr:auditIdentity uri="urn:{encode-for-uri($ask?requester?organisation)}:{encode-for-uri($ask?purpose)}"/>
        <pr:manifest count="1">
          <pr:manifestitem id="payload-1" mimetype="text/xml" profileid="urn:estuary-police:profile:{$service}Request-v1"/>
        </pr:manifest>
        <pr:senderAddress uri="urn:{encode-for-uri($ask?requester?organisation)}"/>
      </pr:header>
      <pr:payloads count="1">
        <pr:payload id="payload-1"><xsl:copy-of select="$payload"/></pr:payload>
      </pr:payloads>
    </pr:DistributionEnvelope>
  </xsl:template>
</xsl:stylesheet>
