package io.dueline.api;

import io.dueline.document.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The description of the API is written by hand, in {@code openapi.yaml}; a test holds it against the controllers. */
@Controller
class ApiDocs {
    private final Resource written;

    ApiDocs(@Value("classpath:openapi.yaml") Resource written) {
        this.written = written;
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json() throws IOException {
        return Documents.json(Documents.tree(yaml(), Documents.YAML));
    }

    @GetMapping(path = "/v3/api-docs.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    @ResponseBody
    String yaml() throws IOException {
        return written.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/docs")
    String readable() {
        return "forward:/docs/index.html";
    }
}
