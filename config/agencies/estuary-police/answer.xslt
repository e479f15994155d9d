<?xml version="1.0" encoding="UTF-8"?>
<!-- What the force answered, to either question, in the canonical form (connectors/api/CANONICAL.md). -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:functions"
    xmlns:pr="urn:estuary-police:partner-release:v1"
    exclude-result-prefixes="#all">

  <!-- The Body elements of the answers, in the order of the questions. -->
  <xsl:param name="replies" as="element()*"/>
  <!-- The agency's codes.yaml: list, then local code, then code and display. -->
  <xsl:param name="codes" as="map(*)" select="map{}"/>

  <xsl:variable name="RESULTS" select="'urn:estuary-police:codes:release-result'"/>
  <xsl:variable name="said" select="$replies//pr:findNominalResponse | $replies//pr:getReleasedSummaryResponse"/>

  <xsl:template name="xsl:initial-template" as="map(*)">
    <xsl:variable name="outcome" select="f:outcome()"/>
    <xsl:sequence select="map:merge((
        $outcome ! map{'outcome': .},
        map{'records': array{ if ($outcome?kind = ('answered', 'part-withheld')) then f:records() else () }}))"/>
  </xsl:template>

  <!-- Business failures come with HTTP 200, as a code that counts only in the force's own code system. -->
  <xsl:function name="f:outcome" as="map(*)">
    <xsl:variable name="codes" select="$said/pr:result[@codeSystem = $RESULTS]/@code/string()"/>
    <xsl:variable name="withheld" select="$said/pr:withheld"/>
    <xsl:sequence select="
      if (count($codes) ne count($replies) or exists($codes[not(. = ('EPR-0000','EPR-0001','EPR-0003','EPR-0007','EPR-0010','EPR-0043','EPR-0044','EPR-9999'))]))
        then map{'kind': 'unreadable', 'reason': 'It answered with a result that is not known'}
      else if ($codes = 'EPR-9999') then map{'kind': 'down', 'reason': 'Its system failed', 'retry': true()}
      else if ($codes = 'EPR-0001') then map{'kind': 'down', 'reason': 'Our request was rejected', 'retry': false()}
      else if ($codes = 'EPR-0043')
        then map{'kind': 'refused', 'reason': 'Known, but the force considers disclosure more detrimental to the child' || f:ring($withheld)}
      else if ($codes = 'EPR-0007')
        then map{'kind': 'unclear', 'reason': 'Several people match: give more details'}
      else if ($codes = 'EPR-0010') then map{'kind': 'unclear', 'reason': 'It needs more details'}
      else if ($codes = 'EPR-0044')
        then map{'kind': 'part-withheld', 'why': 'Known, and subject to a live operation: nothing else is sent' || f:ring($withheld)}
      else if (exists($withheld) or exists($said/*[@release = 'RING-OFFICER']))
        then map{'kind': 'part-withheld', 'why': f:why()}
      else if (exists($said/pr:nominal[pr:locationProtected = 'true']))
        then map{'kind': 'part-withheld', 'why': 'The whereabouts of a protected person'}
      else if ($codes = 'EPR-0000') then map{'kind': 'answered'}
      else map{'kind': 'nothing-held'}"/>
  </xsl:function>

  <xsl:function name="f:ring" as="xs:string">
    <xsl:param name="withheld" as="element()*"/>
    <xsl:sequence select="string-join($withheld[1]/@telephone ! ('. Ring ' || .))"/>
  </xsl:function>

  <xsl:function name="f:why" as="xs:string">
    <xsl:variable name="ring" select="count($said/*[@release = 'RING-OFFICER'])"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:if test="$ring gt 0">
        <xsl:sequence select="'What ' || $ring || (if ($ring = 1) then ' record says' else ' records say')
            || string-join($said/pr:officer[1]/pr:telephone[1] ! (': ring ' || .))"/>
      </xsl:if>
      <xsl:for-each select="$said/pr:withheld">
        <xsl:sequence select="lower-case(@part) || ' (' || f:code('withheld', @reason)?display || '): ring ' || @telephone"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($parts, '; ')"/>
  </xsl:function>

  <xsl:function name="f:records" as="map(*)*">
    <xsl:for-each-group select="$said/pr:nominal" group-by="string(pr:nominalReference)">
      <xsl:variable name="nominal" select="current-group()[1]"/>
      <xsl:variable name="summary" select="$nominal/parent::pr:getReleasedSummaryResponse"/>
      <xsl:variable name="protected" select="$nominal/pr:locationProtected = 'true'"/>
      <xsl:variable name="records" as="map(*)*" select="
        f:identity($nominal),
        if ($summary) then (f:places($nominal), f:officer($summary), f:people($summary), f:incidents($summary),
            f:markers($summary), f:conditions($summary)) else ()"/>
      <xsl:sequence select="$records ! map:merge((., if ($protected) then map{'restrictedPerson': true()} else ()))"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:identity" as="map(*)">
    <xsl:param name="n" as="element()"/>
    <xsl:sequence select="map{
      'category': 'identity', 'id': string($n/pr:nominalReference),
      'names': array{ $n/pr:name ! f:name(.) },
      'born': f:day($n/pr:birthDate),
      'sex': (map{'1': 'male', '2': 'female'}(string($n/pr:genderCode)), 'unknown')[1],
      'identifiers': array{
        map{'kind': 'police', 'value': string($n/pr:nominalReference), 'standing': 'unverified'},
        $n/pr:pncId ! map{'kind': 'police', 'value': string(.), 'standing': 'unverified'} },
      'addresses': array{ $n/pr:location ! f:address(.) } }"/>
  </xsl:function>

  <xsl:function name="f:places" as="map(*)*">
    <xsl:param name="n" as="element()"/>
    <xsl:for-each select="$n/pr:location">
      <xsl:sequence select="map{
        'category': 'addresses', 'id': $n/pr:nominalReference || '/location/' || position(),
        'address': f:address(.),
        'period': map{'end': if (position() gt 1) then f:day(pr:lastKnown) else ()} }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:officer" as="map(*)*">
    <xsl:param name="s" as="element()"/>
    <xsl:for-each select="$s/pr:officer">
      <xsl:sequence select="map{
        'category': 'professionals', 'id': $s/pr:nominal/pr:nominalReference || '/officer/' || position(),
        'name': string(pr:name),
        'role': map{'system': 'role', 'code': 'officer-in-case', 'display': 'Officer to ring'},
        'team': string(pr:unit), 'telephone': string(pr:telephone), 'email': string(pr:email), 'lead': true() }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:people" as="map(*)*">
    <xsl:param name="s" as="element()"/>
    <xsl:for-each select="$s/pr:associate">
      <xsl:sequence select="map{
        'category': 'relationships',
        'id': string((pr:nominalReference, $s/pr:nominal/pr:nominalReference || '/associate/' || position())[1]),
        'about': f:associate(.),
        'kind': f:code('relationship', pr:link),
        'born': f:day(pr:birthDate),
        'sex': map{'1': 'male', '2': 'female'}(string(pr:genderCode)),
        'livesWithChild': map{'Y': true(), 'N': false()}(string(pr:livesWith)),
        'aliases': array{ pr:name[@use = 'ALIAS'] ! f:name(.) },
        'note': string(pr:remark) }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A missing episode that ended is two events: the child went, the child came back. -->
  <xsl:function name="f:incidents" as="map(*)*">
    <xsl:param name="s" as="element()"/>
    <xsl:for-each select="$s/pr:incident">
      <xsl:variable name="i" select="."/>
      <xsl:sequence select="map{
        'category': 'events', 'id': string(pr:reference),
        'date': f:day(pr:occurred), 'time': f:time(pr:occurred),
        'kind': f:code('event', pr:kind),
        'grade': pr:grade ! f:grade($i),
        'line': (string(pr:summary[normalize-space()]), if (@release = 'RING-OFFICER') then 'Ring the officer' else ())[normalize-space()][1],
        'outcome': (pr:outcome ! string(.))[1],
        'place': string(pr:place),
        'participants': array{ pr:participant ! f:participant(., $s) },
        'narrative': string(pr:narrative) }"/>
      <xsl:if test="pr:kind = 'MISSING' and pr:closed">
        <xsl:sequence select="map{
          'category': 'events', 'id': pr:reference || '/return',
          'date': f:day(pr:closed), 'time': f:time(pr:closed),
          'kind': f:code('event', 'MISSING-RETURN'),
          'outcome': pr:returnInterview ! f:code('return-interview', .) }"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:markers" as="map(*)*">
    <xsl:param name="s" as="element()"/>
    <xsl:for-each select="$s/pr:marker">
      <xsl:sequence select="map{
        'category': 'alerts', 'id': $s/pr:nominal/pr:nominalReference || '/marker/' || position(),
        'kind': f:code('alert', pr:kind),
        'period': map{'start': f:day(pr:start), 'end': f:day(pr:end)},
        'detail': string(pr:remark) }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:conditions" as="map(*)*">
    <xsl:param name="s" as="element()"/>
    <xsl:for-each select="$s/pr:condition">
      <xsl:sequence select="map{
        'category': 'alerts', 'id': $s/pr:nominal/pr:nominalReference || '/condition/' || position(),
        'about': if (normalize-space(pr:subject)) then f:named(string(pr:subject), 'alleged-perpetrator', $s) else (),
        'kind': f:code('alert', pr:kind),
        'period': map{'start': f:day(pr:start), 'end': f:day(pr:end)},
        'detail': string(pr:text) }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Values -->

  <xsl:function name="f:name" as="map(*)">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="map{
      'use': if ($name/@use = 'ALIAS') then 'alias' else 'usual',
      'given': array{ $name/pr:forename ! string(.) },
      'family': string($name/pr:surname) }"/>
  </xsl:function>

  <xsl:function name="f:address" as="map(*)">
    <xsl:param name="location" as="element()"/>
    <xsl:sequence select="map{
      'kind': 'home', 'lines': array{ $location/pr:addressLine ! string(.) }, 'postcode': string($location/pr:postcode) }"/>
  </xsl:function>

  <xsl:function name="f:associate" as="map(*)">
    <xsl:param name="a" as="element()"/>
    <xsl:sequence select="map{
      'relation': f:code('relation', $a/pr:link)?code,
      'personId': string($a/pr:nominalReference),
      'name': ($a/pr:name[@use = 'MAIN'], $a/pr:name)[1] ! f:name(.) }"/>
  </xsl:function>

  <!-- A participant is named in one line: an associate of that name, else somebody of that part in it. -->
  <xsl:function name="f:participant" as="map(*)">
    <xsl:param name="p" as="element()"/>
    <xsl:param name="s" as="element()"/>
    <xsl:sequence select="f:named(string($p), if ($p/@role = 'SUSPECT') then 'alleged-perpetrator' else 'household-adult', $s)"/>
  </xsl:function>

  <xsl:function name="f:named" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:param name="s" as="element()"/>
    <xsl:variable name="associate"
        select="$s/pr:associate[pr:name ! lower-case(string-join((pr:forename, pr:surname), ' ')) = lower-case(normalize-space($name))][1]"/>
    <xsl:variable name="child"
        select="$s/pr:nominal[pr:name ! lower-case(string-join((pr:forename, pr:surname), ' ')) = lower-case(normalize-space($name))]"/>
    <xsl:sequence select="
      if ($child) then map{'relation': 'child', 'name': $name}
      else if ($associate) then map:put(f:associate($associate), 'name', $name)
      else map{'relation': $otherwise, 'name': $name}"/>
  </xsl:function>

  <!-- One scale for domestic abuse, another for missing children: the instrument stays beside the grade. -->
  <xsl:function name="f:grade" as="map(*)">
    <xsl:param name="incident" as="element()"/>
    <xsl:variable name="grade" select="f:code('grade', $incident/pr:grade)"/>
    <xsl:sequence select="if ($incident/pr:instrument)
        then map:put($grade, 'original', $incident/pr:instrument || ' ' || $incident/pr:grade)
        else $grade"/>
  </xsl:function>

  <!-- A local code in the shared list, the force's own word beside it. -->
  <xsl:function name="f:code" as="map(*)">
    <xsl:param name="list" as="xs:string"/>
    <xsl:param name="local"/>
    <xsl:variable name="known" select="$codes($list)?(string($local))"/>
    <xsl:sequence select="map{
      'system': $list, 'code': ($known?code, 'other')[1], 'display': ($known?display, string($local))[1],
      'original': string($local) }"/>
  </xsl:function>

  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="moment" as="item()?"/>
    <xsl:sequence select="string($moment)[matches(., '^\d{8}')] ! replace(substring(., 1, 8), '(\d{4})(\d{2})(\d{2})', '$1-$2-$3')"/>
  </xsl:function>

  <xsl:function name="f:time" as="xs:string?">
    <xsl:param name="moment" as="item()?"/>
    <xsl:sequence select="string($moment)[matches(., '^\d{12}')] ! replace(substring(., 9, 4), '(\d{2})(\d{2})', '$1:$2')"/>
  </xsl:function>
</xsl:stylesheet>
