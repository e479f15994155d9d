package org.biggerpicture.application.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the description of the API. It is the same for every hub and tells of nobody, so that anyone may read it. */
@RestController
final class OpenApi {
    private static final String DOCUMENT = "/api/openapi.yaml";

    private final byte[] document;

    OpenApi(JsonMapper json) throws IOException {
        try (InputStream yaml = Objects.requireNonNull(OpenApi.class.getResourceAsStream(DOCUMENT))) {
            document = json.writeValueAsBytes(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        }
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        return document.clone();
    }
}
