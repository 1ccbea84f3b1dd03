package io.dueline.api;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The description of the API is written by hand, in {@code openapi.yaml}; a test holds it against the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    @Bean
    GlobalOpenApiCustomizer writtenByHand(@Value("classpath:openapi.yaml") Resource file) throws IOException {
        OpenAPI written = read(file);
        return scanned -> scanned.info(written.getInfo())
                .tags(written.getTags())
                .paths(written.getPaths())
                .components(written.getComponents());
    }

    private static OpenAPI read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return Yaml31.mapper().readValue(in, OpenAPI.class);
        }
    }
}
