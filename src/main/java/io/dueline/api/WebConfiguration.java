package io.dueline.api;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final int READ_SIZE = 65_536;

    private final CallerResolver callers;
    private final Roles roles;

    WebConfiguration(CallerResolver callers, Roles roles) {
        this.callers = callers;
        this.roles = roles;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }

    /** A stream of events is read, and so committed, in parts as large as this. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largeReads() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", String.valueOf(READ_SIZE)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new ContentEncodings());
        if (!roles.include(Role.API)) {
            interceptors.addInterceptor(new NoApiHere()).addPathPatterns("/api/**");
        }
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOnly() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
    }

    /** A ticket's id may hold slashes: they stay encoded until the path has been split. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }
}
