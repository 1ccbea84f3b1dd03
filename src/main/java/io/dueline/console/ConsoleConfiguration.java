package io.dueline.console;

import io.dueline.node.Role;
import io.dueline.node.Roles;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {
    private static final String[] NOT_PAGES = {
            "/api/**", "/docs/**", "/docs", "/swagger-ui/**", "/v3/**", "/actuator/**"};

    private final Surroundings surroundings;
    private final Roles roles;

    ConsoleConfiguration(Surroundings surroundings, Roles roles) {
        this.surroundings = surroundings;
        this.roles = roles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PageHeaders()).excludePathPatterns(NOT_PAGES);
        interceptors.addInterceptor(new WithoutScript()).addPathPatterns("/operations/*/**", "/parts/health");
        if (!roles.include(Role.API)) {
            interceptors.addInterceptor(new NoPagesHere()).excludePathPatterns(NOT_PAGES);
        }
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new TroublePages(surroundings));
    }
}
