<?xml version="1.0" encoding="UTF-8"?>
<!-- Spine Mini Services and CP-IS over ITK. A code counts only in its own code system: SMSP-0003 is two things. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:hl7="urn:hl7-org:v3" xmlns:f="urn:functions"
    exclude-result-prefixes="#all">
  <xsl:param name="replies" as="element()*"/>

  <xsl:variable name="PDS" select="'2.16.840.1.113883.2.1.3.2.4.17.285'"/>
  <xsl:variable name="CPIS" select="'2.16.840.1.113883.2.1.3.2.4.17.499'"/>

  <xsl:template name="xsl:initial-template" as="map(*)">
    <xsl:variable name="result" select="($replies//*:value[@codeSystem = ($PDS, $CPIS)])[1]"/>
    <xsl:variable name="patient" select="$replies//hl7:patient[1]"/>
    <xsl:variable name="outcome" select="f:outcome(string($result/@codeSystem), string($result/@code), exists($patient))"/>
    <xsl:sequence select="map{
      'outcome': $outcome,
      'records': array{ if ($outcome?kind = ('answered', 'incomplete')) then $patient ! f:identity(.) else () } }"/>
  </xsl:template>

  <xsl:function name="f:outcome" as="map(*)">
    <xsl:param name="system" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="patient" as="xs:boolean"/>
    <xsl:sequence select="
      if ($system = '') then map{'kind': 'unreadable', 'reason': 'It says no result'}
      else if ($code = ('SMSP-0000', 'DEMOG-0017')) then map{'kind': 'answered'}
      else if ($code = 'SMSP-0001') then map{'kind': 'down', 'reason': 'Our request was rejected', 'retry': false()}
      else if ($code = 'SMSP-0002') then map{'kind': 'unreadable', 'reason': 'Its own answer failed its checks'}
      else if ($code = 'SMSP-0003' and $system = $CPIS) then map{'kind': 'nothing-held'}
      else if ($code = 'SMSP-0003' and $patient)
        then map{'kind': 'incomplete', 'missing': 'Answered from a local store while the national one was away'}
      else if ($code = ('SMSP-0003', 'SMSP-0004', 'SMSP-9999', 'CPIS-9999', 'DEMOG-9999'))
        then map{'kind': 'down', 'reason': 'The national service was away', 'retry': true()}
      else if ($code = 'SMSP-0005') then map{'kind': 'refused', 'reason': 'It does not accept who asks'}
      else if ($code = ('CPIS-0001', 'DEMOG-0001', 'DEMOG-0022')) then map{'kind': 'nothing-held'}
      else if ($code = ('DEMOG-0007', 'DEMOG-0040')) then map{'kind': 'unclear', 'reason': 'The details do not confirm one person'}
      else if ($code = 'DEMOG-0042') then map{'kind': 'down', 'reason': 'Our request was rejected', 'retry': false()}
      else map{'kind': 'unreadable', 'reason': 'It answered with a result that is not known'}"/>
  </xsl:function>

  <xsl:function name="f:identity" as="map(*)">
    <xsl:param name="p" as="element()"/>
    <xsl:variable name="born" select="($p//hl7:birthTime/@value)[1]"/>
    <xsl:sequence select="map{
      'category': 'identity', 'id': string($p/hl7:id[1]/@extension),
      'names': array{ $p/hl7:name ! map{'given': array{hl7:given ! string(.)}, 'family': string(hl7:family)} },
      'born': $born ! replace(., '^(\d{4})(\d{2})(\d{2}).*$', '$1-$2-$3'),
      'sex': map{'1': 'male', '2': 'female'}(string(($p//hl7:administrativeGenderCode/@code)[1])),
      'addresses': array{ $p/hl7:addr ! map{
          'kind': if (@use = 'TMP') then 'temporary' else if (@use = 'PST') then 'correspondence' else 'home',
          'lines': array{ hl7:streetAddressLine[normalize-space()] ! string(.) },
          'postcode': string(hl7:postalCode) } } }"/>
  </xsl:function>
</xsl:stylesheet>
