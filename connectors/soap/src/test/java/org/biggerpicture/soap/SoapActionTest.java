package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.ScriptedAgency;
import org.biggerpicture.record.Category;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a message asks for is named")
class SoapActionTest {
    @TempDir
    private Path folder;

    @Test
    void in_a_header_of_its_own_in_soap_1_1() throws IOException {
        Map<String, String> headers = headersOf("1.1");
        assertThat(headers).containsEntry("soapaction", "\"urn:q:held\"");
        assertThat(headers.get("content-type")).startsWith("text/xml").doesNotContain("action");
    }

    @Test
    void within_the_content_type_alone_in_soap_1_2() throws IOException {
        Map<String, String> headers = headersOf("1.2");
        assertThat(headers).doesNotContainKey("soapaction");
        assertThat(headers.get("content-type"))
                .startsWith("application/soap+xml")
                .contains("action=\"urn:q:held\"");
    }

    private Map<String, String> headersOf(String version) throws IOException {
        SoapContractTest talk = new SoapContractTest();
        try (ScriptedAgency agency = ScriptedAgency.plain(folder)) {
            agency.does((exchange, asked) -> ScriptedAgency.send(exchange, talk.nobody(asked)));
            agency.connector(talk.kind(), "version: \"" + version + "\"\n" + talk.settings(), talk.files())
                    .ask(fetch(), Deadline.in(Duration.ofSeconds(30), InstantSource.system()));
            return agency.received().getFirst().headers();
        }
    }

    private static Ask fetch() {
        return new Ask.Fetch(
                new RequestId("ask-1"),
                new AgencyId(ScriptedAgency.ID),
                new Requester("maya", "Maya", new OrganisationId("o"), new Role("screener"), new AreaId("northmere")),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                List.of("P1"),
                EnumSet.of(Category.IDENTITY));
    }
}
